import { fastify } from 'fastify'
import { pino } from 'pino'
import { test } from 'tap'
import { plant, plantedSecrets, remembering } from './planted-secrets.ts'
import { type Watch, watch } from './planted-secrets-watch.ts'

/** Created here, so that no other test finds it. */
const fresh = (() => {
  let made = 0
  return () => {
    made += 1
    return plant(`Một mật khẩu để thử, số ${made} (${process.pid})`, 'a password')
  }
})()

/** A server that echoes requests, and shows what a test lets it show. */
const serverUnder = (watched: Watch, shown: () => string) =>
  watched.building(async () => {
    const app = fastify()
    app.post('/echo', async ({ body }) => body)
    app.post('/shown', async () => ({ token: shown() }))
    app.post('/cookie', async (_, reply) => reply.header('set-cookie', `s=${encodeURIComponent(shown())}`).send({}))
    app.post('/refused', async (_, reply) => reply.code(422).type('application/problem+json').send({ is: shown() }))
    app.post('/taken', async () => ({}))
    return app
  })

const post = async (app: Awaited<ReturnType<typeof serverUnder>>, url: string, payload: object = {}) =>
  (await app.inject({ method: 'POST', url, payload })).statusCode

test('a service that keeps its secrets gets no complaint', async (t) => {
  const watched = watch()
  const [sent, made] = [fresh(), fresh()]
  const app = await serverUnder(watched, () => made)
  watched.listeningTo(undefined).info({ user: 'nguyen.van.a' }, 'signed in')
  t.equal(await post(app, '/taken', { password: sent }), 200)
  t.equal(await post(app, '/shown'), 200)
  t.equal(await post(app, '/taken', { token: made }), 200)
  t.same(watched.complaints({ account: '{"id": 1}' }), [])
})

test('a leak into the log is found, also from a child logger and beside other readers', async (t) => {
  const given: string[] = []
  for (const logger of [undefined, pino({ level: 'info' }, { write: (line: string) => void given.push(line) })]) {
    const watched = watch()
    const secret = fresh()
    watched
      .listeningTo(logger)
      .child({ requestId: 1 })
      .info({ body: { password: secret } }, 'a careless line')
    t.match(watched.complaints({}), [/^a password .* in the log$/])
  }
  t.equal(given.length, 1)
})

test('a leak into the database is found', async (t) => {
  const watched = watch()
  const secret = fresh()
  t.match(watched.complaints({ account: JSON.stringify({ note: secret }) }), [/ in account$/])
  const hash = ['$argon2id', 'v=19$m=19456'].join('$')
  t.same(watched.complaints({ account_credential: hash }), [], 'where it belongs')
  t.same(watched.complaints({ audit_event: hash }), ['the hash of a password'])
})

test('a secret sent by a caller is in no answer', async (t) => {
  const watched = watch()
  const secret = fresh()
  await post(await serverUnder(watched, fresh), '/echo', { password: secret })
  t.match(watched.complaints({}), [/: in POST \/echo,out POST \/echo 200$/])
})

test('a secret created by the service is shown once, in a body or in a cookie, and in no refusal', async (t) => {
  const cases = { '/shown': 0, '/cookie': 0, '/shown /shown': 1, '/shown /cookie': 1, '/refused': 1 }
  for (const [addresses, complaints] of Object.entries(cases)) {
    const watched = watch()
    const secret = fresh()
    const app = await serverUnder(watched, () => secret)
    for (const address of addresses.split(' ')) await post(app, address)
    t.equal(watched.complaints({}).length, complaints, addresses)
  }
})

test('every secret that the service creates or receives is planted', async (t) => {
  const secrets = remembering({
    token: () => 'Made-1-Token',
    pin: () => '000417',
    digest: () => Buffer.alloc(0),
    hash: async () => '',
    verify: async () => false,
    seal: () => '',
    open: () => 'Opened-2-Text',
  })
  t.same([secrets.token(), secrets.pin(6), secrets.open('', '')], ['Made-1-Token', '000417', 'Opened-2-Text'])
  secrets.digest('Shown-3-Token-of-a-caller')
  secrets.seal('Sealed-4-Text', '')
  await secrets.hash('Set-5-Password')
  await secrets.verify(null, 'Tried-6-Password')
  const texts = plantedSecrets().map(({ text }) => text)
  const expected = [
    'Made-1-Token',
    '000417',
    'Opened-2-Text',
    'Shown-3-Token-of-a-caller',
    'Sealed-4-Text',
    'Set-5-Password',
  ]
  t.same(
    [...expected, 'Tried-6-Password'].filter((text) => !texts.includes(text)),
    [],
  )
})
