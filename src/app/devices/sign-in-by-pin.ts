import { congressLog } from '../../events/log-ref.ts'
import type { AccountId } from '../../kernel/brand.ts'
import { Bug } from '../../kernel/bug.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { SIGNING_IN } from '../access/identity.ts'
import type { AccessReads } from '../access/ports.ts'
import type { Account } from '../accounts/model.ts'
import type { AccountReads } from '../accounts/ports.ts'
import type { Context } from '../actor.ts'
import type { CongressReads } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import { NOTHING_TO_DO } from '../nothing-to-do.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { checkInTurn, type SignInParts } from '../sessions/attempt.ts'
import { type Browser, type OpenedSession, openSession } from '../sessions/open-session.ts'
import type { SessionWrites } from '../sessions/ports.ts'
import { delayed } from '../sessions/throttle.ts'
import { type DeviceCredential, lookUpDevice } from './find-device.ts'
import { type Device, type DevicePin, deviceState, isLocked } from './model.ts'
import type { DeviceWrites } from './ports.ts'
import { type PinRefusal, recordRefusal } from './record-refusal.ts'
import { findTypist } from './typist.ts'

export interface PinAttempt {
  readonly accountId: AccountId
  readonly pin: string
}

/** The PIN that the attempt was compared with, before the transaction that decides. */
interface Compared {
  /** Null if there was no PIN to compare with. */
  readonly hash: string | null
  readonly isRight: boolean
}

/**
 * The outcome of an attempt. A refusal leaves rows that must be committed, so it is not a refusal of the transaction.
 */
type Outcome = { readonly opened: OpenedSession } | 'refused'

/** A browser has one user: further simultaneous attempts do not come from the typist. */
const INSIDE_PER_DEVICE = 1
const SOON_SECONDS = 1

/**
 * Signs a typist in by PIN on a device. A wrong PIN, a locked one, none, and an unknown account get the same answer
 * after the same work. The comparison is slow on purpose and runs before the transaction, so that guesses hold no
 * database connection; attempts are judged one by one, so that parallel guessing cannot get around the limit.
 */
export const signInByPin = async (
  parts: SignInParts,
  context: Context,
  { accountId, pin }: PinAttempt,
  credential: DeviceCredential,
  browser: Browser,
): Promise<Result<OpenedSession, Refusal>> => {
  const found = await parts.uow.read(SIGNING_IN, async (reads) => {
    const known = await lookUpDevice(reads, parts.secrets, credential, context.at)
    return known && { ...known, hash: (await reads.pin(known.device.id, accountId))?.hash ?? null }
  })
  if (!found) return refuse('device-not-open')
  const { device, isHere, hash } = found
  if (!isHere) return refuseElsewhere(parts, context, device, accountId)
  const attempt = async (): Promise<Result<OpenedSession, Refusal>> => {
    // The head has signed in here before and opened this browser, so it is known.
    const checked = await checkInTurn(parts, hash, pin, true)
    if (!checked.ok) return checked
    const compared = { hash, isRight: checked.value }
    const done = await parts.uow.write(context, (tx) =>
      recordOutcome(tx, parts, context, { deviceId: device.id, accountId, compared, browser }),
    )
    if (done.kind === 'replayed') throw new Bug('a sign-in carries no idempotency key')
    if (!done.result.ok) return done.result
    return done.result.value === 'refused' ? refuse('pin-refused') : ok(done.result.value.opened)
  }
  return (await parts.admission.run(`device ${device.id}`, INSIDE_PER_DEVICE, attempt)) ?? delayed(SOON_SECONDS)
}

/** The token of a device was used from elsewhere: the device moved, or somebody copied the token. Logged. */
const refuseElsewhere = async (
  { uow }: SignInParts,
  context: Context,
  { id }: Device,
  accountId: AccountId,
): Promise<Result<never, Refusal>> => {
  await uow.writeIfNeeded(context, async (tx) => {
    const device = await tx.lockDevice(id)
    const attempt = { accountId, pin: undefined, because: 'elsewhere' } as const
    const isWritten = device !== undefined && (await recordRefusal(tx, context, device, attempt))
    return isWritten ? ok(null) : NOTHING_TO_DO
  })
  return refuse('device-not-open')
}

interface Attempt {
  readonly deviceId: Device['id']
  readonly accountId: AccountId
  readonly compared: Compared
  readonly browser: Browser
}

const recordOutcome = async (
  tx: AccessReads & AccountReads & CongressReads & SessionWrites & DeviceWrites & AppendsEvents,
  { secrets }: SignInParts,
  context: Context,
  { deviceId, accountId, compared, browser }: Attempt,
): Promise<Result<Outcome, Refusal>> => {
  const device = await tx.lockDevice(deviceId)
  if (!device || deviceState(device, context.at) !== 'open') return refuse('device-not-open')
  // An earlier version left devices open when a congress was closed.
  if (await tx.closing(device.congressId)) return refuse('device-not-open')
  const pin = await tx.pin(deviceId, accountId)
  const typist = await findTypist(tx, device.congressId, accountId)
  const judged = judge(pin, typist, compared)
  if ('because' in judged) {
    const isWritten = await recordRefusal(tx, context, device, { accountId, pin, because: judged.because })
    return isWritten ? ok('refused') : refuse('pin-refused')
  }
  const { account } = judged
  if (judged.pin.failures > 0) await tx.setPin({ ...judged.pin, failures: 0 })
  await clearBrowser(tx, context, device, account)
  const proven = { account, via: 'pin', secondFactor: false, device } as const
  return ok({ opened: await openSession(tx, secrets, context, proven, browser) })
}

const judge = (
  pin: DevicePin | undefined,
  account: Account | null,
  compared: Compared,
): { readonly because: PinRefusal } | { readonly pin: DevicePin; readonly account: Account } => {
  if (!pin) return { because: 'no-pin' }
  if (isLocked(pin)) return { because: 'locked' }
  // A new PIN was issued since the comparison, which therefore says nothing about it.
  if (pin.hash !== compared.hash) return { because: 'reissued' }
  if (!compared.isRight) return { because: 'wrong' }
  return account ? { pin, account } : { because: 'no-typist' }
}

/** A browser has one user: the previous session ends when the next person signs in. */
const clearBrowser = async (
  tx: DeviceWrites & AppendsEvents,
  context: Context,
  device: Device,
  account: Account,
): Promise<void> => {
  const actor = { id: account.id, name: account.displayName, role: 'account-holder' } as const
  for (const { id, accountId } of await tx.endSessionsOn(device.id, null, context.at, 'signed-in-again')) {
    await tx.appendAudit(
      { ...context, actor },
      {
        log: congressLog(device.congressId),
        action: 'session.ended',
        objectId: id,
        after: { accountId, because: 'signed-in-again' },
      },
    )
  }
}
