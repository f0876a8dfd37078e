import { test } from 'tap'
import { createWebhooks } from '../../src/webhooks/webhooks.ts'
import { openReceiver, silent } from './support/receiver.ts'
import { setWebhookScene, type WebhookScene } from './support/scene.ts'

/** As main.ts puts it together, with the timers of the system. */
const asInService = ({ parts }: WebhookScene, networks: readonly string[]) => {
  const { targets, createDispatcher } = createWebhooks(networks)
  return { targets, dispatcher: createDispatcher({ ...parts, random: () => 0, warn: () => {} }) }
}

test('in the composed service a start sends pending deliveries, and a stop waits for no receiver', async (t) => {
  const receiver = await openReceiver(t)
  const scene = await setWebhookScene(t)
  const { id } = await scene.addWebhook(receiver.url)
  await scene.declare()
  const { dispatcher } = asInService(scene, ['127.0.0.1'])
  dispatcher.start()
  await dispatcher.wake()
  t.equal(receiver.received.length, 1)
  receiver.answer = silent
  await scene.declare()
  const working = dispatcher.wake()
  await receiver.hasReceived(2)
  await dispatcher.stop()
  await working
  t.match(await scene.deliveriesOf(id), [{ state: 'delivered' }, { state: 'pending', attempts: 0 }])
})

test('a private network that is no longer allowed is not contacted, even for existing webhooks', async (t) => {
  const receiver = await openReceiver(t)
  const scene = await setWebhookScene(t)
  const { id } = await scene.addWebhook(receiver.url)
  await scene.declare()
  const { dispatcher, targets } = asInService(scene, [])
  t.equal(targets.refusalOf(receiver.url), 'address-not-allowed')
  await dispatcher.wake()
  t.same(receiver.received, [])
  const lastAttempt = { outcome: 'address-not-allowed', status: null }
  t.match(await scene.deliveriesOf(id), [{ state: 'pending', lastAttempt }])
})

test('two processes on one database share the deliveries: each is sent once', async (t) => {
  const receiver = await openReceiver(t)
  const scene = await setWebhookScene(t)
  const { id } = await scene.addWebhook(receiver.url)
  const dispatchers = [1, 2].map(() => asInService(scene, ['127.0.0.1']).dispatcher)
  await scene.declare()
  await scene.declare()
  await Promise.all(dispatchers.map(({ wake }) => wake()))
  const sent = receiver.received.map(({ headers }) => headers['webhook-id'])
  t.equal(sent.length, 2)
  t.equal(new Set(sent).size, 2)
  t.ok((await scene.deliveriesOf(id)).every(({ state }) => state === 'delivered'))
})
