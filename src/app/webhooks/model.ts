import { canonical } from '../../audit/canonical.ts'
import { type ActionWith, AUDIT_ACTIONS, type AuditAction, has } from '../../events/catalogue.ts'
import type { CongressId, WebhookDeliveryId, WebhookId } from '../../kernel/brand.ts'

/** An event that other systems can receive. All of it is open to everybody in the congress when it is written. */
export type WebhookEvent = ActionWith<'webhook'>

export const isWebhookEvent = (action: AuditAction): action is WebhookEvent => has(action, 'webhook')

export const WEBHOOK_EVENTS: readonly WebhookEvent[] = AUDIT_ACTIONS.filter(isWebhookEvent)

/** A target for results and decisions of a congress, without its secret, which is shown once. */
export interface Webhook {
  readonly id: WebhookId
  readonly congressId: CongressId
  readonly name: string
  readonly url: string
  readonly kinds: readonly WebhookEvent[]
  readonly createdAt: string
  readonly createdBy: string
  readonly revokedAt: string | null
}

export const WEBHOOK_STATES = ['active', 'revoked'] as const

/** A webhook with the state of its deliveries. */
export interface KnownWebhook extends Webhook {
  readonly lastSuccessAt: string | null
  readonly lastFailureAt: string | null
}

export const DELIVERY_STATES = ['pending', 'delivered', 'dead'] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

/**
 * The outcome of one attempt: a 2xx response; a 410 response, which means that the receiver is gone; another
 * response;
 * a timeout; a name without an address; an address that is not allowed; no connection; an invalid certificate; and,
 * before sending, a secret that the key of this installation cannot decrypt.
 */
export const ATTEMPT_OUTCOMES = [
  'delivered',
  'gone',
  'refused',
  'timeout',
  'name-unknown',
  'address-not-allowed',
  'unreachable',
  'certificate-invalid',
  'secret-unreadable',
] as const
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number]

export interface Attempt {
  readonly at: string
  readonly outcome: AttemptOutcome
  /** HTTP status of the response; null if there was none. */
  readonly status: number | null
}

/** One event to be delivered to one webhook. */
export interface Delivery {
  readonly id: WebhookDeliveryId
  readonly webhookId: WebhookId
  readonly congressId: CongressId
  /** Number of the event in the log of the congress. */
  readonly sequence: number
  readonly kind: WebhookEvent
  readonly state: DeliveryState
  readonly createdAt: string
  /** Time of the next attempt; null if there is none. */
  readonly dueAt: string | null
  readonly settledAt: string | null
  /** Number of attempts. */
  readonly attempts: number
  readonly lastAttempt: Attempt | null
}

/** A delivery that this process has claimed, with the data to send it. */
export interface ClaimedDelivery {
  readonly deliveryId: WebhookDeliveryId
  readonly lease: string
  readonly congressId: CongressId
  readonly webhookId: WebhookId
  readonly url: string
  readonly sealedSecret: string
  readonly body: string
  /** How often it was claimed, including this time. */
  readonly tried: number
}

/** The next state of a delivery after an attempt. */
export interface NextState {
  readonly state: DeliveryState
  /** Time of the next attempt; the time of this attempt if there is none. */
  readonly dueAt: string
  readonly settledAt: string | null
}

/** An event as it is sent to webhooks. */
export interface SentEvent {
  readonly congressId: CongressId
  readonly sequence: number
  readonly action: WebhookEvent
  readonly at: string
  readonly object: { readonly type: string; readonly id: string }
  readonly after: unknown
  readonly citations: readonly string[]
  /** The signed checkpoint taken with this event, as a note; null if there is none. */
  readonly checkpoint: string | null
}

/**
 * The body to send, as text (RFC 8785), in the format that Standard Webhooks proposes. It names the event and its
 * figures, but neither the actor nor their address.
 */
export const messageOf = ({ congressId, sequence, action, at, object, ...figures }: SentEvent): string =>
  canonical({ type: action, timestamp: at, data: { log: congressId, sequence, object, ...figures } })
