import type { Identity } from './access/identity.ts'
import type { Role } from './access/roles.ts'

/** In which role an act is logged: one that was granted, one's own account, or somebody not known yet. */
export type ActorRole = Role | 'account-holder' | 'visitor'

export interface Actor {
  readonly id: string
  readonly name: string
  readonly role: ActorRole
}

/** Everything a use case may not make up by itself: who acts and in which role, the time and fresh ids. */
export interface Context {
  readonly actor: Actor
  readonly identity: Identity
  /** RFC 3339 instant in UTC. */
  readonly at: string
  readonly requestId: string
  /** Where the request came from, as the server saw it; null for work without a request. */
  readonly address: string | null
  readonly newId: () => string
}
