import { congressLog } from '../../events/log-ref.ts'
import type { AccountId, DeviceId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { AccessReads } from '../access/ports.ts'
import type { Secrets } from '../access/secrets.ts'
import type { AccountReads } from '../accounts/ports.ts'
import type { Context } from '../actor.ts'
import type { CongressReads } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import { type Refusal, refuse, refuseAt } from '../refusal.ts'
import { deviceState, PIN_DIGITS } from './model.ts'
import type { DeviceWrites } from './ports.ts'
import { findTypist } from './typist.ts'

export interface FreshPin {
  readonly pin: string
  /** Argon2id as a PHC string. */
  readonly hash: string
}

export interface IssuedPin {
  readonly deviceId: DeviceId
  readonly accountId: AccountId
  readonly displayName: string
  readonly pin: string
  readonly issuedAt: string
}

/** Draws a PIN. Before the transaction, which should not wait for the hash. */
export const drawPin = async (secrets: Pick<Secrets, 'pin' | 'hash'>): Promise<FreshPin> => {
  const pin = secrets.pin(PIN_DIGITS)
  return { pin, hash: await secrets.hash(pin) }
}

/** Gives a typist a PIN on one device, replacing the previous one, and ends sessions opened with that. */
export const issuePin = async (
  tx: CongressReads & AccessReads & AccountReads & DeviceWrites & AppendsEvents,
  context: Context,
  deviceId: DeviceId,
  accountId: AccountId,
  { pin, hash }: FreshPin,
): Promise<Result<IssuedPin, Refusal>> => {
  const { at } = context
  const device = await tx.lockDevice(deviceId)
  if (!device) return refuse('device-unknown')
  // A PIN is for typing, which ends with the congress.
  if (await tx.closing(device.congressId)) return refuse('congress-closed')
  if (deviceState(device, at) !== 'open') return refuse('device-closed')
  if (!(await tx.account(accountId))) return refuseAt('/accountId', 'account-unknown')
  const typist = await findTypist(tx, device.congressId, accountId)
  if (!typist) return refuseAt('/accountId', 'pin-only-for-typists')
  await tx.setPin({ deviceId, accountId, hash, failures: 0, issuedAt: at })
  const ended = await tx.endSessionsOn(deviceId, accountId, at, 'pin-reissued')
  await tx.appendAudit(context, {
    log: congressLog(device.congressId),
    action: 'pin.issued',
    objectId: deviceId,
    after: { accountId, sessionsEnded: ended.length },
  })
  return ok({ deviceId, accountId, displayName: typist.displayName, pin, issuedAt: at })
}
