import { canonical } from '../../audit/canonical.ts'
import { type ActionWith, AUDIT_ACTIONS, type AuditAction, has } from '../../events/catalogue.ts'
import type { CongressId, WebhookDeliveryId, WebhookId } from '../../kernel/brand.ts'

/** An event that other systems can receive. All of it is open to everybody in the congress when it is written. */
export type WebhookEvent = ActionWith<'webhook'>

export const isWebhookEvent = (action: AuditAction): action is WebhookEvent => has(action, 'webhook')

export const WEBHOOK_EVENTS: readonly WebhookEvent[] = AUDIT_ACTIONS.filter(isWebhookEvent)

/** Where a congress sends what is declared and decided, without its secret: that is shown once. */
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

/** A webhook with how sending to it went. */
export interface KnownWebhook extends Webhook {
  readonly lastSuccessAt: string | null
  readonly lastFailureAt: string | null
}

export const DELIVERY_STATES = ['pending', 'delivered', 'dead'] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

/**
 * What became of one attempt: an answer of 2xx; an answer of 410, which says that nobody listens there any more; another
 * answer; none within the time; a name without an address; an address that may not be reached; no connection; a
 * certificate that does not hold; and, before anything was sent, a secret that the key of this installation does not open.
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
  /** Status of the answer; null where there was none. */
  readonly status: number | null
}

/** One event on its way to one webhook. */
export interface Delivery {
  readonly id: WebhookDeliveryId
  readonly webhookId: WebhookId
  readonly congressId: CongressId
  /** Number of the event in the log of the congress. */
  readonly sequence: number
  readonly kind: WebhookEvent
  readonly state: DeliveryState
  readonly createdAt: string
  /** When it is tried next; null where it is not. */
  readonly dueAt: string | null
  readonly settledAt: string | null
  /** How often it was tried. */
  readonly attempts: number
  readonly lastAttempt: Attempt | null
}

/** A delivery that this process has taken up, with what it needs to send it. */
export interface ClaimedDelivery {
  readonly deliveryId: WebhookDeliveryId
  readonly lease: string
  readonly congressId: CongressId
  readonly webhookId: WebhookId
  readonly url: string
  readonly sealedSecret: string
  readonly body: string
  /** How often it was taken up, this time included. */
  readonly tried: number
}

/** How a delivery goes on after an attempt. */
export interface NextState {
  readonly state: DeliveryState
  /** When it is tried again; the instant of the attempt where it is not. */
  readonly dueAt: string
  readonly settledAt: string | null
}

/** An event that webhooks are told of. */
export interface ToldEvent {
  readonly congressId: CongressId
  readonly sequence: number
  readonly action: WebhookEvent
  readonly at: string
  readonly object: { readonly type: string; readonly id: string }
  readonly after: unknown
  readonly citations: readonly string[]
  /** The signed checkpoint whose last event this is, as a note; null without. */
  readonly checkpoint: string | null
}

/**
 * The bytes that are sent, as text (RFC 8785), in the form that Standard Webhooks proposes. They name the event and say
 * what was decided, and neither who did it nor where from.
 */
export const messageOf = ({ congressId, sequence, action, at, object, ...figures }: ToldEvent): string =>
  canonical({ type: action, timestamp: at, data: { log: congressId, sequence, object, ...figures } })
