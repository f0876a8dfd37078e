import { type Test, test } from 'tap'
import { COSIGNATURE, ED25519, keyIdOf, signatureLine, verifierKey } from '../../src/audit/note.ts'
import { toBase64 } from '../../src/kernel/base64.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import { openCongress } from '../support/congress.ts'
import { TEST_SIGNING_KEY } from '../support/log-signer.ts'
import { openTestService } from '../support/service.ts'
import { storedIn } from '../support/stored.ts'
import { testWitness, textOf } from '../support/witness.ts'
import { eventsOf } from './support/audit-log.ts'

interface Witness {
  readonly size: number
  readonly name: string
  readonly publicKey: string
  readonly line: string
  readonly signedAt: string | null
}

const PARTY = testWitness('ban-to-chuc.example', 21)
const OTHER = testWitness('cap-tren.example', 22)
const SECONDS = 1_501_898_400n

const bodyOf = ({ name, publicKey }: typeof PARTY, line: string) => ({
  name,
  publicKey: toBase64(publicKey),
  line,
})

/** A service with a checkpoint in one of its logs, and the path of its witnesses. */
const open = async (t: Test, log: 'congress' | 'installation' = 'congress') => {
  const service = await openTestService(t)
  const congress = await openCongress(service, { level: 'grassroots' })
  const base = log === 'congress' ? `/v1/congresses/${congress.id}` : '/v1/installation'
  const checkpoint = () => congress.must<{ size: number; note: string }>('POST', `${base}/audit-checkpoints`)
  const { size, note } = await checkpoint()
  const path = `${base}/audit-checkpoints/${size}/witnesses`
  return { service, congress, base, size, text: textOf(note), path, checkpoint }
}

for (const log of ['congress', 'installation'] as const) {
  test(`second parties sign a checkpoint of the log of the ${log}; their signatures are stored and logged`, async (t) => {
    const { service, congress, size, text, path } = await open(t, log)
    t.same(await congress.must('GET', path), { items: [] })
    const cosigned = PARTY.cosigned(text, SECONDS)
    const events = await eventsOf(service, async () => {
      t.match(await congress.must<Witness>('POST', path, { body: bodyOf(PARTY, cosigned) }), {
        size,
        name: PARTY.name,
        publicKey: toBase64(PARTY.publicKey),
        line: cosigned,
        signedAt: '2017-08-05T02:00:00.000Z',
      })
    })
    t.match(events, [
      {
        action: 'witness.added',
        object_type: 'audit-log',
        after: {
          size,
          name: PARTY.name,
          publicKey: toBase64(PARTY.publicKey),
          signedAt: '2017-08-05T02:00:00.000Z',
        },
      },
    ])
    await congress.must('POST', path, { body: bodyOf(OTHER, OTHER.plain(text)) })
    const { items } = await congress.must<{ items: Witness[] }>('GET', path)
    t.match(items, [
      { name: PARTY.name, line: cosigned },
      { name: OTHER.name, line: OTHER.plain(text), signedAt: null },
    ])
  })
}

test('the key may be sent as the verifier key of the witness', async (t) => {
  const { congress, text, path } = await open(t)
  const body = {
    ...bodyOf(PARTY, PARTY.plain(text)),
    publicKey: verifierKey(nodeCrypto, PARTY.name, PARTY.publicKey, COSIGNATURE),
  }
  t.equal((await congress.must<Witness>('POST', path, { body })).publicKey, toBase64(PARTY.publicKey))
})

test('attack: an invalid signature over this checkpoint is refused, and nothing is stored', async (t) => {
  const { service, congress, text, path, checkpoint } = await open(t)
  const later = textOf((await checkpoint()).note)
  const right = bodyOf(PARTY, PARTY.plain(text))
  const stranger = testWitness(PARTY.name, 23)
  const forged = signatureLine(PARTY.name, keyIdOf(nodeCrypto, PARTY.name, ED25519, PARTY.publicKey), OTHER.publicKey)
  const own = signatureLine(
    PARTY.name,
    keyIdOf(nodeCrypto, PARTY.name, ED25519, TEST_SIGNING_KEY.publicKey),
    TEST_SIGNING_KEY.sign(text),
  )
  const cases = [
    ['another checkpoint', { ...right, line: PARTY.plain(later) }, 'witness-signature-wrong', '/line'],
    [
      'another checkpoint, with a time',
      { ...right, line: PARTY.cosigned(later, SECONDS) },
      'witness-signature-wrong',
      '/line',
    ],
    ['another key', { ...right, line: stranger.plain(text) }, 'witness-key-differs', '/publicKey'],
    ['another name', { ...right, line: testWitness('x', 21).plain(text) }, 'witness-name-differs', '/name'],
    ['too short', { ...right, line: forged }, 'witness-line-malformed', '/line'],
    ['no line', { ...right, line: '— nonsense' }, 'witness-line-malformed', '/line'],
    ['the whole note', { ...right, line: `${right.line} ${right.line}` }, 'witness-line-malformed', '/line'],
    ['no key', { ...right, publicKey: 'nonsense' }, 'witness-key-malformed', '/publicKey'],
    [
      'the verifier key of another',
      { ...right, publicKey: verifierKey(nodeCrypto, 'x', PARTY.publicKey) },
      'witness-key-malformed',
      '/publicKey',
    ],
    [
      'its own witness',
      { ...right, publicKey: toBase64(TEST_SIGNING_KEY.publicKey), line: own },
      'witness-key-own',
      '/publicKey',
    ],
  ] as const
  const before = await storedIn(service.connection)
  for (const [what, body, code, pointer] of cases) {
    const refused = await congress.refused('POST', path, { body })
    t.match(refused, { status: 422, code, errors: [{ pointer, code }] }, what)
  }
  t.same(await storedIn(service.connection), before)
})

