import type { AccountId, CongressId, DeviceId } from '../../kernel/brand.ts'

/** Maximum time for which a laptop stays open: a day of congress with a count at night. */
export const HOURS_OPEN = 18

/** Wrong PINs in a row that lock a PIN. With a million PINs an attacker has one chance in 200 000. */
export const WRONG_PINS_MOST = 5

export const PIN_DIGITS = 6

/** The origin of a browser's requests. A token from another origin is invalid. */
export interface Whereabouts {
  /** Network address, in the form to which sessions are bound. */
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
  /** When a refusal that counts against no PIN was last logged. */
  readonly refusalLoggedAt: string | null
}

/** A stored PIN: valid for one account on one device. */
export interface DevicePin {
  readonly deviceId: DeviceId
  readonly accountId: AccountId
  /** Argon2id as a PHC string. */
  readonly hash: string
  /** Wrong attempts since the last correct one. */
  readonly failures: number
  readonly issuedAt: string
}

export const DEVICE_STATES = ['open', 'expired', 'closed'] as const
export type DeviceState = (typeof DEVICE_STATES)[number]

/** The state of a device at an instant. Instants have one text form, so they can be compared as text. */
export const deviceState = (
  { closedAt, expiresAt }: Pick<Device, 'closedAt' | 'expiresAt'>,
  at: string,
): DeviceState => (closedAt !== null ? 'closed' : at < expiresAt ? 'open' : 'expired')

/** Whether a PIN is locked after too many wrong attempts. */
export const isLocked = ({ failures }: Pick<DevicePin, 'failures'>): boolean => failures >= WRONG_PINS_MOST
