import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import { test } from 'tap'
import { followersOf } from '../../src/app/followers.ts'
import { LogSigner } from '../../src/app/log/signing.ts'
import { takeUpKey } from '../../src/app/log/take-up-key.ts'
import { installationOf, parseCheckpoint } from '../../src/audit/checkpoint.ts'
import { isEndorsed } from '../../src/audit/endorsement.ts'
import { isSignedBy, verifierKey } from '../../src/audit/note.ts'
import { INSTALLATION_LOG } from '../../src/events/log-ref.ts'
import { toBase64 } from '../../src/kernel/base64.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import { signingKeyStore } from '../../src/secrets/signing-key.ts'
import { openDatabase, SIGN_IN_ROLE } from '../../src/storage/connection.ts'
import { createUnitOfWork } from '../../src/storage/unit-of-work.ts'
import { clientOf } from '../support/client.ts'
import { forgetfulSealing, signedInMemory, TEST_SIGNING_KEY } from '../support/log-signer.ts'
import { plant } from '../support/planted-secrets.ts'
import { countedIds, openTestService, TEST_TOKEN } from '../support/service.ts'
import { storedIn } from '../support/stored.ts'
import { eventsOf } from './support/audit-log.ts'

interface Keys {
  readonly installation: string
  readonly origin: string
  readonly items: readonly {
    readonly number: number
    readonly publicKey: string
    readonly fingerprint: string
    readonly verifierKey: string
    readonly madeAt: string
    readonly endorsement: string | null
    readonly current: boolean
  }[]
}

const CONGRESS = '0192f3a4-5b6c-7d8e-9f01-23456789abcd'
const KEYS = '/v1/signing-keys'

/** A key as the rules about keys want it. */
const known = ({ number, publicKey, madeAt, endorsement }: Keys['items'][number]) => ({
  number,
  publicKey: Buffer.from(publicKey, 'base64'),
  madeAt,
  endorsement,
})

test('the public keys are public, in forms for tools and for people', async (t) => {
  const service = await openTestService(t)
  const answer = await service.request<Keys>('GET', KEYS, { token: null })
  t.equal(answer.status, 200)
  const { publicKey } = TEST_SIGNING_KEY
  const installation = installationOf(nodeCrypto, publicKey)
  const origin = `kiem-phieu/${installation}/${INSTALLATION_LOG}`
  const digest = createHash('sha256').update(publicKey).digest('hex')
  t.same(answer.body, {
    installation,
    origin,
    items: [
      {
        number: 1,
        publicKey: toBase64(publicKey),
        fingerprint: digest.match(/.{4}/g)!.join(' '),
        verifierKey: verifierKey(nodeCrypto, origin, publicKey),
        madeAt: '2017-08-05T00:00:00.000Z',
        endorsement: null,
        current: true,
      },
    ],
  })
  t.equal(installation, digest.slice(0, 16))
})

test('the verifier key has the name of the requested log, even if that log does not exist', async (t) => {
  const { must } = clientOf(await openTestService(t))
  const { origin, installation, items } = await must<Keys>('GET', `${KEYS}?log=${CONGRESS}`)
  t.equal(origin, `kiem-phieu/${installation}/${CONGRESS}`)
  t.equal(items[0]!.verifierKey, verifierKey(nodeCrypto, origin, TEST_SIGNING_KEY.publicKey))
})

test('a rotation: the old key endorses the new one, seals the event, and signs no more', async (t) => {
  const service = await openTestService(t)
  const { must } = clientOf(service)
  const events = await eventsOf(service, () => must<Keys>('POST', KEYS))
  const { installation, origin, items } = await must<Keys>('GET', KEYS)
  t.match(items, [
    { number: 1, current: false },
    { number: 2, current: true },
  ])
  const [older, newer] = items.map(known)
  t.ok(isEndorsed(nodeCrypto, { installation, older: older!, newer: newer! }))
  t.match(events, [
    {
      action: 'signing-key.rotated',
      log_id: INSTALLATION_LOG,
      role: 'system-administrator',
      after: { number: 2, publicKey: items[1]!.publicKey, replaces: 1 },
    },
  ])
  const sealed = await must<{ keyNumber: number; note: string }>('GET', '/v1/installation/audit-checkpoints/1')
  t.equal(sealed.keyNumber, 1)
  const next = await must<{ keyNumber: number; note: string }>('POST', '/v1/installation/audit-checkpoints')
  t.equal(next.keyNumber, 2)
  const signedBy = ({ note }: { note: string }, { publicKey }: { publicKey: Buffer }): boolean => {
    const read = parseCheckpoint(note)
    return read.ok && isSignedBy(nodeCrypto, read.value.note, origin, publicKey)
  }
  t.ok(signedBy(sealed, older!) && !signedBy(sealed, newer!))
  t.ok(signedBy(next, newer!) && !signedBy(next, older!))
})

