import { sessionOpened } from './access-rows.ts'
import type { Writes } from './row-parts.ts'
import { written } from './written-row.ts'

const deviceOpened: Writes<'device.opened'> = ({ name, expiresAt }, { object, log, at, actor }) =>
  written('device', {
    ...{ id: object.id, congress_id: log, name, opened_at: at, opened_by: actor.id, expires_at: expiresAt },
    closed_at: null,
  })

const deviceClosed: Writes<'device.closed'> = ({ closedAt }, { object }) =>
  written('device', { id: object.id, closed_at: closedAt })

const pinIssued: Writes<'pin.issued'> = ({ accountId }, { object, at }) =>
  written('device_pin', { device_id: object.id, account_id: accountId, set_at: at })

const webhookCreated: Writes<'webhook.created'> = ({ name, kinds }, { object, log, at, actor }) =>
  written('webhook', {
    ...{ id: object.id, congress_id: log, name, kinds, created_at: at, created_by: actor.id },
    ...{ revoked_at: null, revoked_by: null },
  })

const webhookRevoked: Writes<'webhook.revoked'> = ({ revokedAt }, { object, actor }) =>
  written('webhook', { id: object.id, revoked_at: revokedAt, revoked_by: actor.id })

/** The laptops of the hall, what opens them, and the receivers of results. */
export const DEVICE_ROWS = {
  'device.opened': deviceOpened,
  'device.closed': deviceClosed,
  'pin.issued': pinIssued,
  'session.opened': sessionOpened,
  'webhook.created': webhookCreated,
  'webhook.revoked': webhookRevoked,
} as const
