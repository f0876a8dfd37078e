import { createHmac } from 'node:crypto'
import { test } from 'tap'
import { parseCheckpoint } from '../../src/audit/checkpoint.ts'
import type { Sending, Sent } from '../../src/webhooks/send.ts'
import { eventsIn } from '../http/support/audit-log.ts'
import { withClient } from '../support/database.ts'
import { answering, openReceiver, type Received, silent } from './support/receiver.ts'
import { setWebhookScene } from './support/scene.ts'

interface Message {
  readonly type: string
  readonly timestamp: string
  readonly data: {
    readonly log: string
    readonly sequence: number
    readonly object: { readonly type: string; readonly id: string }
    readonly after: Record<string, unknown>
    readonly citations: readonly string[]
    readonly checkpoint: string | null
  }
}

const messageIn = ({ body }: Received): Message => JSON.parse(body) as Message

/** The check that the documentation recommends to receivers. */
const isSigned = ({ headers, body }: Received, secret: string): boolean => {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const text = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
  return headers['webhook-signature'] === `v1,${createHmac('sha256', key).update(text).digest('base64')}`
}

test('a declared result and a decision are sent once, signed, as they are in the log; earlier events are not sent', async (t) => {
  const receiver = await openReceiver(t)
  const scene = await setWebhookScene(t)
  const { congress, service, clock } = scene
  const { id, secret } = await scene.addWebhook(receiver.url)
  const onlyDecisions = await openReceiver(t)
  await scene.addWebhook(onlyDecisions.url, ['decision.recorded'])
  const dispatcher = scene.dispatcher()
  const round = await scene.declare()
  t.same(receiver.received, [], 'nothing goes out inside the request')
  const typed = (await eventsIn(service)).filter(({ action }) => action === 'ballots.entered')
  t.ok(typed.length > 0, 'ballots were typed before the result')
  await dispatcher.wake()
  t.equal(receiver.received.length, 1)
  await congress.decide(round, 'further-round')
  clock.minutesLater(1)
  await dispatcher.wake()
  await dispatcher.wake()
  t.equal(receiver.received.length, 2)
  t.same(
    onlyDecisions.received.map((one) => messageIn(one).type),
    ['decision.recorded'],
  )

  const events = (await eventsIn(service)).filter(({ action }) => /^(?:result\.declared|decision\.)/.test(action))
  for (const [index, event] of events.entries()) {
    const one = receiver.received[index]!
    const message = messageIn(one)
    t.ok(isSigned(one, secret), event.action)
    t.same(Object.keys(message).sort(), ['data', 'timestamp', 'type'])
    const { checkpoint, ...data } = message.data
    t.same(
      { ...message, data },
      {
        type: event.action,
        timestamp: event.at.toISOString(),
        data: {
          log: congress.id,
          sequence: event.sequence,
          object: { type: event.object_type, id: event.object_id },
          after: event.after,
          citations: event.citations,
        },
      },
    )
    if (event.action === 'result.declared') {
      const read = parseCheckpoint(checkpoint!)
      t.match(read, { ok: true, value: { checkpoint: { size: event.sequence } } }, 'the checkpoint that it took')
    } else t.equal(checkpoint, null)
    for (const what of [event.request_id, event.actor_name, 'struck', 'leafHash', 'previous']) {
      t.notMatch(one.body, what)
    }
  }
  const timestamps = receiver.received.map(({ headers }) => Number(headers['webhook-timestamp']))
  t.same(timestamps, [Date.parse('2017-08-05T01:00:00Z') / 1000, Date.parse('2017-08-05T01:01:00Z') / 1000])
  const delivered = await scene.deliveriesOf(id)
  t.match(delivered, [
    { kind: 'result.declared', state: 'delivered', attempts: 1, lastAttempt: { outcome: 'delivered', status: 204 } },
    { kind: 'decision.recorded', state: 'delivered', dueAt: null },
  ])
  t.same(
    delivered.map((one) => one.id),
    receiver.received.map(({ headers }) => headers['webhook-id']),
  )
  t.same(scene.warned, [])
})