test('repeating the request replaces no second key', async (t) => {
  const { call, must } = clientOf(await openTestService(t))
  const options = { headers: { 'idempotency-key': 'thay-khoa-1' } }
  const [first, again] = [await call('POST', KEYS, options), await call('POST', KEYS, options)]
  t.equal(first.status, 201)
  t.equal(again.headers['idempotency-replayed'], 'true')
  t.same(again.body, first.body)
  t.equal((await must<Keys>('GET', KEYS)).items.length, 2)
})

test('simultaneous rotations follow one another', async (t) => {
  const { must } = clientOf(await openTestService(t))
  await Promise.all([1, 2, 3, 4].map(() => must('POST', KEYS)))
  const { installation, items } = await must<Keys>('GET', KEYS)
  t.same(
    items.map(({ number, current }) => [number, current]),
    [1, 2, 3, 4, 5].map((number) => [number, number === 5]),
  )
  const keys = items.map(known)
  for (const [index, newer] of keys.entries()) {
    if (index > 0) t.ok(isEndorsed(nodeCrypto, { installation, older: keys[index - 1]!, newer }), `key ${newer.number}`)
  }
})

test('a rotation that is not committed leaves key, file and log unchanged', async (t) => {
  const service = await openTestService(t, {
    aroundWork: (real) => ({
      ...real,
      write: (context, useCase, options) =>
        real.write(
          context,
          async (tx, acting) => {
            const done = await useCase(tx, acting)
            if (done.ok) throw new Error('the connection is lost')
            return done
          },
          options,
        ),
    }),
  })
  const { must } = clientOf(service)
  const [shown, stored] = [await must('GET', KEYS), await storedIn(service.connection)]
  t.equal((await service.request('POST', KEYS)).status, 500)
  t.same(await must('GET', KEYS), shown)
  t.same(await storedIn(service.connection), stored)
})

test('the private key from a file is in no answer, log line or event', async (t) => {
  const file = join(t.testdir(), 'log-signing.key')
  const signing = { signer: new LogSigner(), keyStore: signingKeyStore(file, () => {}), signed: signedInMemory() }
  const remember = (): void => {
    const [, line = ''] = readFileSync(file, 'utf8').split('\n')
    const seed = Buffer.from(line, 'base64').subarray(-32)
    plant(line, 'the private key that signs checkpoints, as its file has it')
    plant(seed.toString('base64url'), 'the private key that signs checkpoints')
    plant(seed.toString('hex'), 'the private key that signs checkpoints, in hexadecimal')
  }
  const logger = pino({ level: 'trace' }, { write: () => {} })
  const service = await openTestService(t, { signing, logger })
  const handle = openDatabase(service.connection, () => {}, SIGN_IN_ROLE)
  t.teardown(handle.close)
  const newId = countedIds()
  await takeUpKey(createUnitOfWork(handle, followersOf(forgetfulSealing(signing.signer.current))), signing, {
    at: '2017-08-05T01:00:00.000Z',
    newId,
  })
  remember()
  const { must, refused } = clientOf(service)
  const { items } = await must<Keys>('POST', KEYS)
  remember()
  t.same(
    items.map(({ number, current }) => [number, current]),
    [
      [1, false],
      [2, false],
      [3, true],
    ],
  )
  await must('POST', '/v1/installation/audit-checkpoints')
  await refused('POST', KEYS, { body: { key: 'mine' } })
  await service.request('GET', `${KEYS}?log=nonsense`, { token: TEST_TOKEN })
  // Planted secrets are searched for when the service is closed.
})
