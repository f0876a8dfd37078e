import type { NewId } from '../kernel/brand.ts'
import type { ActorRole } from '../rules/roles.ts'
import type { Identity } from './access/identity.ts'

export interface Actor {
  readonly id: string
  readonly name: string
  readonly role: ActorRole
}

/** The inputs that a use case may not create itself: actor and role, the time, and new ids. */
export interface Context {
  readonly actor: Actor
  readonly identity: Identity
  /** RFC 3339 instant in UTC. */
  readonly at: string
  readonly requestId: string
  /** Client address as the server saw it; null for work without a request. */
  readonly address: string | null
  readonly newId: NewId
}
