import type { Device, DevicePin } from '../../app/devices/model.ts'
import type { DeviceReads, DeviceWrites } from '../../app/devices/ports.ts'
import type { Db, DbTransaction, Row } from '../database.ts'
import { all, one } from './rows.ts'

// The role that serves reads all but the digests.
const OF_DEVICE = [
  'id',
  'congress_id',
  'name',
  'address',
  'agent_hash',
  'opened_at',
  'opened_by',
  'expires_at',
  'closed_at',
  'refusal_logged_at',
] as const
const OF_PIN = ['device_id', 'account_id', 'failures', 'set_at'] as const

const toDevice = (row: Omit<Row<'device'>, 'token_hash'>): Device => ({
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

const toIssued = (row: Omit<Row<'device_pin'>, 'pin_hash'>): Omit<DevicePin, 'hash'> => ({
  deviceId: row.device_id,
  accountId: row.account_id,
  failures: row.failures,
  issuedAt: row.set_at,
})

const toPin = (row: Row<'device_pin'>): DevicePin => ({ ...toIssued(row), hash: row.pin_hash })

export const deviceReads = (db: Db): DeviceReads => {
  const devices = () => db.selectFrom('device').select(OF_DEVICE)
  return {
    device: (id) => one(devices().where('id', '=', id), toDevice),
    deviceByToken: (digest) => one(devices().where('token_hash', '=', digest), toDevice),
    devices: (congressId) =>
      all(devices().where('congress_id', '=', congressId).orderBy('opened_at').orderBy('id'), toDevice),
    pin: (deviceId, accountId) => {
      const pin = db.selectFrom('device_pin').selectAll().where('device_id', '=', deviceId)
      return one(pin.where('account_id', '=', accountId), toPin)
    },
    pins: (deviceId) => {
      const issued = db.selectFrom('device_pin').select(OF_PIN).where('device_id', '=', deviceId)
      return all(issued.orderBy('set_at').orderBy('account_id'), toIssued)
    },
  }
}

export const deviceWrites = (tx: DbTransaction): DeviceWrites => ({
  ...deviceReads(tx),
  lockDevice: (id) => one(tx.selectFrom('device').select(OF_DEVICE).where('id', '=', id).forUpdate(), toDevice),
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
