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

/** Webhooks and what is on its way to them. What can be read; neither secrets nor bodies. */
export interface WebhookReads {
  webhook(id: WebhookId): Promise<KnownWebhook | undefined>
  /** In the order in which they were made. */
  webhooks(congressId: CongressId, page: Page<WebhookId>): Promise<KnownWebhook[]>
  /** Webhooks of a congress that have not been revoked. */
  activeWebhooks(congressId: CongressId): Promise<number>
  delivery(id: WebhookDeliveryId): Promise<Delivery | undefined>
  /** In the order in which they came to be; of every state where it is null. */
  deliveries(webhookId: WebhookId, state: DeliveryState | null, page: Page<WebhookDeliveryId>): Promise<Delivery[]>
}

/** Webhooks and what is on its way to them. What can be written; deliveries come to be with the event itself. */
export interface WebhookWrites extends WebhookReads {
  /** @param sealedSecret the secret, encrypted with the key of the installation */
  insertWebhook(webhook: Webhook, sealedSecret: string): Promise<void>
  /** Writes down that it was revoked, and gives up what has not arrived. Answers with how many those were. */
  revokeWebhook(id: WebhookId, at: string, by: string): Promise<number>
  /** Sends something once more: it is due at once, and tried as often as the first time. */
  requeueDelivery(id: WebhookDeliveryId, at: string): Promise<void>
  /**
   * Takes up deliveries that are due at an instant, at most so many. Nobody else takes them up before `until`.
   * Only in the scope of the service itself.
   */
  claimDeliveries(at: string, until: string, most: number): Promise<ClaimedDelivery[]>
  /** Keeps what became of an attempt. False where the delivery has been taken up by somebody else, or given up, since. */
  recordOutcome(claimed: ClaimedDelivery, attempt: Attempt, next: NextState): Promise<boolean>
  /** Puts back what was taken up and not tried: it is due at once, and the time it was taken up does not count. */
  putBackDelivery(claimed: ClaimedDelivery, at: string): Promise<void>
}

/** What whoever sends writes down about it. */
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

/** What queueing an event for webhooks needs. */
export interface DeliveryQueue {
  /** Webhooks of the congress that are not revoked and subscribed to this kind, in the order in which they were made. */
  subscribedWebhooks(congressId: CongressId, kind: WebhookEvent): Promise<WebhookId[]>
  /** Stores a message and its deliveries, each due at once. */
  queueMessage(message: QueuedMessage): Promise<void>
}

/** Why nothing is sent to an address. */
export type TargetRefusal = 'address-unreadable' | 'not-https' | 'port-not-allowed' | 'address-not-allowed'

/** Which addresses may be sent to, as far as the address alone tells. Implemented outside: it knows the networks. */
export interface WebhookTargets {
  /** Null where nothing speaks against it yet. */
  readonly refusalOf: (url: string) => TargetRefusal | null
}
