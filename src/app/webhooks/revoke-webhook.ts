import { congressLog } from '../../events/log-ref.ts'
import type { WebhookId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { lockCongressEvenClosed } from '../shared/find.ts'
import type { KnownWebhook } from './model.ts'
import type { WebhookWrites } from './ports.ts'

/** Revokes a webhook: it receives no more messages, and pending ones are abandoned. */
export const revokeWebhook = async (
  tx: LocksCongress & WebhookWrites & AppendsEvents,
  context: Context,
  id: WebhookId,
  reason: string,
): Promise<Result<KnownWebhook, Refusal>> => {
  const seen = await tx.webhook(id)
  if (!seen) return refuse('webhook-unknown')
  // Declaring a result locks the congress as well, so its message goes to the webhooks that are active at that
  // moment.
  const congress = await lockCongressEvenClosed(tx, seen.congressId)
  if (!congress.ok) return congress
  const webhook = await tx.webhook(id)
  if (!webhook || webhook.revokedAt !== null) return refuse('webhook-revoked')
  const givenUp = await tx.revokeWebhook(id, context.at, context.actor.id)
  await tx.appendAudit(context, {
    log: congressLog(webhook.congressId),
    action: 'webhook.revoked',
    objectId: id,
    after: { revokedAt: context.at, givenUp },
    reason,
  })
  return ok({ ...webhook, revokedAt: context.at })
}
