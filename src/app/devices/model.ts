import type { AccountId, CongressId, DeviceId } from '../../kernel/brand.ts'

/** For how long a laptop stays open at most: a congress day with its night count. */
export const HOURS_OPEN = 18

/** So many wrong PINs in a row and the PIN is dead. Of a million PINs that leaves one chance in 200 000. */
export const WRONG_PINS_MOST = 5

export const PIN_DIGITS = 6

/** From where a browser acts. A token shown from elsewhere is good for nothing. */
export interface Whereabouts {
  /** Network address, as sessions are bound to it. */
  readonly network: string | null
  /** Digest of the User-Agent. */
  readonly agentHash: string
}

/** A browser on a laptop in the hall that the head of the counting board opened for typists. */
export interface Device {
  readonly id: DeviceId
  readonly congressId: CongressId
  readonly name: string
  readonly openedFrom: Whereabouts
  readonly openedAt: string
  readonly openedBy: AccountId
  readonly expiresAt: string
  readonly closedAt: string | null
  /** When a refusal that no PIN counts was last logged. */
  readonly refusalLoggedAt: string | null
}

/** A PIN as it is kept: good for one account on one device. */
export interface DevicePin {
  readonly deviceId: DeviceId
  readonly accountId: AccountId
  /** Argon2id as a PHC string. */
  readonly hash: string
  /** Wrong ones since the last right one. */
  readonly failures: number
  readonly issuedAt: string
}

export const DEVICE_STATES = ['open', 'expired', 'closed'] as const
export type DeviceState = (typeof DEVICE_STATES)[number]

/** What a device is at an instant. Instants are text of one form, so that they compare as they stand. */
export const deviceState = (
  { closedAt, expiresAt }: Pick<Device, 'closedAt' | 'expiresAt'>,
  at: string,
): DeviceState => (closedAt !== null ? 'closed' : at < expiresAt ? 'open' : 'expired')

/** Whether a PIN may still be tried. */
export const isLocked = ({ failures }: Pick<DevicePin, 'failures'>): boolean => failures >= WRONG_PINS_MOST
