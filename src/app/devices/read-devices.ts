import type { AccountId, CongressId } from '../../kernel/brand.ts'
import { Bug } from '../../kernel/bug.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { AccessReads } from '../access/ports.ts'
import type { AccountReads } from '../accounts/ports.ts'
import type { CongressReads } from '../congresses/ports.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { findCongress } from '../shared/find.ts'
import type { Device, DevicePin } from './model.ts'
import type { DeviceReads } from './ports.ts'
import { findTypist } from './typist.ts'

export interface PinHolder {
  readonly accountId: AccountId
  readonly displayName: string
}

export interface DeviceWithPins {
  readonly device: Device
  readonly pins: readonly (PinHolder & Pick<DevicePin, 'issuedAt' | 'failures'>)[]
}

/** The devices of a congress, including closed ones, with the holders of PINs on them. */
export const listDevices = async (
  reads: CongressReads & AccountReads & DeviceReads,
  congressId: CongressId,
): Promise<Result<readonly DeviceWithPins[], Refusal>> => {
  const congress = await findCongress(reads, congressId)
  if (!congress.ok) return congress
  const listed: DeviceWithPins[] = []
  for (const device of await reads.devices(congressId)) {
    const pins: DeviceWithPins['pins'][number][] = []
    for (const { accountId, issuedAt, failures } of await reads.pins(device.id)) {
      const account = await reads.account(accountId)
      if (!account) throw new Bug(`a PIN on device ${device.id} has lost its account`)
      pins.push({ accountId, displayName: account.displayName, issuedAt, failures })
    }
    listed.push({ device, pins })
  }
  return ok(listed)
}

/** The sign-in screen of a device before anybody has signed in. */
export interface SignInScreen {
  readonly device: Device
  readonly congressName: string
  readonly typists: readonly PinHolder[]
}

/** The names to choose from: accounts with a PIN on this device that may type now. */
export const readSignInScreen = async (
  reads: CongressReads & AccessReads & AccountReads & DeviceReads,
  device: Device | undefined,
): Promise<Result<SignInScreen, Refusal>> => {
  if (!device) return refuse('device-not-open')
  const congress = await findCongress(reads, device.congressId)
  if (!congress.ok) return congress
  const typists: PinHolder[] = []
  for (const { accountId } of await reads.pins(device.id)) {
    const account = await findTypist(reads, device.congressId, accountId)
    if (account) typists.push({ accountId, displayName: account.displayName })
  }
  return ok({ device, congressName: congress.value.name, typists })
}