test('attack: a replaced key of the installation is no second party', async (t) => {
  const { congress, text, path } = await open(t)
  await congress.must('POST', '/v1/signing-keys')
  const line = signatureLine(
    'x',
    keyIdOf(nodeCrypto, 'x', ED25519, TEST_SIGNING_KEY.publicKey),
    TEST_SIGNING_KEY.sign(text),
  )
  const body = { name: 'x', publicKey: toBase64(TEST_SIGNING_KEY.publicKey), line }
  t.match(await congress.refused('POST', path, { body }), { code: 'witness-key-own' })
})

test('a second signature of the same witness is refused, also with another time or simultaneously', async (t) => {
  const { service, congress, text, path } = await open(t)
  const post = (line: string) => congress.call('POST', path, { body: bodyOf(PARTY, line) })
  const first = await Promise.all([post(PARTY.plain(text)), post(PARTY.plain(text))])
  t.same(first.map(({ status }) => status).sort(), [201, 409])
  const before = await storedIn(service.connection)
  for (const line of [PARTY.plain(text), PARTY.cosigned(text, SECONDS)]) {
    t.match(await post(line), { status: 409, body: { code: 'witness-already-kept' } })
  }
  t.same(await storedIn(service.connection), before)
  t.equal((await congress.must<{ items: Witness[] }>('GET', path)).items.length, 1)
})

test('a name with a space, a plus or hidden characters is refused at its place', async (t) => {
  const { congress, text, path } = await open(t)
  for (const name of ['', 'ban tổ chức', 'a+b', '<b>', 'a\u200bb', 'a\nb', 'x'.repeat(201)]) {
    const refused = await congress.refused('POST', path, { body: { ...bodyOf(PARTY, PARTY.plain(text)), name } })
    t.match(refused, { status: 400, code: 'body-invalid', errors: [{ pointer: '/name' }] }, JSON.stringify(name))
  }
})

test('a log without a checkpoint cannot be signed', async (t) => {
  const { congress, base, size, text } = await open(t)
  const body = bodyOf(PARTY, PARTY.plain(text))
  for (const other of [size - 1, size + 1]) {
    const path = `${base}/audit-checkpoints/${other}/witnesses`
    t.match(await congress.refused('POST', path, { body }), { status: 404, code: 'checkpoint-unknown' })
    t.match(await congress.refused('GET', path), { status: 404, code: 'checkpoint-unknown' })
  }
})

test('a checkpoint of a closed congress can still be signed by witnesses', async (t) => {
  const { congress, path, text } = await open(t)
  await congress.must('POST', `/v1/congresses/${congress.id}/closing`, {
    body: { reason: null, confirmUnfinished: false },
  })
  t.equal((await congress.call('POST', path, { body: bodyOf(PARTY, PARTY.plain(text)) })).status, 201)
})

test('attack: a name of the installation, a name with another key, and a sixteenth witness are refused', async (t) => {
  const { service, congress, text, path, checkpoint } = await open(t)
  const own = testWitness('kiem-phieu/1d75f7373020c2e9/keys', 24)
  t.match(await congress.refused('POST', path, { body: bodyOf(own, own.plain(text)) }), {
    status: 422,
    code: 'witness-name-own',
    errors: [{ pointer: '/name' }],
  })
  await congress.must('POST', path, { body: bodyOf(PARTY, PARTY.plain(text)) })
  const second = await checkpoint()
  const later = path.replace(/\d+(?=\/witnesses)/, String(second.size))
  const before = await storedIn(service.connection)
  const stranger = testWitness(PARTY.name, 23)
  t.match(await congress.refused('POST', later, { body: bodyOf(stranger, stranger.plain(textOf(second.note))) }), {
    status: 409,
    code: 'witness-name-taken',
  })
  t.same(await storedIn(service.connection), before, 'nothing is stored')
  await congress.must('POST', later, { body: bodyOf(PARTY, PARTY.plain(textOf(second.note))) })
  for (let number = 2; number <= 15; number += 1) {
    const party = testWitness(`ben-${number}.example`, 30 + number)
    await congress.must('POST', path, { body: bodyOf(party, party.plain(text)) })
  }
  const sixteenth = testWitness('ben-16.example', 60)
  t.match(await congress.refused('POST', path, { body: bodyOf(sixteenth, sixteenth.plain(text)) }), {
    status: 409,
    code: 'witnesses-too-many',
    detail: /15/,
  })
})
