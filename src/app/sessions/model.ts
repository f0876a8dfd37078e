import type { AccountId, CongressId, DeviceId, SessionId } from '../../kernel/brand.ts'
import type { Means } from '../access/identity.ts'

/** The ways to begin a session; keys need none. */
export type SessionMeans = Exclude<Means, 'key'>

/** Why a session ended early. An expired session has no reason, because its limits explain it. */
const SESSION_ENDINGS = [
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

/** A session. Only the browser has its token; the digest stored here is never read. */
export interface Session {
  readonly id: SessionId
  readonly accountId: AccountId
  readonly via: SessionMeans
  /** The device of a session by PIN; null for the others. */
  readonly deviceId: DeviceId | null
  readonly secondFactor: boolean
  /** When a code, or more than one factor at the provider, was proved last in it; null if never. */
  readonly provedAt: string | null
  /** The network address it is bound to; null if it was unknown. */
  readonly address: string | null
  /** Digest of the User-Agent it is bound to. */
  readonly agentHash: string
  readonly createdAt: string
  readonly lastSeenAt: string
  readonly expiresAt: string
  readonly endedAt: string | null
  readonly endedBecause: SessionEnding | null
}

/** A session found by its token, with its device. */
export interface FoundSession {
  readonly session: Session
  readonly device: {
    readonly congressId: CongressId
    readonly expiresAt: string
    readonly closedAt: string | null
  } | null
}

/** An address with the number of accounts that have a session from it, signed in by password or at a provider. */
export interface SharedAddress {
  readonly address: string
  readonly accounts: number
}

/** Failed attempts to sign in, counted under one key. */
export interface Failures {
  readonly key: string
  readonly count: number
  readonly lastAt: string
}
