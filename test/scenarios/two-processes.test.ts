import { type Test, test } from 'tap'
import { ballotsPath, prepareRound, send } from '../bench/support/scenario.ts'
import { type Service, startService } from '../bench/support/service.ts'
import { Typist } from '../endurance/support/recording-typist.ts'
import { isVerified } from '../endurance/support/verified.ts'
import { COMPILED } from '../support/compiled.ts'
import { createTestDatabase, embeddedServer } from '../support/database.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const emptyDatabase = async (t: Test): Promise<string> => {
  const { connection, drop } = await createTestDatabase(await embeddedServer())
  t.teardown(drop)
  const { host, port, user, password, database } = connection
  return `postgres://${user}:${password}@localhost/${database}?host=${encodeURIComponent(host)}&port=${port}`
}

/** Reads a stream until a text has come. */
const readUntil = async (response: Response, text: string): Promise<void> => {
  let read = ''
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    read += chunk
    if (read.includes(text)) return
  }
  throw new Error(`the stream ended without ${text}`)
}

test('two processes of the service on one database', async (t) => {
  const [databaseUrl, dataDir] = [await emptyDatabase(t), temporaryFolder(t)]
  const start = async (folder = dataDir): Promise<Service> => {
    const service = await startService({ DATABASE_URL: databaseUrl, DATA_DIR: folder, ...COMPILED })
    t.teardown(service.stop)
    return service
  }
  const [one, other] = [await start(), await start()]
  const round = await prepareRound(one, { names: 4, seats: 3, batches: [300, 300] })
  const checkpoint = (service: Service) =>
    send(service, round.presidium, 'POST', `/v1/congresses/${round.congressId}/audit-checkpoints`)

  const typist = new Typist(round, round.batches[0]!)
  for (const service of [one, other, other, one, other, one]) t.equal(await typist.send(service), true)
  for (const service of [one, other]) {
    t.same(await typist.check(service), { lost: 0, doubled: 0, changed: 0, unasked: 0 }, 'both show all ballots')
  }

  // Each signs what the other has added, with the key that they share.
  const sizes: number[] = []
  for (const [enters, signs] of [
    [one, other],
    [other, one],
    [one, one],
    [other, other],
  ] as const) {
    t.equal(await typist.send(enters), true)
    sizes.push((await checkpoint(signs)).body['size'] as number)
  }
  t.same(
    sizes,
    sizes.toSorted((a, b) => a - b),
  )
  const path = `/v1/congresses/${round.congressId}`
  const keys = (await send(other, round.presidium, 'GET', '/v1/signing-keys')).body['items']
  t.match(keys, [{ number: 1 }])
  t.equal((keys as unknown[]).length, 1)

  const feed = await fetch(`${other.origin}${path}/audit-feed?after=${sizes.at(-1)}`, {
    headers: { ...round.presidium, accept: 'text/event-stream' },
  })
  t.equal(feed.status, 200)
  const seen = readUntil(feed, 'event: role.revoked')

  // The head has just typed through the second process, which knows the session by heart.
  t.equal(await typist.send(other), true)
  const grants = (await send(one, round.presidium, 'GET', `${path}/role-grants`)).body['items']
  const { id } = (grants as { id: string; role: string }[]).find(({ role }) => role === 'board-head')!
  await send(one, round.presidium, 'POST', `/v1/role-grants/${id}/revocation`, { reason: 'Thôi nhiệm vụ.' })
  await seen
  for (const service of [other, one]) {
    const refused = await fetch(service.origin + ballotsPath(round.batches[1]!), {
      method: 'POST',
      headers: { ...round.session, 'content-type': 'application/json', 'idempotency-key': `late-${service.port}` },
      body: JSON.stringify({ from: 1, ballots: [{ struck: [] }] }),
    })
    // Depending on whether the process still has the caller in its cache.
    t.match(await refused.json(), { code: /^(?:authority-ended|batch-unknown)$/ }, 'a revoked role acts nowhere')
    t.ok(refused.status >= 400)
  }

  await t.rejects(start(temporaryFolder(t)), /Another process serves this database with other keys/)
  t.equal(await isVerified(dataDir, { DATABASE_URL: databaseUrl }), true)
  await one.stop()
  await other.stop()
  const alone = await start(temporaryFolder(t))
  t.match(alone.complaints(), '', 'after the loss of the keys one process alone starts with new ones')
})
