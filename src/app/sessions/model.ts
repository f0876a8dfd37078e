import type { AccountId, CongressId, DeviceId, SessionId } from '../../kernel/brand.ts'
import type { Means } from '../access/identity.ts'

/** How a session can begin; keys need none. */
export type SessionMeans = Exclude<Means, 'key'>

/** Why a session ended before its time. What simply ran out has no reason: its limits say so. */
export const SESSION_ENDINGS = [
  'signed-out',
  'signed-out-everywhere',
  'signed-in-again',
  'by-administrator',
  'elsewhere',
  'password-changed',
  'account-disabled',
  'device-closed',
  'pin-reissued',
] as const
export type SessionEnding = (typeof SESSION_ENDINGS)[number]

/** Somebody is signed in. Its token is known to the browser alone; here is only its digest, which nothing reads. */
export interface Session {
  readonly id: SessionId
  readonly accountId: AccountId
  readonly via: SessionMeans
  /** For a session by PIN the device that it lives on; null for the others. */
  readonly deviceId: DeviceId | null
  readonly secondFactor: boolean
  /** The network address it is bound to; null where none was seen. */
  readonly address: string | null
  /** Digest of the User-Agent it is bound to. */
  readonly agentHash: string
  readonly createdAt: string
  readonly lastSeenAt: string
  readonly expiresAt: string
  readonly endedAt: string | null
  readonly endedBecause: SessionEnding | null
}

/** A session as its token finds it, with the device it lives on. */
export interface FoundSession {
  readonly session: Session
  readonly device: {
    readonly congressId: CongressId
    readonly expiresAt: string
    readonly closedAt: string | null
  } | null
}

/** Failed attempts to sign in that are remembered under one key. */
export interface Failures {
  readonly key: string
  readonly count: number
  readonly lastAt: string
}
