import { congressLog } from '../../events/log-ref.ts'
import type { CongressId, DeviceId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Context } from '../actor.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Device } from './model.ts'
import type { DeviceWrites } from './ports.ts'

/** Ends an open device with all sessions by PIN on it, and logs it. */
export const deviceClosed = async (
  tx: DeviceWrites & AppendsEvents,
  context: Context,
  device: Device,
): Promise<Device> => {
  const closed: Device = { ...device, closedAt: context.at }
  await tx.updateDevice(closed)
  const ended = await tx.endSessionsOn(device.id, null, context.at, 'device-closed')
  await tx.appendAudit(context, {
    log: congressLog(device.congressId),
    action: 'device.closed',
    objectId: device.id,
    after: { closedAt: context.at, sessionsEnded: ended.length },
  })
  return closed
}

/** Ends every open device of a congress, so that no PIN opens anything there any more. */
export const closeDevicesOf = async (
  tx: DeviceWrites & AppendsEvents,
  context: Context,
  congressId: CongressId,
): Promise<void> => {
  for (const { id } of await tx.devices(congressId)) {
    const device = await tx.lockDevice(id)
    if (device?.closedAt === null) await deviceClosed(tx, context, device)
  }
}

/** Closes a device: ends all sessions by PIN on it, and prevents further sign-ins. */
export const closeDevice = async (
  tx: DeviceWrites & AppendsEvents,
  context: Context,
  id: DeviceId,
): Promise<Result<Device, Refusal>> => {
  const device = await tx.lockDevice(id)
  if (!device) return refuse('device-unknown')
  if (device.closedAt !== null) return refuse('device-closed')
  return ok(await deviceClosed(tx, context, device))
}
