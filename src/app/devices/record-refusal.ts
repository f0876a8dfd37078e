import { congressLog } from '../../events/log-ref.ts'
import type { AccountId } from '../../kernel/brand.ts'
import type { Context } from '../actor.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import { isRecent } from '../shared/clock.ts'
import { type Device, type DevicePin, isLocked } from './model.ts'
import type { DeviceWrites } from './ports.ts'

/** Why a PIN was refused. For the log only: the answer does not say. */
export type PinRefusal = 'wrong' | 'no-pin' | 'locked' | 'reissued' | 'no-typist' | 'elsewhere'

export interface RefusedAttempt {
  readonly accountId: AccountId
  readonly pin: DevicePin | undefined
  readonly because: PinRefusal
}

const MINUTE = 60_000

/**
 * Records a refused PIN. Every wrong PIN counts and is logged, which ends when the PIN is locked. Attempts that count
 * against no PIN are unlimited, and are logged once a minute per device.
 * @returns false if nothing was written
 */
export const recordRefusal = async (
  tx: DeviceWrites & AppendsEvents,
  context: Context,
  device: Device,
  { accountId, pin, because }: RefusedAttempt,
): Promise<boolean> => {
  const failures = (pin?.failures ?? 0) + (because === 'wrong' ? 1 : 0)
  const event = { log: congressLog(device.congressId), objectId: device.id } as const
  if (because !== 'wrong') {
    if (isRecent(device.refusalLoggedAt, context.at, MINUTE)) return false
    await tx.updateDevice({ ...device, refusalLoggedAt: context.at })
  }
  await tx.appendAudit(context, { ...event, action: 'pin.refused', after: { accountId, because, failures } })
  if (because === 'wrong' && pin) {
    const counted = { ...pin, failures }
    await tx.setPin(counted)
    if (isLocked(counted)) {
      await tx.appendAudit(context, { ...event, action: 'pin.locked', after: { accountId, failures } })
    }
  }
  return true
}
