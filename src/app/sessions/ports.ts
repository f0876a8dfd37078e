import type { AccountId, SessionId } from '../../kernel/brand.ts'
import type { Failures, FoundSession, Session, SessionEnding } from './model.ts'

/** Who is signed in, and who was. What can be read. */
export interface SessionReads {
  session(id: SessionId): Promise<Session | undefined>
  /** By the digest of its token; also when it has ended. */
  sessionByToken(digest: Buffer): Promise<FoundSession | undefined>
  /** Those that have neither ended nor reached their last hour, the newest first; some may have been idle for too long. */
  openSessions(accountId: AccountId, at: string): Promise<Session[]>
  /** True when somebody has signed in to this account from this network address before. */
  hasSignedInFrom(accountId: AccountId, address: string): Promise<boolean>
}

/** Who is signed in, and who was. What can be written. */
export interface SessionWrites extends SessionReads {
  insertSession(session: Session, tokenDigest: Buffer): Promise<void>
  touchSession(id: SessionId, at: string): Promise<void>
  /** False where it had ended before. */
  endSession(id: SessionId, at: string, because: SessionEnding): Promise<boolean>
  /** Ends the sessions of an account, but for one that may stay; answers with those that ended. */
  endSessions(accountId: AccountId, at: string, because: SessionEnding, except?: SessionId): Promise<SessionId[]>
}

/** Failed attempts to sign in. What can be read. */
export interface FailureReads {
  /** What is remembered under these keys; nothing for those without failures. */
  signInFailures(keys: readonly string[]): Promise<Failures[]>
}

/** Failed attempts to sign in. What can be written. */
export interface FailureWrites extends FailureReads {
  /** Counts one more failure; those before `forgetBefore` no longer count. */
  countFailure(key: string, at: string, forgetBefore: string): Promise<Failures>
  /** Forgets the failures under these keys and under those that begin with one of these prefixes; answers how many. */
  forgetFailures(keys: readonly string[], prefixes?: readonly string[]): Promise<number>
  /** Deletes what was last counted before an instant, and the oldest beyond a number. */
  tidyFailures(before: string, most: number): Promise<void>
}
