import { pino } from 'pino'
import { test } from 'tap'
import { openCongress } from '../support/congress.ts'
import { withClient } from '../support/database.ts'
import { EVERYBODY } from '../support/everyone.ts'
import { openTestService } from '../support/service.ts'
import { storedTexts } from '../support/stored.ts'
import { answering, openReceiver } from '../webhooks/support/receiver.ts'
import { setWebhookScene } from '../webhooks/support/scene.ts'
import { eventsIn } from './support/audit-log.ts'
import { expectRefusals, type Refused } from './support/refusals.ts'

const UNKNOWN_ID = '0192f3a4-5b6c-7d8e-9f01-23456789abcd'
const body = { name: 'Trang thông tin', url: 'https://Thongbao.example.vn:443/kiem-phieu', kinds: ['result.declared'] }

interface Shown {
  readonly id: string
  readonly secret: string
}

test('a webhook is created for one congress; its secret is shown once, and an Idempotency-Key does not repeat it', async (t) => {
  const service = await openTestService(t)
  const congress = await openCongress(service)
  const path = `/v1/congresses/${congress.id}/webhooks`
  const headers = { 'idempotency-key': 'once' }
  const made = await service.request<Shown>('POST', path, { body, headers })
  t.match(made, { status: 201, headers: { 'cache-control': 'no-store' } })
  t.match(made.body, {
    secret: /^whsec_[\w+/]{43}=$/,
    congressId: congress.id,
    name: body.name,
    url: 'https://thongbao.example.vn/kiem-phieu',
    kinds: ['result.declared'],
    state: 'active',
    createdBy: EVERYBODY.id,
    revokedAt: null,
    lastSuccessAt: null,
    lastFailureAt: null,
  })
  t.equal(Buffer.from(made.body.secret.slice(6), 'base64').length, 32)
  const again = await service.request<Shown>('POST', path, { body, headers })
  t.not(again.body.secret, made.body.secret)
  const { secret: _, ...listed } = made.body
  const { items } = await congress.must<{ items: unknown[] }>('GET', path)
  t.same(items[0], listed)
  t.equal(items.length, 2)
  const [event] = (await eventsIn(service)).filter(({ action }) => action === 'webhook.created')
  t.match(event, { log_id: congress.id, object_id: made.body.id })
  t.same(event!.after, { kinds: body.kinds, name: body.name, origin: 'https://thongbao.example.vn' })
  const other = await openCongress(service)
  t.same((await other.must<{ items: unknown[] }>('GET', `/v1/congresses/${other.id}/webhooks`)).items, [])
})

test('webhooks that may not be created', async (t) => {
  const service = await openTestService(t, { privateNetworks: ['10.1.0.0/16'] })
  const congress = await openCongress(service)
  const path = `/v1/congresses/${congress.id}/webhooks`
  const post = (change: object, status: number, code: Refused['code'], pointer: string): Refused => {
    const what = JSON.stringify(change)
    return { what, method: 'POST', path, options: { body: { ...body, ...change } }, status, code, pointer }
  }
  const at = (url: string, code: Refused['code']) => post({ url }, 422, code, '/url')
  const malformed = (change: object, pointer: string) => post(change, 400, 'body-invalid', pointer)
  await expectRefusals(t, service, [
    at('nothing', 'webhook-address-unreadable'),
    at('https://an:khong-ai-biet@thongbao.example.vn/', 'webhook-address-unreadable'),
    at('ftp://thongbao.example.vn/', 'webhook-not-https'),
    at('http://1.1.1.1/', 'webhook-not-https'),
    at('https://thongbao.example.vn:25/', 'webhook-port-not-allowed'),
    at('https://127.0.0.1/', 'webhook-address-not-allowed'),
    at('https://2130706433/', 'webhook-address-not-allowed'),
    at('https://[::ffff:169.254.169.254]/', 'webhook-address-not-allowed'),
    at('http://10.2.0.1/', 'webhook-address-not-allowed'),
    at('https://localhost:3000/', 'webhook-address-not-allowed'),
    malformed({ url: 'https://thôngbáo.example.vn/' }, '/url'),
    malformed({ url: `https://a.example/${'x'.repeat(2_000)}` }, '/url'),
    malformed({ kinds: [] }, '/kinds'),
    malformed({ kinds: ['ballots.entered'] }, '/kinds/0'),
    malformed({ kinds: ['*'] }, '/kinds/0'),
    malformed({ secret: 'whsec_AAAA' }, '/secret'),
    malformed({ name: '' }, '/name'),
    { ...post({}, 404, 'congress-unknown', ''), path: `/v1/congresses/${UNKNOWN_ID}/webhooks`, pointer: undefined },
  ] as Refused[])
  const inside = await congress.must<{ url: string }>('POST', path, { body: { ...body, url: 'http://10.1.0.9/x' } })
  t.equal(inside.url, 'http://10.1.0.9/x', 'a private network that is allowed')
  for (let number = 2; number <= 20; number += 1) await congress.must('POST', path, { body })
  const many = { what: 'the 21st', method: 'POST', path, options: { body } }
  await expectRefusals(t, service, [{ ...many, status: 409, code: 'webhooks-too-many' }])
})

