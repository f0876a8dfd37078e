import { z } from 'zod'
import { ATTEMPT_OUTCOMES, DELIVERY_STATES, WEBHOOK_EVENTS, WEBHOOK_STATES } from '../../app/webhooks/model.ts'
import { choice, count, EXAMPLE_ID, field, id, instant, line } from './fields.ts'

const NAME = 'Trang thông tin của Tỉnh ủy'
const URL_EXAMPLE = 'https://thongbao.example.vn/kiem-phieu'
const name = 'Name of the receiver; shown in lists and in the log.'
const kinds = (description: string) =>
  field(z.array(z.enum(WEBHOOK_EVENTS)).min(1).max(WEBHOOK_EVENTS.length), description, [...WEBHOOK_EVENTS])

export const WebhookIn = z
  .strictObject({
    name: line(name, NAME, 100),
    url: field(
      z
        .string()
        .regex(/^[\x21-\x7e]+$/)
        .max(2_000),
      'Target: an https address. The log names only its origin.',
      URL_EXAMPLE,
    ),
    kinds: kinds('Kinds of event to send.'),
  })
  .meta({ id: 'NewWebhook' })

const webhook = {
  id: id('Id of the webhook.'),
  congressId: id('Congress or conference whose events it receives.'),
  name: field(z.string(), name, NAME),
  url: field(z.string(), 'Target address.', URL_EXAMPLE),
  kinds: kinds('Kinds of event sent.'),
  state: choice(WEBHOOK_STATES, 'Whether it is active.', 'active'),
  createdAt: instant('When it was created.'),
  createdBy: field(z.string(), 'Id of the actor who created it.', EXAMPLE_ID),
  revokedAt: instant('When it was revoked; null if it was not.').nullable(),
  lastSuccessAt: instant('Time of the last success; null if there was none.').nullable(),
  lastFailureAt: instant('Time of the last failure; null if there was none.').nullable(),
}

export const WebhookOut = z.strictObject(webhook).meta({ id: 'Webhook' })

export const ShownWebhookOut = z
  .strictObject({
    secret: field(
      z.string(),
      'Signing secret in the format of Standard Webhooks. It is shown only this once: keep it where only the receiver can read it.',
      'whsec_…',
    ),
    ...webhook,
  })
  .meta({ id: 'ShownWebhook' })

const attempt = z.strictObject({
  at: instant('Time of the attempt.'),
  outcome: choice(ATTEMPT_OUTCOMES, 'Outcome of the attempt.', 'delivered'),
  status: field(z.int().nullable(), 'HTTP status of the response; null if there was none.', 204),
})

export const DeliveryOut = z
  .strictObject({
    id: id('Id of the delivery; the receiver sees it as webhook-id.'),
    webhookId: id('Target address.'),
    congressId: id('Congress or conference of the event.'),
    sequence: count('Number of the event in the log of the congress.', 57, 1),
    kind: choice(WEBHOOK_EVENTS, 'Kind of the event.', 'result.declared'),
    state: choice(DELIVERY_STATES, 'pending, delivered, or dead (abandoned).', 'delivered'),
    createdAt: instant('When the event happened.'),
    dueAt: instant('Time of the next attempt; null if there is none.').nullable(),
    settledAt: instant('When it was delivered or abandoned; null while it is pending.').nullable(),
    attempts: count('Number of attempts.', 1),
    lastAttempt: field(attempt.nullable(), 'The last attempt; null before the first.', {
      at: '2017-08-05T02:15:00.000Z',
      outcome: 'delivered',
      status: 204,
    }),
  })
  .meta({ id: 'WebhookDelivery' })

export const deliveryState = choice(DELIVERY_STATES, 'Only deliveries in this state.', 'dead').optional()
