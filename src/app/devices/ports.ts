import type { AccountId, CongressId, DeviceId, SessionId } from '../../kernel/brand.ts'
import type { SessionEnding } from '../sessions/model.ts'
import type { Device, DevicePin } from './model.ts'

/** Laptops opened in a hall, and PINs on them. Reads. */
export interface DeviceReads {
  device(id: DeviceId): Promise<Device | undefined>
  deviceByToken(digest: Buffer): Promise<Device | undefined>
  /** In order of opening. */
  devices(congressId: CongressId): Promise<Device[]>
  pin(deviceId: DeviceId, accountId: AccountId): Promise<DevicePin | undefined>
  /** In order of issue. */
  pins(deviceId: DeviceId): Promise<Omit<DevicePin, 'hash'>[]>
}

/** Laptops opened in a hall, and PINs on them. Writes. */
export interface DeviceWrites extends DeviceReads {
  /** Locks a device and reads it, so that acts on it and on its PINs take turns. */
  lockDevice(id: DeviceId): Promise<Device | undefined>
  insertDevice(device: Device, tokenDigest: Buffer): Promise<void>
  /** Updates the time of closing and of the last logged refusal; the rest of a device never changes. */
  updateDevice(device: Pick<Device, 'id' | 'closedAt' | 'refusalLoggedAt'>): Promise<void>
  /** Stores a PIN, replacing the previous one. */
  setPin(pin: DevicePin): Promise<void>
  /** Ends the sessions by PIN on a device, of one account or (null) of all; returns the ended ones. */
  endSessionsOn(
    id: DeviceId,
    accountId: AccountId | null,
    at: string,
    because: SessionEnding,
  ): Promise<{ readonly id: SessionId; readonly accountId: AccountId }[]>
}
