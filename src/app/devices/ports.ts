import type { AccountId, CongressId, DeviceId, SessionId } from '../../kernel/brand.ts'
import type { SessionEnding } from '../sessions/model.ts'
import type { Device, DevicePin } from './model.ts'

/** Laptops opened in a hall, and the PINs good on them. What can be read. */
export interface DeviceReads {
  device(id: DeviceId): Promise<Device | undefined>
  deviceByToken(digest: Buffer): Promise<Device | undefined>
  /** In the order in which they were opened. */
  devices(congressId: CongressId): Promise<Device[]>
  pin(deviceId: DeviceId, accountId: AccountId): Promise<DevicePin | undefined>
  /** In the order in which they were issued. */
  pins(deviceId: DeviceId): Promise<DevicePin[]>
}

/** Laptops opened in a hall, and the PINs good on them. What can be written. */
export interface DeviceWrites extends DeviceReads {
  /** Locks a device and reads it: acts on it and on its PINs take turns. */
  lockDevice(id: DeviceId): Promise<Device | undefined>
  insertDevice(device: Device, tokenDigest: Buffer): Promise<void>
  /** Writes when it was closed and when a refusal was last logged; the rest of a device never changes. */
  updateDevice(device: Pick<Device, 'id' | 'closedAt' | 'refusalLoggedAt'>): Promise<void>
  /** Writes a PIN in the place of the one before it, if any. */
  setPin(pin: DevicePin): Promise<void>
  /** Ends the sessions by PIN on a device, of one account or (null) of all; answers with those that ended. */
  endSessionsOn(
    id: DeviceId,
    accountId: AccountId | null,
    at: string,
    because: SessionEnding,
  ): Promise<{ readonly id: SessionId; readonly accountId: AccountId }[]>
}
