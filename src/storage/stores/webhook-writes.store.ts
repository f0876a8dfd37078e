import { sql } from 'kysely'
import type { ClaimedDelivery } from '../../app/webhooks/model.ts'
import type { DeliveryQueue, WebhookWrites } from '../../app/webhooks/ports.ts'
import type { DbTransaction } from '../database.ts'
import { webhookReads } from './webhooks.store.ts'

/** A delivery that is still claimed by the process that claimed it. */
const stillHeld = (tx: DbTransaction, { deliveryId, lease }: ClaimedDelivery) =>
  tx
    .updateTable('webhook_delivery')
    .where('id', '=', deliveryId)
    .where('state', '=', 'pending')
    .where('lease', '=', lease)

export const webhookWrites = (tx: DbTransaction): WebhookWrites => ({
  ...webhookReads(tx),
  insertWebhook: async ({ id, congressId, name, url, kinds, createdAt, createdBy }, sealedSecret) => {
    await tx
      .insertInto('webhook')
      .values({
        id,
        congress_id: congressId,
        name,
        url,
        kinds: [...kinds],
        secret_sealed: sealedSecret,
        created_at: createdAt,
        created_by: createdBy,
      })
      .execute()
  },
  revokeWebhook: async (id, at, by) => {
    await tx.updateTable('webhook').set({ revoked_at: at, revoked_by: by }).where('id', '=', id).execute()
    const { numUpdatedRows } = await tx
      .updateTable('webhook_delivery')
      .set({ state: 'dead', settled_at: at, lease: null })
      .where('webhook_id', '=', id)
      .where('state', '=', 'pending')
      .executeTakeFirst()
    return Number(numUpdatedRows)
  },
  requeueDelivery: async (id, at) => {
    await tx
      .updateTable('webhook_delivery')
      .set({ state: 'pending', due_at: at, lease: null, tried: 0, settled_at: null })
      .where('id', '=', id)
      .execute()
  },
  claimDeliveries: async (at, until, most) => {
    const { rows } = await sql<ClaimedDelivery>`
      select * from claim_webhook_deliveries(${at}, ${until}, ${most})
    `.execute(tx)
    return rows
  },
  recordOutcome: async (claimed, { at, outcome, status }, { state, dueAt, settledAt }) => {
    const { lease, deliveryId } = claimed
    // Stored even if the delivery has continued without it: that something was sent is a fact.
    await tx.insertInto('webhook_attempt').values({ lease, delivery_id: deliveryId, at, outcome, status }).execute()
    const held = stillHeld(tx, claimed).set({ state, due_at: dueAt, settled_at: settledAt, lease: null })
    return (await held.executeTakeFirst()).numUpdatedRows === 1n
  },
  putBackDelivery: async (claimed, at) => {
    await stillHeld(tx, claimed)
      .set({ due_at: at, lease: null, tried: claimed.tried - 1 })
      .execute()
  },
})

export const deliveryQueue = (tx: DbTransaction): DeliveryQueue => ({
  subscribedWebhooks: async (congressId, kind) => {
    const rows = await tx
      .selectFrom('webhook')
      .select('id')
      .where('congress_id', '=', congressId)
      .where('revoked_at', 'is', null)
      .where(sql<boolean>`${kind} = any(kinds)`)
      .orderBy('id')
      .execute()
    return rows.map(({ id }) => id)
  },
  queueMessage: async ({ congressId, sequence, kind, body, queuedAt, deliveries }) => {
    await tx.insertInto('webhook_message').values({ congress_id: congressId, sequence, body }).execute()
    const rows = deliveries.map(({ id, webhookId }) => ({
      id,
      webhook_id: webhookId,
      congress_id: congressId,
      sequence,
      kind,
      state: 'pending' as const,
      created_at: queuedAt,
      due_at: queuedAt,
      tried: 0,
    }))
    await tx.insertInto('webhook_delivery').values(rows).execute()
  },
})
