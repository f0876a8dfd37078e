import type { FastifyRequest } from 'fastify'
import type { Precondition } from '../../app/shared/precondition.ts'
import { RequestProblem } from '../problems/request-error.ts'

/** A strong entity tag (RFC 9110 § 8.8.3) of a version or of a stamp. */
export const etagOf = (version: number | string): string => `"${version}"`

const malformed = (): never => {
  throw new RequestProblem({ code: 'header-invalid' })
}

/** The opaque text of the single strong tag in If-Match; null without the header. */
export const seenTag = (request: FastifyRequest): string | null => {
  const header = request.headers['if-match']
  if (header === undefined) return null
  return /^"([\x21\x23-\x7e]{1,100})"$/.exec(header.trim())?.[1] ?? malformed()
}

/** The precondition of a change: If-Match for a version that the caller has seen, If-None-Match: * for the first. */
export const preconditionOf = (request: FastifyRequest): Precondition => {
  const none = request.headers['if-none-match']
  if (none !== undefined) {
    if (none.trim() !== '*' || request.headers['if-match'] !== undefined) malformed()
    return { seen: null }
  }
  const tag = seenTag(request)
  if (tag === null) return { seen: 'unstated' }
  // A tag that is not one of our versions matches nothing, like a stale one.
  return { seen: /^[1-9]\d{0,8}$/.test(tag) ? Number(tag) : -1 }
}