test('retries with back-off until the delivery is abandoned; a dead letter is listed, logged, and can be sent again', async (t) => {
  const receiver = await openReceiver(t)
  receiver.answer = answering(500)
  const scene = await setWebhookScene(t)
  const { congress, service, clock } = scene
  const { id, secret } = await scene.addWebhook(receiver.url)
  const dispatcher = scene.dispatcher()
  await scene.declare()
  await dispatcher.wake()
  const failedAt = clock.now()
  const waits = [10, 30, 120, 600, 3_600, 10_800, 28_800, 86_400]
  for (const [index, wait] of waits.entries()) {
    clock.secondsLater(wait - 1)
    await dispatcher.wake()
    t.equal(receiver.received.length, index + 1, `not before ${wait} seconds`)
    t.same(dispatcher.failingSince(), failedAt, 'the first failure is remembered')
    clock.secondsLater(1)
    await dispatcher.wake()
    t.equal(receiver.received.length, index + 2, `after ${wait} seconds`)
  }
  clock.minutesLater(100_000)
  await dispatcher.wake()
  t.equal(receiver.received.length, 9, 'then never again')
  t.equal(dispatcher.failingSince(), null)
  const [dead] = await scene.deliveriesOf(id, '?state=dead')
  t.match(dead, { state: 'dead', attempts: 9, dueAt: null, lastAttempt: { outcome: 'refused', status: 500 } })
  t.same(await scene.deliveriesOf(id, '?state=pending'), [])
  const logged = (await eventsIn(service)).filter(({ action }) => action === 'webhook.dead')
  t.match(logged, [
    {
      log_id: congress.id,
      object_id: dead!.id,
      after: { webhookId: id, sequence: dead!.sequence, outcome: 'refused', status: 500, attempts: 9 },
      address: null,
    },
  ])

  receiver.answer = answering(200)
  const resends = `/v1/webhook-deliveries/${dead!.id}/resends`
  t.match(await congress.must('POST', resends), { state: 'pending', dueAt: clock.now().toISOString() })
  t.match((await service.request('POST', resends)).body, { status: 409, code: 'webhook-delivery-pending' })
  await dispatcher.wake()
  t.equal(receiver.received.length, 10)
  t.equal(new Set(receiver.received.map(({ body }) => body)).size, 1, 'the same bytes every time')
  t.equal(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size, 1, 'under the same id')
  t.equal(new Set(receiver.received.map(({ headers }) => headers['webhook-timestamp'])).size, 10, 'each at its time')
  t.ok(receiver.received.every((one) => isSigned(one, secret)))
  t.match(await scene.deliveriesOf(id, '?state=delivered'), [{ id: dead!.id, attempts: 10 }])
  await congress.must('POST', resends)
  await dispatcher.wake()
  t.equal(receiver.received.length, 11, 'what arrived and got lost there can be sent again as well')
})

test('an answer of 410 abandons the delivery at once', async (t) => {
  const receiver = await openReceiver(t)
  receiver.answer = answering(410)
  const scene = await setWebhookScene(t)
  const { id } = await scene.addWebhook(receiver.url)
  await scene.declare()
  await scene.dispatcher().wake()
  t.match(await scene.deliveriesOf(id), [{ state: 'dead', attempts: 1, lastAttempt: { outcome: 'gone', status: 410 } }])
})

test('two simultaneous processes send each message once', async (t) => {
  const receiver = await openReceiver(t)
  const scene = await setWebhookScene(t)
  for (let number = 1; number <= 12; number += 1) await scene.addWebhook(receiver.url, ['result.declared'])
  await scene.declare()
  const processes = [scene.dispatcher(), scene.dispatcher(), scene.dispatcher()]
  await Promise.all(processes.map((one) => one.wake()))
  t.equal(receiver.received.length, 12)
  t.equal(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size, 12)
})

