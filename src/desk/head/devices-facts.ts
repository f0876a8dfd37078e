import { type Answer, call } from '../api/call.ts'
import type { DeviceInList, RoleGrant, SignInScreen } from '../api/types.ts'
import { byName } from '../names.ts'
import type { TypistAccount } from './pins.ts'

export interface DevicesFacts {
  readonly devices: readonly DeviceInList[]
  /** Members who may get a PIN, in the order of names. */
  readonly members: readonly TypistAccount[]
  /** This browser as a device; null if it was not opened as one. */
  readonly here: SignInScreen | null
}

/** Accounts of the members who type ballots, in the order of names. */
export const membersIn = (grants: readonly RoleGrant[]): readonly TypistAccount[] =>
  grants
    .filter(({ role, revokedAt }) => role === 'board-member' && revokedAt === null)
    .map(({ accountId, personName, displayName }) => ({ accountId, name: personName ?? displayName }))
    .sort((a, b) => byName(a.name, b.name))

/** Reads the laptops of a meeting, the members who type, and this browser as one of the laptops. */
export const readDevices = async (congressId: string): Promise<Answer<DevicesFacts>> => {
  const path = { id: congressId }
  const [devices, grants, here] = await Promise.all([
    call('GET /v1/congresses/{id}/devices', { path }),
    call('GET /v1/congresses/{id}/role-grants', { path }),
    call('GET /v1/device'),
  ])
  if (!devices.ok) return devices
  if (!grants.ok) return grants
  return {
    ok: true,
    etag: null,
    value: {
      devices: devices.value.items.map((device) => ({
        ...device,
        pins: [...device.pins].sort((a, b) => byName(a.displayName, b.displayName)),
      })),
      members: membersIn(grants.value.items),
      here: here.ok && here.value.congressId === congressId ? here.value : null,
    },
  }
}
