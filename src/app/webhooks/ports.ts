import type { CongressId, WebhookDeliveryId, WebhookId } from '../../kernel/brand.ts'
import type { Page } from '../../kernel/page.ts'
import type {
  Attempt,
  ClaimedDelivery,
  Delivery,
  DeliveryState,
  KnownWebhook,
  NextState,
  Webhook,
  WebhookEvent,
} from './model.ts'

/** Webhooks and their deliveries. Reads, without secrets and bodies. */
export interface WebhookReads {
  webhook(id: WebhookId): Promise<KnownWebhook | undefined>
  /** In order of creation. */
  webhooks(congressId: CongressId, page: Page<WebhookId>): Promise<KnownWebhook[]>
  /** Number of webhooks of a congress that have not been revoked. */
  activeWebhooks(congressId: CongressId): Promise<number>
  delivery(id: WebhookDeliveryId): Promise<Delivery | undefined>
  /** In order of creation; all states if `state` is null. */
  deliveries(webhookId: WebhookId, state: DeliveryState | null, page: Page<WebhookDeliveryId>): Promise<Delivery[]>
}

/** Webhooks and their deliveries. Writes; deliveries are created together with their event. */
export interface WebhookWrites extends WebhookReads {
  /** @param sealedSecret the secret, encrypted with the key of the installation */
  insertWebhook(webhook: Webhook, sealedSecret: string): Promise<void>
  /** Marks it as revoked and abandons pending deliveries. Returns their number. */
  revokeWebhook(id: WebhookId, at: string, by: string): Promise<number>
  /** Sends a delivery again: it is due at once, with as many attempts as the first time. */
  requeueDelivery(id: WebhookDeliveryId, at: string): Promise<void>
  /**
   * Claims deliveries that are due at an instant, up to a number. No other process can claim them before `until`.
   * Only in the scope of the service itself.
   */
  claimDeliveries(at: string, until: string, most: number): Promise<ClaimedDelivery[]>
  /** Stores the outcome of an attempt. False if another process has claimed the delivery since, or it was abandoned. */
  recordOutcome(claimed: ClaimedDelivery, attempt: Attempt, next: NextState): Promise<boolean>
  /** Releases a claimed delivery without an attempt: it is due at once, and the claim does not count. */
  putBackDelivery(claimed: ClaimedDelivery, at: string): Promise<void>
}

/** The writes of the dispatcher. */
export type DeliveryNotes = Pick<WebhookWrites, 'claimDeliveries' | 'recordOutcome' | 'putBackDelivery'>

/** One message with its deliveries: one to each webhook that subscribed to the kind of event. */
export interface QueuedMessage {
  readonly congressId: CongressId
  /** Number of the event in the log of the congress. */
  readonly sequence: number
  readonly kind: WebhookEvent
  /** The bytes that are sent, as text. */
  readonly body: string
  readonly queuedAt: string
  readonly deliveries: readonly { readonly id: WebhookDeliveryId; readonly webhookId: WebhookId }[]
}

/** Queueing an event for webhooks. */
export interface DeliveryQueue {
  /** Webhooks of the congress that are not revoked and subscribed to this kind, in order of creation. */
  subscribedWebhooks(congressId: CongressId, kind: WebhookEvent): Promise<WebhookId[]>
  /** Stores a message and its deliveries, each due at once. */
  queueMessage(message: QueuedMessage): Promise<void>
}

/** Why an address is not allowed. */
export type TargetRefusal = 'address-unreadable' | 'not-https' | 'port-not-allowed' | 'address-not-allowed'

/**
 * Checks which addresses are allowed, judging by the address alone. Implemented outside, where the networks are
 * known.
 */
export interface WebhookTargets {
  /** Null if the address alone shows no problem. */
  readonly refusalOf: (url: string) => TargetRefusal | null
}
