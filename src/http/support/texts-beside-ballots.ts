import type { FastifyRequest } from 'fastify'
import type { Tx } from '../../app/ports.ts'
import type { Refusal } from '../../app/refusal.ts'
import { type GivenText, namesKeptAt, type TextsBesideBallots } from '../../app/shared/names-kept.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { isRecord } from '../../kernel/unknown.ts'
import { accessOf } from './access.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Its free texts are kept beside ballots: names of the meeting in them stay only if the caller confirms it. */
    besideBallots?: true
  }
}

/** The fields with free texts, wherever they are in a body. */
const TEXT_FIELDS: readonly string[] = ['label', 'note', 'reason']

const textsUnder = (value: unknown, pointer: string): readonly GivenText[] => {
  if (Array.isArray(value)) return value.flatMap((one, index) => textsUnder(one, `${pointer}/${index}`))
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'string' && TEXT_FIELDS.includes(name)
      ? [{ pointer: `${pointer}/${name}`, text: inner }]
      : textsUnder(inner, `${pointer}/${name}`),
  )
}

/** The free texts of a body, and its confirmation. */
export const textsIn = (body: unknown): TextsBesideBallots => ({
  texts: textsUnder(body, ''),
  confirmed: isRecord(body) && body['confirmNames'] === true,
})

/** Refuses names of the meeting in the texts of a request that are kept beside ballots; other requests pass. */
export const namesKeptIn = async (request: FastifyRequest, tx: Tx): Promise<Result<null, Refusal>> =>
  request.routeOptions.config.besideBallots ? namesKeptAt(tx, accessOf(request).about, textsIn(request.body)) : ok(null)
