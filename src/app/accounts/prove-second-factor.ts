import { INSTALLATION } from '../../events/log-ref.ts'
import { Bug } from '../../kernel/bug.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { sessionOf } from '../access/identity.ts'
import type { Context } from '../actor.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import { type Refusal, refuse, refuseAt } from '../refusal.ts'
import { admitOwn, recordFailure, type SignInParts, signingIn, tidyNowAndThen } from '../sessions/attempt.ts'
import type { FailureWrites, SessionWrites } from '../sessions/ports.ts'
import type { ThrottleKeys } from '../sessions/throttle.ts'
import { findAccount, lockAccount } from './find-account.ts'
import type { AccountWrites } from './ports.ts'
import { checkCode } from './second-factor.ts'

/** For how long one code serves; the function `proof_is_fresh` of the database says the same. */
export const PROVED_MINUTES = 5

/** A proof of the second factor in a session. */
export interface FactorProof {
  readonly provedAt: string
  /** Until when it serves. */
  readonly until: string
}

/** A wrong code leaves rows that must be committed, so it is not a refusal of the transaction. */
type Outcome = FactorProof | 'code-wrong'

/**
 * Proves the second factor again in the session of the caller, for acts that cannot be taken back. A code works once, so the
 * proof serves every such act of some minutes. A wrong one counts and delays like a failed sign-in.
 */
export const proveSecondFactor = async (
  parts: SignInParts,
  context: Context,
  code: string,
): Promise<Result<FactorProof, Refusal>> => {
  const { identity, at } = context
  const known = await parts.uow.read(identity.scope, (reads) => findAccount(reads, identity.accountId))
  if (!known.ok) return known
  return admitOwn(parts, context, known.value.account.username, async (keys) => {
    const acting = signingIn(context)
    const done = await parts.uow.write(acting, (tx) => recordOutcome(tx, acting, { parts, keys, code }))
    if (done.kind === 'replayed') throw new Bug('a proof carries no idempotency key')
    if (!done.result.ok) return done.result
    const outcome = done.result.value
    if (outcome !== 'code-wrong') return ok(outcome)
    await tidyNowAndThen(parts, at)
    return refuseAt('/code', outcome)
  })
}

interface Attempt {
  readonly parts: SignInParts
  readonly keys: ThrottleKeys
  readonly code: string
}

const recordOutcome = async (
  tx: AccountWrites & SessionWrites & FailureWrites & AppendsEvents,
  context: Context,
  { parts, keys, code }: Attempt,
): Promise<Result<Outcome, Refusal>> => {
  const known = await lockAccount(tx, context.identity.accountId)
  if (!known.ok) return known
  const { account, credential } = known.value
  const { secondFactor } = credential
  const sessionId = sessionOf(context.identity)
  if (sessionId === null || !secondFactor?.confirmed) return refuse('second-factor-missing')
  const matched = checkCode(parts.secrets, account, credential, code, context.at)
  if (!matched) {
    await recordFailure(tx, context, parts, keys, account.id, 'code-wrong')
    return ok('code-wrong')
  }
  await tx.setCredential({ ...credential, secondFactor: { ...secondFactor, lastStep: matched.step } })
  await tx.markProved(sessionId, context.at)
  await tx.appendAudit(context, { log: INSTALLATION, action: 'second-factor.proved', objectId: account.id })
  const until = new Date(Date.parse(context.at) + PROVED_MINUTES * 60_000).toISOString()
  return ok({ provedAt: context.at, until })
}
