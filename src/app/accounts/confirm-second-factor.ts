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
import { findAccount, type KnownAccount, lockAccount } from './find-account.ts'
import type { Credential } from './model.ts'
import type { AccountWrites } from './ports.ts'
import { checkCode } from './second-factor.ts'

/** A wrong code leaves rows that must be committed, so it is not a refusal of the transaction. */
type Outcome = KnownAccount | 'code-wrong'

/**
 * Activates a prepared second factor: a first code proves that the phone has the secret. A wrong code counts and delays like
 * a failed sign-in, so that nobody can confirm a secret by trying.
 */
export const confirmSecondFactor = async (
  parts: SignInParts,
  context: Context,
  code: string,
): Promise<Result<KnownAccount, Refusal>> => {
  const { identity, at } = context
  const known = await parts.uow.read(identity.scope, (reads) => findAccount(reads, identity.accountId))
  if (!known.ok) return known
  return admitOwn(parts, context, known.value.account.username, async (keys) => {
    const acting = signingIn(context)
    const done = await parts.uow.write(acting, (tx) => recordOutcome(tx, acting, { parts, keys, code }))
    if (done.kind === 'replayed') throw new Bug('a confirmation carries no idempotency key')
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
  if (!credential.secondFactor) return refuse('second-factor-missing')
  if (credential.secondFactor.confirmed) return refuse('second-factor-in-use')
  const matched = checkCode(parts.secrets, account, credential, code, context.at)
  if (!matched) {
    await recordFailure(tx, context, parts, keys, account.id, 'code-wrong')
    return ok('code-wrong')
  }
  const secondFactor = { ...credential.secondFactor, confirmed: true, lastStep: matched.step }
  const confirmed: Credential = { ...credential, secondFactor }
  await tx.setCredential(confirmed)
  const sessionId = sessionOf(context.identity)
  if (sessionId !== null) await tx.markProved(sessionId, context.at)
  await tx.appendAudit(context, {
    log: INSTALLATION,
    action: 'second-factor.confirmed',
    objectId: account.id,
  })
  return ok({ account, credential: confirmed })
}
