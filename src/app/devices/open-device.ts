import { congressLog } from '../../events/log-ref.ts'
import type { CongressId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { lockCongress } from '../shared/find.ts'
import { type Device, HOURS_OPEN, type Whereabouts } from './model.ts'
import type { DeviceWrites } from './ports.ts'

export interface NewDevice {
  readonly name: string
  readonly from: Whereabouts
  /** Digest of the token, which only the browser has. */
  readonly tokenDigest: Buffer
}

const HOUR = 60 * 60 * 1000

/** Opens the calling browser as a device, so that typists of one congress can sign in on it by PIN. */
export const openDevice = async (
  tx: LocksCongress & DeviceWrites & AppendsEvents,
  context: Context,
  congressId: CongressId,
  { name, from, tokenDigest }: NewDevice,
): Promise<Result<Device, Refusal>> => {
  const { at, identity } = context
  // A key belongs to a program: it has no browser in the hall to keep the token.
  if (identity.via === 'key') return refuse('device-needs-session')
  const congress = await lockCongress(tx, congressId)
  if (!congress.ok) return congress
  const device: Device = {
    id: context.newId(),
    congressId,
    name,
    openedFrom: from,
    openedAt: at,
    openedBy: identity.accountId,
    expiresAt: new Date(Date.parse(at) + HOURS_OPEN * HOUR).toISOString(),
    closedAt: null,
    refusalLoggedAt: null,
  }
  await tx.insertDevice(device, tokenDigest)
  await tx.appendAudit(context, {
    log: congressLog(congressId),
    action: 'device.opened',
    objectId: device.id,
    after: { name, expiresAt: device.expiresAt },
  })
  return ok(device)
}
