import type { CongressId, WebhookDeliveryId, WebhookId } from '../../kernel/brand.ts'
import type { Page } from '../../kernel/page.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { CongressReads } from '../congresses/ports.ts'
import type { Refusal } from '../refusal.ts'
import { findCongress } from '../shared/find.ts'
import type { Delivery, DeliveryState, KnownWebhook } from './model.ts'
import type { WebhookReads } from './ports.ts'

/** A page of the webhooks of a congress. */
export const listWebhooks = async (
  reads: CongressReads & WebhookReads,
  id: CongressId,
  page: Page<WebhookId>,
): Promise<Result<readonly KnownWebhook[], Refusal>> => {
  const congress = await findCongress(reads, id)
  return congress.ok ? ok(await reads.webhooks(id, page)) : congress
}

/**
 * A page of the deliveries of a webhook.
 * @param state those of one state; null for all
 */
export const listDeliveries = async (
  reads: WebhookReads,
  id: WebhookId,
  state: DeliveryState | null,
  page: Page<WebhookDeliveryId>,
): Promise<Result<readonly Delivery[], Refusal>> => ok(await reads.deliveries(id, state, page))
