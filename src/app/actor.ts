/**
 * Who acts, and in which role. Until accounts exist there is one local operator; accounts will add roles here and
 * nowhere else, because every use case takes the actor from its context.
 */
export const ROLES = ['local-operator'] as const
export type Role = (typeof ROLES)[number]

export interface Actor {
  readonly id: string
  readonly name: string
  readonly role: Role
}

/** Everything a use case may not make up by itself: the actor, the time and fresh ids. */
export interface Context {
  readonly actor: Actor
  /** RFC 3339 instant in UTC. */
  readonly at: string
  readonly requestId: string
  /** Where the request came from, as the server saw it; null for work without a request. */
  readonly address: string | null
  readonly newId: () => string
}
