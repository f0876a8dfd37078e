import type { FastifyRequest } from 'fastify'
import type { Allowed } from '../../app/access/authorise.ts'
import { PLACE_KINDS, type PlaceKind, type PlaceRef } from '../../app/access/place.ts'
import { READING_METHODS } from './reading-methods.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call it: holders of one of these roles at the place of the thing, everybody signed in, or anyone. */
    roles?: Allowed | 'anyone'
    /** The place of the request, if its address does not name it. */
    about?: (request: FastifyRequest) => PlaceRef | null
    /** Open to callers who must first change a password that was set for them. */
    beforePasswordChange?: true
    /** Open to sessions by PIN, which are for typing: an act of a typist, or a fact that a typist needs. */
    byPin?: true
  }
}

const PLURALS: Readonly<Record<string, PlaceKind>> = {
  ...Object.fromEntries(PLACE_KINDS.map((kind) => [`${kind}s`, kind])),
  congresses: 'congress',
  people: 'person',
  'ballot-batches': 'batch',
  'webhook-deliveries': 'webhook-delivery',
}

/**
 * Whether a session by PIN may call the route of a request. Everything that changes something must say so; reading follows the
 * roles, except for one's own account and for lists of everything.
 */
export const isForPin = ({ method, routeOptions: { config } }: FastifyRequest): boolean =>
  config.byPin === true || (READING_METHODS.includes(method) && Array.isArray(config.roles))

/** The place of `/v1/rounds/:id/result` is the round `:id`. */
const aboutAddress = ({ routeOptions, params }: FastifyRequest): PlaceRef | null => {
  const [, plural = ''] = /^\/v1\/([\w-]+)\/:id(?:\/|$)/.exec(routeOptions.url ?? '') ?? []
  const kind = PLURALS[plural]
  return kind ? { kind, id: (params as { id: string }).id } : null
}

export interface Access {
  readonly allowed: Allowed
  readonly about: PlaceRef | null
}

/** The roles that a request requires, and its place. A route that names no roles is open to nobody. */
export const accessOf = (request: FastifyRequest): Access => {
  const { roles = [], about = aboutAddress } = request.routeOptions.config
  return { allowed: roles === 'anyone' ? [] : roles, about: about(request) }
}
