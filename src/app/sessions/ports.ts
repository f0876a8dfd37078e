import type { AccountId, SessionId } from '../../kernel/brand.ts'
import type { Failures, FoundSession, Session, SessionEnding, SharedAddress } from './model.ts'

/** Current and past sessions. Reads. */
export interface SessionReads {
  session(id: SessionId): Promise<Session | undefined>
  /** By the digest of its token; also if it has ended. */
  sessionByToken(digest: Buffer): Promise<FoundSession | undefined>
  /**
   * Sessions that have neither ended nor reached their maximum lifetime, the newest first; some may exceed the idle
   * timeout.
   */
  openSessions(accountId: AccountId, at: string): Promise<Session[]>
  /** True if this account has signed in from this network address before. */
  hasSignedInFrom(accountId: AccountId, address: string): Promise<boolean>
  /**
   * Addresses from which so many accounts or more have sessions by password or provider that have neither ended nor reached their
   * maximum lifetime. Several people sign in by PIN on one laptop.
   */
  sharedAddresses(at: string, least: number): Promise<SharedAddress[]>
}

/** Current and past sessions. Writes. */
export interface SessionWrites extends SessionReads {
  insertSession(session: Session, tokenDigest: Buffer): Promise<void>
  /** Stores the last use, and an end that is earlier if the session was opened while the clock was ahead. */
  touchSession(id: SessionId, at: string, expiresAt: string): Promise<void>
  /** Stores that a second factor was proved in the session. */
  markProved(id: SessionId, at: string): Promise<void>
  /** False if it had already ended. */
  endSession(id: SessionId, at: string, because: SessionEnding): Promise<boolean>
  /** Ends the sessions of an account, with one optional exception; returns the ended ones. */
  endSessions(accountId: AccountId, at: string, because: SessionEnding, except?: SessionId | null): Promise<SessionId[]>
}

/** Failed attempts to sign in. Reads. */
export interface FailureReads {
  /** Failures stored under these keys; no entry for keys without failures. */
  signInFailures(keys: readonly string[]): Promise<Failures[]>
}

/** Failed attempts to sign in. Writes. */
export interface FailureWrites extends FailureReads {
  /** Counts one more failure; those before `forgetBefore` no longer count, and times after `wrongAfter` are replaced. */
  countFailure(
    key: string,
    counted: { readonly at: string; readonly forgetBefore: string; readonly wrongAfter: string },
  ): Promise<Failures>
  /** Deletes the failures under these keys and under keys with one of these prefixes; returns the number. */
  forgetFailures(keys: readonly string[], prefixes?: readonly string[]): Promise<number>
  /** Deletes failures last counted before an instant, and the oldest beyond a number. */
  tidyFailures(before: string, most: number): Promise<void>
}