test('a process that dies between claiming and sending loses nothing: another sends it when the claim expires', async (t) => {
  const receiver = await openReceiver(t)
  const scene = await setWebhookScene(t)
  const { id } = await scene.addWebhook(receiver.url)
  await scene.declare()
  const taken: Sending[] = []
  let die = (): void => {}
  const dying = new Promise<Sent>((_, reject) => {
    die = () => reject(new Error('the process died'))
  })
  const dead = scene.dispatcher({
    send: (sending) => {
      taken.push(sending)
      die()
      return dying
    },
  })
  await dead.wake()
  t.equal(taken.length, 1)
  const other = scene.dispatcher()
  await other.wake()
  t.same(receiver.received, [], 'not while the first may still be sending')
  scene.clock.secondsLater(60)
  await other.wake()
  t.equal(receiver.received.length, 1)
  t.equal(receiver.received[0]!.body, taken[0]!.body)
  t.match(await scene.deliveriesOf(id), [{ state: 'delivered', attempts: 1 }])
})

test('an outcome that arrives after another process claimed the delivery changes nothing', async (t) => {
  const receiver = await openReceiver(t)
  const scene = await setWebhookScene(t)
  const { id } = await scene.addWebhook(receiver.url)
  await scene.declare()
  const late = Promise.withResolvers<Sent>()
  const begun = Promise.withResolvers<void>()
  const slow = scene.dispatcher({
    send: () => {
      begun.resolve()
      return late.promise
    },
  })
  const working = slow.wake()
  await begun.promise
  scene.clock.secondsLater(60)
  await scene.dispatcher().wake()
  late.resolve({ outcome: 'refused', status: 500 })
  await working
  t.match(await scene.deliveriesOf(id), [{ state: 'delivered', attempts: 2 }])
})

test('a stop aborts deliveries in progress and keeps them for the next start', async (t) => {
  const receiver = await openReceiver(t)
  receiver.answer = silent
  const scene = await setWebhookScene(t)
  const { id } = await scene.addWebhook(receiver.url)
  await scene.declare()
  const looked: (() => void)[] = []
  let isLooking = false
  const first = scene.dispatcher({
    every: (_milliseconds, work) => {
      looked.push(work)
      isLooking = true
      return () => {
        isLooking = false
      }
    },
  })
  first.start()
  t.ok(isLooking)
  await receiver.hasReceived(1)
  await first.stop()
  t.notOk(isLooking)
  await first.wake()
  t.equal(receiver.received.length, 1, 'nothing more after the stop')
  t.match(await scene.deliveriesOf(id), [{ state: 'pending', attempts: 0, dueAt: scene.clock.now().toISOString() }])
  receiver.answer = answering(204)
  const second = scene.dispatcher()
  second.start()
  await second.wake()
  await second.stop()
  t.equal(receiver.received.length, 2)
  t.match(await scene.deliveriesOf(id), [{ state: 'delivered' }])
})

test('a receiver that never answers times out and delays no other receiver', async (t) => {
  const [slow, quick] = [await openReceiver(t), await openReceiver(t)]
  slow.answer = silent
  const scene = await setWebhookScene(t)
  const { id } = await scene.addWebhook(slow.url)
  await scene.addWebhook(quick.url)
  const running = new Set<() => void>()
  let limit = 0
  const dispatcher = scene.dispatcher({
    after: (milliseconds, work) => {
      limit = milliseconds
      running.add(work)
      return () => running.delete(work)
    },
  })
  await scene.declare()
  const working = dispatcher.wake()
  await Promise.all([slow.hasReceived(1), quick.hasReceived(1)])
  t.equal(limit, 10_000)
  for (const timeIsOver of running) timeIsOver()
  await working
  t.equal(running.size, 0, 'no timer is left behind')
  t.match(await scene.deliveriesOf(id), [{ state: 'pending', lastAttempt: { outcome: 'timeout', status: null } }])
})

test('the dispatcher wakes only for commits of events that are sent', async (t) => {
  const receiver = await openReceiver(t)
  const scene = await setWebhookScene(t)
  await scene.addWebhook(receiver.url)
  const dispatcher = scene.dispatcher()
  await scene.declare()
  dispatcher.committed(['person.added', 'ballots.entered', 'webhook.dead'])
  await dispatcher.stop()
  t.same(receiver.received, [])
  const other = scene.dispatcher()
  other.committed(['person.added', 'result.declared'])
  await receiver.hasReceived(1)
  await other.stop()
})

