import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Device, DevicePin } from '../../app/devices/model.ts'
import type { DeviceReads, DeviceWrites } from '../../app/devices/ports.ts'
import type { Database } from '../tables.ts'

const toDevice = (row: Selectable<Database['device']>): Device => ({
  id: row.id,
  congressId: row.congress_id,
  name: row.name,
  openedFrom: { network: row.address, agentHash: row.agent_hash },
  openedAt: row.opened_at,
  openedBy: row.opened_by,
  expiresAt: row.expires_at,
  closedAt: row.closed_at,
  refusalLoggedAt: row.refusal_logged_at,
})

const toPin = (row: Selectable<Database['device_pin']>): DevicePin => ({
  deviceId: row.device_id,
  accountId: row.account_id,
  hash: row.pin_hash,
  failures: row.failures,
  issuedAt: row.set_at,
})

export const deviceReads = (db: Kysely<Database>): DeviceReads => {
  const devices = () => db.selectFrom('device').selectAll()
  const pins = () => db.selectFrom('device_pin').selectAll()
  return {
    device: async (id) => {
      const row = await devices().where('id', '=', id).executeTakeFirst()
      return row && toDevice(row)
    },
    deviceByToken: async (digest) => {
      const row = await devices().where('token_hash', '=', digest).executeTakeFirst()
      return row && toDevice(row)
    },
    devices: async (congressId) => {
      const rows = await devices().where('congress_id', '=', congressId).orderBy('opened_at').orderBy('id').execute()
      return rows.map(toDevice)
    },
    pin: async (deviceId, accountId) => {
      const row = await pins().where('device_id', '=', deviceId).where('account_id', '=', accountId).executeTakeFirst()
      return row && toPin(row)
    },
    pins: async (deviceId) => {
      const rows = await pins().where('device_id', '=', deviceId).orderBy('set_at').orderBy('account_id').execute()
      return rows.map(toPin)
    },
  }
}

export const deviceWrites = (tx: Transaction<Database>): DeviceWrites => ({
  ...deviceReads(tx),
  lockDevice: async (id) => {
    const row = await tx.selectFrom('device').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
    return row && toDevice(row)
  },
  insertDevice: async (device, tokenDigest) => {
    await tx
      .insertInto('device')
      .values({
        id: device.id,
        congress_id: device.congressId,
        name: device.name,
        token_hash: tokenDigest,
        address: device.openedFrom.network,
        agent_hash: device.openedFrom.agentHash,
        opened_at: device.openedAt,
        opened_by: device.openedBy,
        expires_at: device.expiresAt,
        closed_at: device.closedAt,
        refusal_logged_at: device.refusalLoggedAt,
      })
      .execute()
  },
  updateDevice: async ({ id, closedAt, refusalLoggedAt }) => {
    const columns = { closed_at: closedAt, refusal_logged_at: refusalLoggedAt }
    await tx.updateTable('device').set(columns).where('id', '=', id).execute()
  },
  setPin: async ({ deviceId, accountId, hash, failures, issuedAt }) => {
    const columns = { pin_hash: hash, failures, set_at: issuedAt }
    await tx
      .insertInto('device_pin')
      .values({ device_id: deviceId, account_id: accountId, ...columns })
      .onConflict((conflict) => conflict.columns(['device_id', 'account_id']).doUpdateSet(columns))
      .execute()
  },
  endSessionsOn: async (id, accountId, at, because) => {
    const ending = tx.updateTable('session').set({ ended_at: at, ended_because: because })
    const onDevice = ending.where('device_id', '=', id).where('ended_at', 'is', null)
    const concerned = accountId === null ? onDevice : onDevice.where('account_id', '=', accountId)
    return concerned.returning(['id', 'account_id as accountId']).execute()
  },
})
