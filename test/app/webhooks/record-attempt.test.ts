import { test } from 'tap'
import { WAITS, waitAfter } from '../../../src/app/webhooks/back-off.ts'
import { isWebhookEvent, messageOf, WEBHOOK_EVENTS } from '../../../src/app/webhooks/model.ts'
import { nextState } from '../../../src/app/webhooks/record-attempt.ts'
import { AUDIT_CATALOGUE, type AuditAction, kindOf } from '../../../src/events/catalogue.ts'
import type { CongressId } from '../../../src/kernel/brand.ts'

const AT = '2017-08-05T02:15:00.000Z'
const failed = { at: AT, outcome: 'refused', status: 500 } as const

test('each back-off is longer than the previous one, up to the last attempt', async (t) => {
  t.same(
    WAITS.map((milliseconds) => milliseconds / 1_000),
    [10, 30, 120, 600, 3_600, 10_800, 28_800, 86_400],
  )
  const calm = Array.from({ length: 10 }, (_, index) => waitAfter(index + 1, 0))
  t.same(calm, [...WAITS, null, null])
  t.equal(waitAfter(1, 0.5), 11_000, 'so many receivers are not called in the same second')
  t.ok(waitAfter(1, 0.999_999)! <= 12_000)
})

test('after an attempt a delivery is delivered, retried or abandoned', async (t) => {
  t.same(nextState({ at: AT, outcome: 'delivered', status: 204 }, 3, 0), {
    state: 'delivered',
    dueAt: AT,
    settledAt: AT,
  })
  t.same(nextState(failed, 1, 0), { state: 'pending', dueAt: '2017-08-05T02:15:10.000Z', settledAt: null })
  t.same(nextState(failed, 8, 0), { state: 'pending', dueAt: '2017-08-06T02:15:00.000Z', settledAt: null })
  t.same(nextState(failed, 9, 0), { state: 'dead', dueAt: AT, settledAt: AT }, 'the last attempt')
  const gone = nextState({ at: AT, outcome: 'gone', status: 410 }, 1, 0)
  t.equal(gone.state, 'dead', '410: nobody listens there any more')
  t.equal(nextState({ at: AT, outcome: 'secret-unreadable', status: null }, 1, 0).state, 'dead')
})

test('no kind of event that webhooks receive is blind', async (t) => {
  t.same(
    WEBHOOK_EVENTS.filter((kind) => kindOf(kind).blind),
    [],
  )
  const told = (Object.keys(AUDIT_CATALOGUE) as AuditAction[]).filter(isWebhookEvent)
  t.same(told.sort(), [
    'appointment.cancelled',
    'appointment.recorded',
    'decision.recorded',
    'result.declared',
    'round.annulled',
    'round.reopened',
    'seat.refusal-cancelled',
    'seat.refused',
  ])
})

test('a message has type, timestamp and data in the canonical form of RFC 8785', async (t) => {
  const text = messageOf({
    congressId: '0192f3a4-0000-7000-8000-000000000002' as CongressId,
    sequence: 57,
    action: 'decision.recorded',
    at: AT,
    object: { type: 'round', id: '0192f3a4-0000-7000-8000-000000000009' },
    after: { vote: { for: 20, against: 1, blank: 1 }, kind: 'further-round' },
    citations: ['qd244-2014:d32.k2'],
    checkpoint: null,
  })
  t.equal(
    text,
    '{"data":{"after":{"kind":"further-round","vote":{"against":1,"blank":1,"for":20}},"checkpoint":null,' +
      '"citations":["qd244-2014:d32.k2"],"log":"0192f3a4-0000-7000-8000-000000000002","object":' +
      '{"id":"0192f3a4-0000-7000-8000-000000000009","type":"round"},"sequence":57},' +
      '"timestamp":"2017-08-05T02:15:00.000Z","type":"decision.recorded"}',
  )
})