test('a revoked webhook receives nothing more, neither pending nor new deliveries', async (t) => {
  const receiver = await openReceiver(t)
  receiver.answer = answering(503)
  const scene = await setWebhookScene(t)
  const { congress, service } = scene
  const { id } = await scene.addWebhook(receiver.url)
  const dispatcher = scene.dispatcher()
  const round = await scene.declare()
  await dispatcher.wake()
  const revocation = { body: { reason: 'Không còn dùng.' } }
  await congress.must('POST', `/v1/webhooks/${id}/revocation`, revocation)
  await congress.decide(round, 'further-round')
  scene.clock.minutesLater(10_000)
  await dispatcher.wake()
  t.equal(receiver.received.length, 1)
  const [given] = await scene.deliveriesOf(id)
  t.match(given, { state: 'dead', attempts: 1 })
  t.equal((await scene.deliveriesOf(id)).length, 1, 'the decision was not even written down')
  t.match((await service.request('POST', `/v1/webhook-deliveries/${given!.id}/resends`)).body, {
    code: 'webhook-revoked',
  })
  t.match((await service.request('POST', `/v1/webhooks/${id}/revocation`, revocation)).body, {
    code: 'webhook-revoked',
  })
  const revoked = (await eventsIn(service)).find(({ action }) => action === 'webhook.revoked')
  t.match(revoked, { after: { givenUp: 1 }, reason: 'Không còn dùng.' })
})

test('no delivery is queued for an act that was rolled back, or without webhooks', async (t) => {
  const scene = await setWebhookScene(t)
  const { service, congress } = scene
  await scene.declare()
  const written = () =>
    withClient(service.connection, async (client) => {
      const { rows } = await client.query(
        'select (select count(*)::integer from webhook_message) as messages,' +
          ' (select count(*)::integer from webhook_delivery) as deliveries',
      )
      return rows[0]
    })
  t.same(await written(), { messages: 0, deliveries: 0 })
  await scene.addWebhook('https://thongbao.example.vn/')
  const round = await scene.declare()
  t.same(await written(), { messages: 1, deliveries: 1 })
  const again = await service.request('POST', `/v1/rounds/${round}/result`, { body: { confirmNoResult: false } })
  t.ok(again.status >= 400)
  const other = await service.request('POST', `/v1/rounds/${round}/decisions`, {
    body: { kind: 'tie-revote', newNamesAllowed: false, vote: congress.allInFavour },
  })
  t.ok(other.status >= 400)
  t.same(await written(), { messages: 1, deliveries: 1 })
})

test('a secret that the key of this installation cannot open: the delivery is abandoned at once, and nothing is sent unsigned', async (t) => {
  const receiver = await openReceiver(t)
  const scene = await setWebhookScene(t)
  const { id } = await scene.addWebhook(receiver.url)
  await scene.declare()
  const lost = scene.dispatcher({
    secrets: {
      open: () => {
        throw new Error('bad decrypt')
      },
    },
  })
  await lost.wake()
  t.match(await scene.deliveriesOf(id), [
    { state: 'dead', lastAttempt: { outcome: 'secret-unreadable', status: null } },
  ])
  t.same(receiver.received, [])
})

test('if the database is unreachable, the sender reports it and continues at the next poll', async (t) => {
  const receiver = await openReceiver(t)
  const scene = await setWebhookScene(t)
  await scene.addWebhook(receiver.url)
  await scene.declare()
  let isAway = true
  const away = new Error('connection lost')
  const dispatcher = scene.dispatcher()
  const broken = scene.dispatcher({
    uow: new Proxy({} as never, {
      get: () => async () => {
        if (isAway) throw away
      },
    }),
  })
  await broken.wake()
  t.same(scene.warned, ['connection lost'])
  isAway = false
  await broken.wake()
  await dispatcher.wake()
  t.equal(receiver.received.length, 1)
})
