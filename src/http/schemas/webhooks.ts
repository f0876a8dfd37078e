import { z } from 'zod'
import { ATTEMPT_OUTCOMES, DELIVERY_STATES, WEBHOOK_EVENTS, WEBHOOK_STATES } from '../../app/webhooks/model.ts'
import { choice, count, EXAMPLE_ID, field, id, instant, line } from './fields.ts'

const NAME = 'Trang thông tin của Tỉnh ủy'
const URL_EXAMPLE = 'https://thongbao.example.vn/kiem-phieu'
const name = 'What listens there; shown in lists and in the log.'
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
      'Where to send: an https address. The log names its host only.',
      URL_EXAMPLE,
    ),
    kinds: kinds('What to send.'),
  })
  .meta({ id: 'NewWebhook' })

const webhook = {
  id: id('Id of the webhook.'),
  congressId: id('Congress or conference whose events it is told of.'),
  name: field(z.string(), name, NAME),
  url: field(z.string(), 'Where it leads.', URL_EXAMPLE),
  kinds: kinds('What is sent.'),
  state: choice(WEBHOOK_STATES, 'Whether anything is sent to it.', 'active'),
  createdAt: instant('When it was set up.'),
  createdBy: field(z.string(), 'Id of the actor who set it up.', EXAMPLE_ID),
  revokedAt: instant('When it was revoked; null if it was not.').nullable(),
  lastSuccessAt: instant('When it last answered well; null if it has not yet.').nullable(),
  lastFailureAt: instant('When sending to it last failed; null if it never did.').nullable(),
}

export const WebhookOut = z.strictObject(webhook).meta({ id: 'Webhook' })

export const ShownWebhookOut = z
  .strictObject({
    secret: field(
      z.string(),
      'Key of the signatures, as Standard Webhooks writes it. It is shown this once: put it where only the receiver can read it.',
      'whsec_…',
    ),
    ...webhook,
  })
  .meta({ id: 'ShownWebhook' })

const attempt = z.strictObject({
  at: instant('When it was tried.'),
  outcome: choice(ATTEMPT_OUTCOMES, 'What became of it.', 'delivered'),
  status: field(z.int().nullable(), 'HTTP status of the answer; null where there was none.', 204),
})

export const DeliveryOut = z
  .strictObject({
    id: id('Id of the delivery; the receiver sees it as webhook-id.'),
    webhookId: id('Where it goes.'),
    congressId: id('Congress or conference whose event it tells.'),
    sequence: count('Number of the event in the log of the congress.', 57, 1),
    kind: choice(WEBHOOK_EVENTS, 'What it tells.', 'result.declared'),
    state: choice(DELIVERY_STATES, 'Whether it is on its way, has arrived, or was given up.', 'delivered'),
    createdAt: instant('When the event happened.'),
    dueAt: instant('When it is tried next; null where it is not.').nullable(),
    settledAt: instant('When it arrived or was given up; null while it is on its way.').nullable(),
    attempts: count('How often it was tried.', 1),
    lastAttempt: field(attempt.nullable(), 'The last attempt; null before the first.', {
      at: '2017-08-05T02:15:00.000Z',
      outcome: 'delivered',
      status: 204,
    }),
  })
  .meta({ id: 'WebhookDelivery' })

export const deliveryState = choice(DELIVERY_STATES, 'Only deliveries in this state.', 'dead').optional()
