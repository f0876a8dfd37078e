import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Precondition } from '../../app/shared/precondition.ts'
import { RequestProblem } from '../problems/request-error.ts'

/** A strong entity tag (RFC 9110 § 8.8.3) of a version or of a stamp, before it is bound to its thing. */
export const etagOf = (version: number | string): string => `"${version}"`

/** The parts of an address that name one thing: ids, numbers, and the first or second entry. */
const NAMES = /^(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|\d+|first|second)$/

/** Characters that bind a tag to its thing. They are no secret: they only tell things apart. */
const BINDING = 8

/** The binding for the thing in an address, the same for the thing itself and for the acts on it; empty if there is none. */
const bindingOf = (address: string): string => {
  const names = (address.split('?', 1)[0] ?? '')
    .toLowerCase()
    .split('/')
    .filter((part) => NAMES.test(part))
  if (names.length === 0) return ''
  return createHash('sha256').update(names.join('/')).digest('base64url').slice(0, BINDING)
}

/**
 * Binds the tag in the headers of an answer to the thing that it is about, which `location` names for a new one: otherwise
 * version 1 of one list would pass for version 1 of another.
 */
export const withBoundTag = (
  { url }: Pick<FastifyRequest, 'url'>,
  headers: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> => {
  const { etag, location = url } = headers
  if (etag === undefined) return headers
  const binding = bindingOf(location)
  return binding === '' ? headers : { ...headers, etag: `${etag.slice(0, -1)}.${binding}"` }
}

const malformed = (): never => {
  throw new RequestProblem({ code: 'header-invalid' })
}

/** A version or stamp with its binding, of `BINDING` characters. */
const BOUND = /^([\d-]+)\.([\w-]{8})$/

/** Matches no version and no stamp. */
const OF_ANOTHER_THING = 'another'

/**
 * The version or stamp in the single strong tag in If-Match; null without the header. A tag of another thing matches
 * nothing. One without a binding, which a caller has made from a version, says which thing it means by the address alone.
 */
export const seenTag = (request: FastifyRequest): string | null => {
  const header = request.headers['if-match']
  if (header === undefined) return null
  const tag = /^"([\x21\x23-\x7e]{1,100})"$/.exec(header.trim())?.[1] ?? malformed()
  const [, version, binding] = BOUND.exec(tag) ?? []
  if (version === undefined) return tag
  return binding === bindingOf(request.url) ? version : OF_ANOTHER_THING
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
