import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { test } from 'tap'
import { WAITS } from '../../src/app/webhooks/back-off.ts'
import { MOST_WEBHOOKS } from '../../src/app/webhooks/create-webhook.ts'
import { signedHeaders } from '../../src/app/webhooks/sign.ts'
import { openReceiver } from '../webhooks/support/receiver.ts'
import { setWebhookScene } from '../webhooks/support/scene.ts'

const PAGE = readFileSync(new URL('../../src/docs/webhooks.md', import.meta.url), 'utf8')

type IsGenuine = (secret: string, headers: Record<string, unknown>, body: string | Buffer, now?: number) => boolean

const isGenuineIn = async (folder: string): Promise<IsGenuine> => {
  const [, code = ''] = /```js\n([\s\S]*?)```/.exec(PAGE) ?? []
  const file = join(folder, 'is-genuine.mjs')
  writeFileSync(file, code)
  const { isGenuine } = (await import(pathToFileURL(file).href)) as { isGenuine: IsGenuine }
  return isGenuine
}

test('the code of the page verifies what the service sends and refuses changed or replayed messages', async (t) => {
  const isGenuine = await isGenuineIn(t.testdir())
  const receiver = await openReceiver(t)
  const scene = await setWebhookScene(t)
  const { secret } = await scene.addWebhook(receiver.url)
  await scene.declare()
  await scene.dispatcher().wake()
  const [{ headers, body }] = receiver.received as [(typeof receiver.received)[number]]
  const now = scene.clock.now().getTime() / 1_000
  t.ok(isGenuine(secret, headers, body, now))
  t.ok(isGenuine(secret, headers, Buffer.from(body), now + 300))
  t.notOk(isGenuine(secret, headers, body, now + 301), 'replayed later')
  t.notOk(isGenuine(secret, headers, body), 'replayed years later')
  t.notOk(isGenuine(secret, headers, `${body} `, now), 'another body')
  t.notOk(isGenuine(secret, { ...headers, 'webhook-timestamp': String(now + 1) }, body, now), 'another time')
  t.notOk(isGenuine(secret, { ...headers, 'webhook-id': 'x' }, body, now), 'another id')
  t.notOk(isGenuine(secret, { ...headers, 'webhook-signature': undefined }, body, now), 'no signature')
  t.notOk(isGenuine(secret, { ...headers, 'webhook-timestamp': undefined }, body, now), 'no time')
  const other = signedHeaders('whsec_AAAA', { id: String(headers['webhook-id']), timestamp: now, body })
  t.notOk(isGenuine(secret, other, body, now), 'another secret')
})

test('the page states the figures of the code', async (t) => {
  t.match(PAGE, '10 s, 30 s, 2 min, 10 min, 1 h, 3 h, 8 h and 24 h later')
  t.same(
    WAITS,
    [10, 30, 120, 600, 3_600, 10_800, 28_800, 86_400].map((seconds) => seconds * 1_000),
  )
  t.match(PAGE, 'At most twenty are active')
  t.equal(MOST_WEBHOOKS, 20)
})
