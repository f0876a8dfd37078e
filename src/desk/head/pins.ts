import type { DeviceInList } from '../api/types.ts'

export interface TypistAccount {
  readonly accountId: string
  readonly name: string
}

interface PinsFacts {
  readonly devices: readonly DeviceInList[]
  readonly members: readonly TypistAccount[]
}

/** Members without a PIN on any open device. */
export const withoutPin = ({ devices, members }: PinsFacts): readonly TypistAccount[] => {
  const holders = devices.filter(({ state }) => state === 'open').flatMap(({ pins }) => pins)
  return members.filter(({ accountId }) => !holders.some((pin) => pin.accountId === accountId))
}
