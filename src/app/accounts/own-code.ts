import { Bug } from '../../kernel/bug.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Context } from '../actor.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import { type Refusal, refuseAt } from '../refusal.ts'
import { admitOwn, recordFailure, type SignInParts, signingIn, tidyNowAndThen } from '../sessions/attempt.ts'
import type { FailureWrites, SessionWrites } from '../sessions/ports.ts'
import type { ThrottleKeys } from '../sessions/throttle.ts'
import { findAccount, type KnownAccount, lockAccount } from './find-account.ts'
import type { Credential } from './model.ts'
import type { AccountWrites } from './ports.ts'
import { checkCode } from './second-factor.ts'

type SecondFactor = NonNullable<Credential['secondFactor']>

/** An act for which its author enters a code of the own second factor. */
export interface CodeAct<Value> {
  readonly code: string
  /** The second factor that the code must fit, or why the account has none for this act. */
  readonly factorOf: (credential: Credential) => Result<SecondFactor, Refusal>
  /** Changes of the second factor by a right code, besides its time step; by default none. */
  readonly changed?: Partial<SecondFactor>
  /** Runs in the same transaction after a right code, once the credential is stored. */
  readonly accepted: (tx: SessionWrites & AppendsEvents, context: Context, known: KnownAccount) => Promise<Value>
}

/**
 * Compares a code with the second factor of the caller. A code works once. A wrong one counts and delays like a failed
 * sign-in, so that nobody finds one by trying.
 */
export const tryOwnCode = async <Value>(
  parts: SignInParts,
  context: Context,
  act: CodeAct<Value>,
): Promise<Result<Value, Refusal>> => {
  const { identity, at } = context
  const known = await parts.uow.read(identity.scope, (reads) => findAccount(reads, identity.accountId))
  if (!known.ok) return known
  return admitOwn(parts, context, known.value.account.username, async (keys) => {
    const acting = signingIn(context)
    const done = await parts.uow.write(acting, (tx) => recordOutcome(tx, acting, parts, keys, act))
    if (done.kind === 'replayed') throw new Bug('a code carries no idempotency key')
    if (!done.result.ok) return done.result
    const outcome = done.result.value
    if (!outcome.ok) await tidyNowAndThen(parts, at)
    return outcome
  })
}

/** A wrong code leaves rows that must be committed, so it is not a refusal of the transaction. */
const recordOutcome = async <Value>(
  tx: AccountWrites & SessionWrites & FailureWrites & AppendsEvents,
  context: Context,
  parts: SignInParts,
  keys: ThrottleKeys,
  { code, factorOf, changed, accepted }: CodeAct<Value>,
): Promise<Result<Result<Value, Refusal>, Refusal>> => {
  const known = await lockAccount(tx, context.identity.accountId)
  if (!known.ok) return known
  const { account, credential } = known.value
  const factor = factorOf(credential)
  if (!factor.ok) return factor
  const matched = checkCode(parts.secrets, account, credential, code, context.at)
  if (!matched) {
    await recordFailure(tx, context, parts, keys, account.id, 'code-wrong')
    return ok(refuseAt('/code', 'code-wrong'))
  }
  const stored: Credential = { ...credential, secondFactor: { ...factor.value, ...changed, lastStep: matched.step } }
  await tx.setCredential(stored)
  return ok(ok(await accepted(tx, context, { account, credential: stored })))
}
