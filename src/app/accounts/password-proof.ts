import { ok, type Result } from '../../kernel/result.ts'
import { SIGNING_IN } from '../access/identity.ts'
import type { Context } from '../actor.ts'
import { type Refusal, refuse, refuseAt } from '../refusal.ts'
import { admit, checkInTurn, recordFailure, type SignInParts, tidyNowAndThen } from '../sessions/attempt.ts'
import { delayed, secondsToWait, throttleKeys } from '../sessions/throttle.ts'
import { findAccount, type KnownAccount, lockAccount } from './find-account.ts'
import type { AccountWrites } from './ports.ts'

/** Proof that somebody has just entered their own password: a session alone may not change credentials. */
export interface PasswordProof {
  /** The hash that the password matched. */
  readonly against: string
}

/**
 * Checks the password of the actor. A wrong one counts and delays like a failed sign-in. Outside any transaction,
 * because it is slow.
 * @param pointer place of the password in the request
 */
export const provePassword = async (
  parts: SignInParts,
  context: Context,
  password: string,
  pointer: string,
): Promise<Result<PasswordProof, Refusal>> => {
  const { identity, address, at } = context
  const known = await parts.uow.read(identity.scope, (reads) => findAccount(reads, identity.accountId))
  if (!known.ok) return known
  const { account, credential } = known.value
  const hash = credential.passwordHash
  if (account.kind === 'service') return refuse('account-of-service')
  if (hash === null) return refuse('password-not-used')
  const keys = throttleKeys(account.username, address)
  return admit(parts, keys, async () => {
    const failures = await parts.uow.read(SIGNING_IN, (reads) => reads.signInFailures(Object.values(keys)))
    const seconds = secondsToWait(failures, keys, at, true)
    if (seconds > 0) return delayed(seconds)
    const right = await checkInTurn(parts, hash, password, true)
    if (!right.ok) return right
    if (right.value) return ok({ against: hash })
    // Failures are stored in the scope of signing in, and are not a refusal, which would roll back.
    await parts.uow.write({ ...context, identity: { ...identity, scope: SIGNING_IN } }, async (tx) =>
      ok(await recordFailure(tx, context, parts, keys, account.id, 'password-wrong')),
    )
    await tidyNowAndThen(parts, at)
    return refuseAt(pointer, 'password-wrong')
  })
}

/** Locks the actor's own account; refuses if its password has changed since the proof. */
export const lockProven = async (
  tx: AccountWrites,
  { identity }: Context,
  { against }: PasswordProof,
): Promise<Result<KnownAccount, Refusal>> => {
  const known = await lockAccount(tx, identity.accountId)
  if (!known.ok) return known
  return known.value.credential.passwordHash === against ? known : refuse('password-wrong')
}
