import { INSTALLATION } from '../../events/log-ref.ts'
import type { AccountId } from '../../kernel/brand.ts'
import { NOBODY } from '../../kernel/nil-ids.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { SIGNING_IN } from '../access/identity.ts'
import type { Secrets } from '../access/secrets.ts'
import type { Context } from '../actor.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { UnitOfWork } from '../ports.ts'
import type { Refusal } from '../refusal.ts'
import type { AdmissionLimit } from './admission-limit.ts'
import type { FailureWrites } from './ports.ts'
import {
  countFailures,
  delayed,
  FAILURES_MOST,
  forgottenBefore,
  secondsToWait,
  type ThrottleKeys,
  throttleKeys,
} from './throttle.ts'

/** Dependencies of the acts of signing in. */
export interface SignInParts {
  readonly uow: UnitOfWork
  readonly secrets: Secrets
  readonly admission: AdmissionLimit
}

/** Maximum number of attempts from one address, which may be a hall behind one router. */
const INSIDE_PER_ADDRESS = 8
/** Maximum number of attempts from all addresses, so that database queries of the hall do not wait behind them. */
const INSIDE_MOST = 200
/** Maximum number of attempts waiting for their password check. */
const CHECKS_MOST = 32
/** Additional slots for accounts that have signed in from the same address before. */
const CHECKS_RESERVED = 8

/** Upper limit for an admitted attempt. */
const SOON_SECONDS = 1

/** Why an attempt failed: for the log, never for the caller. */
export type FailureReason =
  | 'account-unknown'
  | 'account-of-service'
  | 'account-disabled'
  | 'password-not-used'
  | 'password-expired'
  | 'password-wrong'
  | 'code-missing'
  | 'code-wrong'
  | 'setup-link-wrong'

/**
 * Admits an attempt, or rejects it before its password is checked. Attempts with one name from one address take turns,
 * so that each sees the result of the previous one.
 */
export const admit = async <T>(
  { admission }: SignInParts,
  keys: ThrottleKeys,
  attempt: () => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> => {
  const oneByOne = () => admission.run(keys.pair, 1, attempt)
  const result = await admission.run('all', INSIDE_MOST, () =>
    admission.run(keys.address, INSIDE_PER_ADDRESS, oneByOne),
  )
  if (result && (result.ok || result.error.code !== 'sign-in-delayed')) return result
  admission.countRejected(keys.pair)
  return result ?? delayed(SOON_SECONDS)
}

/**
 * Admits the proof of somebody who is signed in, such as their own password or a code. Wrong ones count and delay like
 * failed sign-ins.
 */
export const admitOwn = <T>(
  parts: SignInParts,
  { address, at }: Context,
  username: string,
  attempt: (keys: ThrottleKeys) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> => {
  const keys = throttleKeys(username, address)
  return admit(parts, keys, async () => {
    const failures = await parts.uow.read(SIGNING_IN, (reads) => reads.signInFailures(Object.values(keys)))
    const seconds = secondsToWait(failures, keys, at, true)
    return seconds > 0 ? delayed(seconds) : attempt(keys)
  })
}

/** The context in which failures are stored: the scope of signing in. */
export const signingIn = (context: Context): Context => ({
  ...context,
  identity: { ...context.identity, scope: SIGNING_IN },
})

/** Compares a password with a hash when its turn comes; refuses if too many wait. */
export const checkInTurn = async (
  { admission, secrets }: SignInParts,
  hash: string | null,
  password: string,
  isKnownHere: boolean,
): Promise<Result<boolean, Refusal>> => {
  const most = isKnownHere ? CHECKS_MOST + CHECKS_RESERVED : CHECKS_MOST
  const right = await admission.run('checks', most, () => secrets.verify(hash, password))
  return right === null ? delayed(SOON_SECONDS) : ok(right)
}

/**
 * Records a failed attempt and its consequences. The typed name is not recorded, because people type passwords there.
 */
export const recordFailure = async (
  tx: FailureWrites & AppendsEvents,
  context: Context,
  { admission }: SignInParts,
  keys: ThrottleKeys,
  accountId: AccountId | null,
  reason: FailureReason,
): Promise<void> => {
  const objectId = accountId ?? NOBODY
  const { failures, lockedSeconds } = await countFailures(tx, keys, context.at)
  await tx.appendAudit(context, {
    log: INSTALLATION,
    action: 'session.failed',
    objectId,
    after: { reason, failures, turnedAway: admission.takeRejected(keys.pair) },
  })
  if (lockedSeconds === null) return
  await tx.appendAudit(context, {
    log: INSTALLATION,
    action: 'account.locked-out',
    objectId,
    after: { failures, seconds: lockedSeconds },
  })
}

/** Deletes old failures from time to time, so that the stored data stays bounded. */
export const tidyNowAndThen = async ({ uow, admission }: SignInParts, at: string): Promise<void> => {
  if (admission.countFailure())
    await uow.note(SIGNING_IN, (notes) => notes.tidyFailures(forgottenBefore(at), FAILURES_MOST))
}
