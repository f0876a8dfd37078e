import { ok, type Result } from '../../kernel/result.ts'
import type { Context } from '../actor.ts'
import { type Refusal, refuse, refuseAt } from '../refusal.ts'
import {
  admitOwn,
  checkInTurn,
  recordFailure,
  type SignInParts,
  signingIn,
  tidyNowAndThen,
} from '../sessions/attempt.ts'
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
  const { identity, at } = context
  const known = await parts.uow.read(identity.scope, (reads) => findAccount(reads, identity.accountId))
  if (!known.ok) return known
  const { account, credential } = known.value
  const hash = credential.passwordHash
  if (account.kind === 'service') return refuse('account-of-service')
  if (hash === null) return refuse('password-not-used')
  return admitOwn(parts, context, account.username, async (keys) => {
    const right = await checkInTurn(parts, hash, password, true)
    if (!right.ok) return right
    if (right.value) return ok({ against: hash })
    // A failure is stored, and is not a refusal of the transaction, which would roll back.
    await parts.uow.write(signingIn(context), async (tx) =>
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
