import { INSTALLATION } from '../../events/log-ref.ts'
import { Bug } from '../../kernel/bug.ts'
import { NOBODY } from '../../kernel/nil-ids.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { SIGNING_IN } from '../access/identity.ts'
import { networkOf } from '../access/network.ts'
import type { AccessReads } from '../access/ports.ts'
import type { Account, Credential } from '../accounts/model.ts'
import type { AccountReads, AccountWrites } from '../accounts/ports.ts'
import { checkCode } from '../accounts/second-factor.ts'
import { isInItsWeek } from '../accounts/temporary-password.ts'
import type { Context } from '../actor.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { admit, checkInTurn, type FailureReason, recordFailure, type SignInParts, tidyNowAndThen } from './attempt.ts'
import type { Failures } from './model.ts'
import { type Browser, type OpenedSession, openSession } from './open-session.ts'
import type { FailureReads, FailureWrites, SessionReads, SessionWrites } from './ports.ts'
import { delayed, secondsToWait, type ThrottleKeys, throttleKeys } from './throttle.ts'

/** The input of a sign-in. */
export interface SignInInput {
  readonly username: string
  readonly password: string
  /** Code of the second factor. */
  readonly code: string | null
}

interface LookedUp {
  readonly account: Account | undefined
  readonly credential: Credential | undefined
  readonly failures: readonly Failures[]
  readonly isKnownHere: boolean
}

/**
 * The outcome of an attempt. A failure leaves rows that must be committed, so it is not a refusal of the transaction.
 */
type Outcome =
  | { readonly opened: OpenedSession }
  | { readonly refused: 'sign-in-failed' | 'second-factor-code-required' }

/**
 * Signs somebody in with name and password, and a code if a second factor is set up. Every failure gets the same answer
 * after the same work; only the right password reveals that a code is needed.
 */
export const signIn = async (
  parts: SignInParts,
  context: Context,
  input: SignInInput,
  browser: Browser,
): Promise<Result<OpenedSession, Refusal>> => {
  const username = input.username.trim().normalize('NFC').toLowerCase()
  const keys = throttleKeys(username, context.address)
  return admit(parts, keys, async () => {
    const found = await parts.uow.read(SIGNING_IN, (reads) => lookUp(reads, username, keys, context.address))
    const seconds = secondsToWait(found.failures, keys, context.at, found.isKnownHere)
    if (seconds > 0) return delayed(seconds)
    const hash = usableHash(found, context.at)
    const checked = await checkInTurn(parts, hash, input.password, found.isKnownHere)
    if (!checked.ok) return checked
    const attempt = { parts, context, keys, found, rightHash: checked.value ? hash : null, code: input.code, browser }
    const recorded = await parts.uow.write(context, async (tx) => ok(await recordOutcome(tx, attempt)))
    if (recorded.kind === 'replayed' || !recorded.result.ok) throw new Bug('an attempt to sign in is never refused')
    const outcome = recorded.result.value
    if ('opened' in outcome) return ok(outcome.opened)
    await tidyNowAndThen(parts, context.at)
    return refuse(outcome.refused)
  })
}

/** The same number of queries for an unknown name as for a known one. */
const lookUp = async (
  reads: AccountReads & SessionReads & FailureReads,
  username: string,
  keys: ThrottleKeys,
  address: string | null,
): Promise<LookedUp> => {
  const account = await reads.accountByUsername(username)
  const id = account?.id ?? NOBODY
  return {
    account,
    credential: await reads.credential(id),
    failures: await reads.signInFailures(Object.values(keys)),
    isKnownHere: await reads.hasSignedInFrom(id, networkOf(address) ?? ''),
  }
}

/** Why an attempt must fail whatever the password; null if the password decides. */
const obstacle = (
  { account, credential }: Pick<LookedUp, 'account' | 'credential'>,
  at: string,
): FailureReason | null => {
  if (!account || !credential) return 'account-unknown'
  if (account.kind !== 'person') return 'account-of-service'
  if (account.state !== 'active') return 'account-disabled'
  if (credential.passwordHash === null) return 'password-not-used'
  const { passwordExpiresAt } = credential
  return passwordExpiresAt !== null && !isInItsWeek(passwordExpiresAt, at) ? 'password-expired' : null
}

/** The hash to compare a password with; null takes equally long and never matches. */
const usableHash = (found: LookedUp, at: string): string | null =>
  obstacle(found, at) === null ? (found.credential?.passwordHash ?? null) : null

interface Attempt {
  readonly parts: SignInParts
  readonly context: Context
  readonly keys: ThrottleKeys
  readonly found: LookedUp
  /** The hash that the password matched; null if it matched none. */
  readonly rightHash: string | null
  readonly code: string | null
  readonly browser: Browser
}

const recordOutcome = async (
  tx: AccessReads & AccountWrites & SessionWrites & FailureWrites & AppendsEvents,
  attempt: Attempt,
): Promise<Outcome> => {
  const { parts, context, keys, found, rightHash, code } = attempt
  const failed = async (reason: FailureReason): Promise<Outcome> => {
    await recordFailure(tx, context, parts, keys, found.account?.id ?? null, reason)
    return { refused: 'sign-in-failed' }
  }
  if (!found.account || rightHash === null) return failed(obstacle(found, context.at) ?? 'password-wrong')
  // The data read before the password check may have changed meanwhile, and a code works only once.
  await tx.lockAccount(found.account.id)
  const [account, credential] = [await tx.account(found.account.id), await tx.credential(found.account.id)]
  const changed = obstacle({ account, credential }, context.at)
  if (changed !== null || !account || !credential) return failed(changed ?? 'account-unknown')
  if (credential.passwordHash !== rightHash) return failed('password-wrong')
  const factor = credential.secondFactor?.confirmed ? credential.secondFactor : null
  if (factor) {
    if (code === null) return codeMissing(tx, context, account)
    const used = checkCode(parts.secrets, account, credential, code, context.at)
    if (!used) return failed('code-wrong')
    await tx.setCredential({ ...credential, secondFactor: { ...factor, lastStep: used.step } })
  }
  return { opened: await opened(tx, attempt, account, factor !== null) }
}

const opened = async (
  tx: AccessReads & AccountReads & SessionWrites & FailureWrites & AppendsEvents,
  { parts: { admission, secrets }, context, keys, browser }: Attempt,
  account: Account,
  secondFactor: boolean,
): Promise<OpenedSession> => {
  await tx.forgetFailures([keys.pair])
  const turnedAway = admission.takeRejected(keys.pair)
  return openSession(
    tx,
    secrets,
    context,
    { account, via: 'password', secondFactor, device: null, turnedAway },
    browser,
  )
}

/**
 * The password was right; asking for the code is a step, not a failure. It is logged, because somebody knows the
 * password.
 */
const codeMissing = async (tx: AppendsEvents, context: Context, { id }: Account): Promise<Outcome> => {
  await tx.appendAudit(context, {
    log: INSTALLATION,
    action: 'session.failed',
    objectId: id,
    after: { reason: 'code-missing', failures: 0, turnedAway: 0 },
  })
  return { refused: 'second-factor-code-required' }
}