test('webhooks and deliveries are read page by page, and by state', async (t) => {
  const receiver = await openReceiver(t)
  const scene = await setWebhookScene(t)
  const { congress, clock } = scene
  const made = [await scene.addWebhook(receiver.url), await scene.addWebhook(receiver.url, ['decision.recorded'])]
  const all = async <T>(path: string): Promise<T[]> => {
    const seen: T[] = []
    let next: string | null = path
    while (next !== null) {
      const page: { items: T[]; next: string | null } = await congress.must('GET', next)
      t.ok(page.items.length <= 1)
      seen.push(...page.items)
      next = page.next
    }
    return seen
  }
  const dispatcher = scene.dispatcher()
  await scene.declare()
  await dispatcher.wake()
  clock.minutesLater(1)
  receiver.answer = answering(500)
  await scene.declare()
  await dispatcher.wake()
  clock.minutesLater(1)
  await scene.declare()
  const deliveries = `/v1/webhooks/${made[0]!.id}/deliveries?limit=1`
  t.same(
    (await all<{ state: string }>(deliveries)).map(({ state }) => state),
    ['delivered', 'pending', 'pending'],
  )
  t.equal((await all(`${deliveries}&state=pending`)).length, 2)
  t.same(await all(`${deliveries}&state=dead`), [])
  t.same(await all(`/v1/webhooks/${made[1]!.id}/deliveries?limit=1`), [])
  const listed = await all<Record<string, unknown>>(`/v1/congresses/${congress.id}/webhooks?limit=1`)
  t.same(
    listed.map(({ id, lastSuccessAt, lastFailureAt }) => [id, lastSuccessAt, lastFailureAt]),
    [
      [made[0]!.id, '2017-08-05T01:00:00.000Z', '2017-08-05T01:01:00.000Z'],
      [made[1]!.id, null, null],
    ],
  )
})

test('during the life of a webhook its secret is in no table, event, log or other answer', async (t) => {
  const lines: string[] = []
  const logger = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
  const receiver = await openReceiver(t)
  receiver.answer = answering(500)
  const scene = await setWebhookScene(t, { logger })
  const { service, congress, clock } = scene
  const { id, secret } = await scene.addWebhook(receiver.url)
  const dispatcher = scene.dispatcher()
  await scene.declare()
  for (let tried = 0; tried < 10; tried += 1) {
    await dispatcher.wake()
    clock.minutesLater(24 * 60)
  }
  const [dead] = await scene.deliveriesOf(id, '?state=dead')
  receiver.answer = answering(200)
  await congress.must('POST', `/v1/webhook-deliveries/${dead!.id}/resends`)
  await dispatcher.wake()
  await congress.must('POST', `/v1/webhooks/${id}/revocation`, { body: { reason: 'Không còn dùng.' } })
  const answers = [
    await service.request('GET', `/v1/congresses/${congress.id}/webhooks`),
    await service.request('GET', `/v1/webhooks/${id}/deliveries`),
    await service.request('GET', `/v1/congresses/${congress.id}/audit-events?limit=200`),
  ]
  const stored = await storedTexts(service.owner.pool)
  t.match(stored['audit_event'], 'webhook.dead')
  t.match(stored['webhook'], id)
  const raw = secret.slice(6)
  const bytes = Buffer.from(raw, 'base64')
  const shapes = [raw, bytes.toString('base64url'), bytes.toString('hex'), Buffer.from(secret).toString('hex')]
  const sent = JSON.stringify(receiver.received)
  const texts = { ...stored, log: lines.join('\n'), answers: JSON.stringify(answers), sent, warned: `${scene.warned}` }
  for (const [where, text] of Object.entries(texts)) {
    t.notOk(
      shapes.some((shape) => text.includes(shape)),
      where,
    )
  }
})

test('a secret copied to another webhook signs nothing', async (t) => {
  const receiver = await openReceiver(t)
  const scene = await setWebhookScene(t)
  const [first, second] = [await scene.addWebhook(receiver.url), await scene.addWebhook(receiver.url)]
  await withClient(scene.service.connection, async (client) => {
    await client.query(
      `update webhook set secret_sealed = (select secret_sealed from webhook w where w.id = $1) where id = $2`,
      [first.id, second.id],
    )
  })
  await scene.declare()
  await scene.dispatcher().wake()
  t.equal(receiver.received.length, 1)
  t.match(await scene.deliveriesOf(second.id), [{ state: 'dead', lastAttempt: { outcome: 'secret-unreadable' } }])
})
