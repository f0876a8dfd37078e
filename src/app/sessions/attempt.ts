import { INSTALLATION } from '../../events/log-ref.ts'
import type { AccountId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { SIGNING_IN } from '../access/identity.ts'
import type { Secrets } from '../access/secrets.ts'
import { NOBODY } from '../access/visitor.ts'
import type { Context } from '../actor.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { UnitOfWork } from '../ports.ts'
import type { Refusal } from '../refusal.ts'
import type { AdmissionLimit } from './admission-limit.ts'
import type { FailureWrites } from './ports.ts'
import { countFailures, delayed, FAILURES_MOST, forgottenBefore, type ThrottleKeys } from './throttle.ts'

/** What the acts of signing in work with. */
export interface SignInParts {
  readonly uow: UnitOfWork
  readonly secrets: Secrets
  readonly admission: AdmissionLimit
}

/** From one address, a hall behind one router included. */
const INSIDE_PER_ADDRESS = 8
/** From all addresses together: so many questions to the database at a time that the hall's own do not wait behind them. */
const INSIDE_MOST = 200
/** Waiting for their password to be checked, all together. */
const CHECKS_MOST = 32
/** Further room for those who have signed in from the same address before. */
const CHECKS_RESERVED = 8

/** Nobody inside needs longer than this. */
const SOON_SECONDS = 1

/** Why an attempt failed: for the log, never for the one who tries. */
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
 * Lets an attempt in, or turns it away unread. Attempts for one name from one address take turns, so that each finds
 * what the one before it has left.
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

/** Compares a password with a hash when its turn comes; refuses when too many wait. */
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
 * Writes down that an attempt failed, and what follows from it. The name that was typed is not written: people type
 * passwords there.
 */
export const recordFailure = async (
  tx: FailureWrites & AppendsEvents,
  context: Context,
  { admission }: SignInParts,
  keys: ThrottleKeys,
  accountId: AccountId | null,
  reason: FailureReason,
): Promise<void> => {
  const object = { type: 'account', id: accountId ?? NOBODY } as const
  const { failures, lockedSeconds } = await countFailures(tx, keys, context.at)
  await tx.appendAudit(context, {
    log: INSTALLATION,
    action: 'session.failed',
    object,
    after: { reason, failures, turnedAway: admission.takeRejected(keys.pair) },
  })
  if (lockedSeconds === null) return
  await tx.appendAudit(context, {
    log: INSTALLATION,
    action: 'account.locked-out',
    object,
    after: { failures, seconds: lockedSeconds },
  })
}

/** Forgets old failures now and then, so that what is stored about them stays bounded. */
export const tidyNowAndThen = async ({ uow, admission }: SignInParts, at: string): Promise<void> => {
  if (admission.countFailure())
    await uow.note(SIGNING_IN, (notes) => notes.tidyFailures(forgottenBefore(at), FAILURES_MOST))
}
