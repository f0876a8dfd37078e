import { congressLog } from '../../events/log-ref.ts'
import type { WebhookDeliveryId } from '../../kernel/brand.ts'
import { Bug } from '../../kernel/bug.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { lockCongressEvenClosed } from '../shared/find.ts'
import type { Delivery } from './model.ts'
import type { WebhookWrites } from './ports.ts'

/** Resends an abandoned message, or a delivered one that was lost at the receiver: the same bytes with the same id. */
export const resendDelivery = async (
  tx: LocksCongress & WebhookWrites & AppendsEvents,
  context: Context,
  id: WebhookDeliveryId,
): Promise<Result<Delivery, Refusal>> => {
  const seen = await tx.delivery(id)
  if (!seen) return refuse('webhook-delivery-unknown')
  // Locked first, so that it can be neither revoked nor resent by somebody else meanwhile.
  const congress = await lockCongressEvenClosed(tx, seen.congressId)
  if (!congress.ok) return congress
  const [webhook, delivery] = [await tx.webhook(seen.webhookId), await tx.delivery(id)]
  if (!webhook || !delivery) throw new Bug(`the delivery ${id} has lost its webhook`)
  if (webhook.revokedAt !== null) return refuse('webhook-revoked')
  if (delivery.state === 'pending') return refuse('webhook-delivery-pending')
  await tx.requeueDelivery(id, context.at)
  await tx.appendAudit(context, {
    log: congressLog(delivery.congressId),
    action: 'webhook.resent',
    objectId: id,
    after: { webhookId: delivery.webhookId, sequence: delivery.sequence },
  })
  return ok({ ...delivery, state: 'pending', dueAt: context.at, settledAt: null })
}
