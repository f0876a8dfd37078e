import { ok, type Result } from '../../kernel/result.ts'
import { SIGNING_IN } from '../access/identity.ts'
import type { Context } from '../actor.ts'
import { type Refusal, refuse, refuseAt } from '../refusal.ts'
import { admit, checkInTurn, recordFailure, type SignInParts, tidyNowAndThen } from '../sessions/attempt.ts'
import { delayed, secondsToWait, throttleKeys } from '../sessions/throttle.ts'
import { findAccount, type KnownAccount, lockAccount } from './find-account.ts'
import type { AccountWrites } from './ports.ts'

/** Somebody has just shown the password of their own account: a session alone does not change what one signs in with. */
export interface PasswordProof {
  /** The hash that it agreed with. */
  readonly against: string
}

/**
 * Asks for the password of whoever acts. A wrong one counts like a failed sign-in, and delays like one. Outside of any
 * transaction, because it takes its time.
 * @param pointer where in the request it stands
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
    // Failures are kept where nobody but the acts of signing in sees them, and are no refusal, which would roll back.
    await parts.uow.write({ ...context, identity: { ...identity, scope: SIGNING_IN } }, async (tx) =>
      ok(await recordFailure(tx, context, parts, keys, account.id, 'password-wrong')),
    )
    await tidyNowAndThen(parts, at)
    return refuseAt(pointer, 'password-wrong')
  })
}

/** Locks one's own account; refuses where its password has changed since it was shown. */
export const lockProven = async (
  tx: AccountWrites,
  { identity }: Context,
  { against }: PasswordProof,
): Promise<Result<KnownAccount, Refusal>> => {
  const known = await lockAccount(tx, identity.accountId)
  if (!known.ok) return known
  return known.value.credential.passwordHash === against ? known : refuse('password-wrong')
}
