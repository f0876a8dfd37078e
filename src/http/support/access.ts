import type { FastifyRequest } from 'fastify'
import type { Allowed } from '../../app/access/authorise.ts'
import { PLACE_KINDS, type PlaceKind, type PlaceRef } from '../../app/access/place.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call this: in one of these roles where the thing belongs, signed in at all, or anyone. */
    roles?: Allowed | 'anyone'
    /** What the request is about where its address does not say so. */
    about?: (request: FastifyRequest) => PlaceRef | null
    /** Open to somebody who must first change a password that was set for them. */
    beforePasswordChange?: true
  }
}

const PLURALS: Readonly<Record<string, PlaceKind>> = {
  ...Object.fromEntries(PLACE_KINDS.map((kind) => [`${kind}s`, kind])),
  congresses: 'congress',
  people: 'person',
  'ballot-batches': 'batch',
  'webhook-deliveries': 'webhook-delivery',
}

/** `/v1/rounds/:id/result` is about the round `:id`. */
const aboutAddress = ({ routeOptions, params }: FastifyRequest): PlaceRef | null => {
  const [, plural = ''] = /^\/v1\/([\w-]+)\/:id(?:\/|$)/.exec(routeOptions.url ?? '') ?? []
  const kind = PLURALS[plural]
  return kind ? { kind, id: (params as { id: string }).id } : null
}

export interface Access {
  readonly allowed: Allowed
  readonly about: PlaceRef | null
}

/** Who may do what a request asks for, and what it is about. A route that names nobody is open to nobody. */
export const accessOf = (request: FastifyRequest): Access => {
  const { roles = [], about = aboutAddress } = request.routeOptions.config
  return { allowed: roles === 'anyone' ? [] : roles, about: about(request) }
}
