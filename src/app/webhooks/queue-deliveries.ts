import { kindOf } from '../../events/catalogue.ts'
import { logIdOf } from '../../events/log-ref.ts'
import type { Follower } from '../ports.ts'
import { isWebhookEvent, messageOf } from './model.ts'

/**
 * Queues an event for the webhooks of its congress. The body is stored as it will be sent, so every attempt sends the
 * same bytes. Acts of a congress take turns, so no webhook is revoked meanwhile. If the event takes a checkpoint, that
 * checkpoint exists already.
 */
export const queueDeliveries: Follower = async (
  tx,
  { at, newId },
  { action, log, objectId, after, citations = [] },
  sequence,
) => {
  if (!isWebhookEvent(action) || log.kind !== 'congress') return null
  const { congressId } = log
  const webhookIds = await tx.subscribedWebhooks(congressId, action)
  if (webhookIds.length === 0) return null
  const checkpoint = (await tx.checkpoint(logIdOf(log), sequence))?.note ?? null
  const object = { type: kindOf(action).object, id: objectId }
  const body = messageOf({ congressId, sequence, action, at, object, after, citations, checkpoint })
  const deliveries = webhookIds.map((webhookId) => ({ id: newId<'webhook-delivery'>(), webhookId }))
  await tx.queueMessage({ congressId, sequence, kind: action, body, queuedAt: at, deliveries })
  return null
}
