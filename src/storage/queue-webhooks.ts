import { sql, type Transaction } from 'kysely'
import type { Context } from '../app/actor.ts'
import type { NewAuditEvent } from '../app/log/ports.ts'
import { isWebhookEvent, messageOf } from '../app/webhooks/model.ts'
import type { WebhookDeliveryId } from '../kernel/brand.ts'
import type { Database } from './tables.ts'

/**
 * Writes down, in the transaction of the event itself, what the webhooks of its congress are to be told. The bytes are
 * kept as they will be sent, so that every attempt sends the same. Acts of a congress take turns, so that no webhook is
 * revoked meanwhile.
 * @param sequence number of the event; its checkpoint, if it takes one, is there already
 */
export const queueAfter = async (
  tx: Transaction<Database>,
  { at, newId }: Context,
  { action, congressId, object, after, citations = [] }: NewAuditEvent,
  sequence: number,
): Promise<void> => {
  if (!isWebhookEvent(action) || congressId === null) return
  const listening = await tx
    .selectFrom('webhook')
    .select('id')
    .where('congress_id', '=', congressId)
    .where('revoked_at', 'is', null)
    .where(sql<boolean>`${action} = any(kinds)`)
    .orderBy('id')
    .execute()
  if (listening.length === 0) return
  const checkpoint = await tx
    .selectFrom('audit_checkpoint')
    .select('note')
    .where('log_id', '=', congressId)
    .where('size', '=', sequence)
    .executeTakeFirst()
  const body = messageOf({
    congressId,
    sequence,
    action,
    at,
    object,
    after,
    citations,
    checkpoint: checkpoint?.note ?? null,
  })
  await tx.insertInto('webhook_message').values({ congress_id: congressId, sequence, body }).execute()
  const deliveries = listening.map(({ id }) => ({
    id: newId() as WebhookDeliveryId,
    webhook_id: id,
    congress_id: congressId,
    sequence,
    kind: action,
    state: 'pending' as const,
    created_at: at,
    due_at: at,
    tried: 0,
  }))
  await tx.insertInto('webhook_delivery').values(deliveries).execute()
}
