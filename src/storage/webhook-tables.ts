import type { AttemptOutcome, DeliveryState, WebhookEvent } from '../app/webhooks/model.ts'
import type { CongressId, WebhookDeliveryId, WebhookId } from '../kernel/brand.ts'
import type { Instant } from './columns.ts'

interface WebhookTable {
  id: WebhookId
  congress_id: CongressId
  name: string
  url: string
  kinds: WebhookEvent[]
  secret_sealed: string
  created_at: Instant
  created_by: string
  revoked_at: Instant | null
  revoked_by: string | null
}

/** Bytes as they are sent, once for all webhooks of a congress. */
interface WebhookMessageTable {
  congress_id: CongressId
  sequence: number
  body: string
}

interface WebhookDeliveryTable {
  id: WebhookDeliveryId
  webhook_id: WebhookId
  congress_id: CongressId
  sequence: number
  kind: WebhookEvent
  state: DeliveryState
  created_at: Instant
  due_at: Instant
  lease: string | null
  tried: number
  settled_at: Instant | null
}

interface WebhookAttemptTable {
  lease: string
  delivery_id: WebhookDeliveryId
  at: Instant
  outcome: AttemptOutcome
  status: number | null
}

/** Tables of webhooks, messages and deliveries. */
export interface WebhookTables {
  webhook: WebhookTable
  webhook_message: WebhookMessageTable
  webhook_delivery: WebhookDeliveryTable
  webhook_attempt: WebhookAttemptTable
}
