import type { Secrets } from '../access/secrets.ts'
import { type Device, deviceState, type Whereabouts } from './model.ts'
import type { DeviceReads } from './ports.ts'

/** The credential of a browser that is a device. */
export interface DeviceCredential {
  /** Value of the device's cookie; null if there is none. */
  readonly token: string | null
  readonly from: Whereabouts
}

/** An open device found by its token, and whether the request comes from where the device was opened. */
export interface FoundDevice {
  readonly device: Device
  readonly isHere: boolean
}

/** The device of a token; undefined if the token is unknown or no longer valid. */
export const lookUpDevice = async (
  reads: Pick<DeviceReads, 'deviceByToken'>,
  secrets: Pick<Secrets, 'digest'>,
  { token, from }: DeviceCredential,
  at: string,
): Promise<FoundDevice | undefined> => {
  const device = token === null ? undefined : await reads.deviceByToken(secrets.digest(token))
  if (!device || deviceState(device, at) !== 'open') return undefined
  return { device, isHere: isSamePlace(device.openedFrom, from) }
}

/** The device of a browser; undefined if its token is unknown, no longer valid, or used from elsewhere. */
export const findDevice = async (...asked: Parameters<typeof lookUpDevice>): Promise<Device | undefined> => {
  const found = await lookUpDevice(...asked)
  return found?.isHere ? found.device : undefined
}

const isSamePlace = (one: Whereabouts, other: Whereabouts): boolean =>
  one.network === other.network && one.agentHash === other.agentHash
