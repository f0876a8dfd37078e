import { test } from 'tap'
import { installationOf, originOf, parseCheckpoint } from '../../src/audit/checkpoint.ts'
import { isSignedBy } from '../../src/audit/note.ts'
import { verifyConsistency, verifyInclusion } from '../../src/audit/proofs.ts'
import { parseTlogProof } from '../../src/audit/tlog-proof.ts'
import { verifyWitness } from '../../src/audit/witness.ts'
import { INSTALLATION_LOG } from '../../src/events/log-ref.ts'
import { toBase64 } from '../../src/kernel/base64.ts'
import { toHex } from '../../src/kernel/bytes.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import { writeAccount, writeGrant } from '../support/accounts.ts'
import { openBrowser } from '../support/browser.ts'
import type { Problem } from '../support/client.ts'
import { openCongress } from '../support/congress.ts'
import { EVERYBODYS_PASSWORD } from '../support/everyone.ts'
import { TEST_SIGNING_KEY } from '../support/log-signer.ts'
import { openTestService, type TestService } from '../support/service.ts'
import { testWitness, textOf } from '../support/witness.ts'

interface Checkpoint {
  readonly size: number
  readonly root: string
  readonly rootInGroups: string
  readonly keyNumber: number
  readonly cause: string
  readonly takenAt: string
  readonly note: string
}

interface Inclusion {
  readonly sequence: number
  readonly index: number
  readonly leafHash: string
  readonly hashes: readonly string[]
  readonly checkpoint: Checkpoint
  readonly tlogProof: string
}

interface Consistency {
  readonly from: Checkpoint
  readonly to: Checkpoint
  readonly hashes: readonly string[]
}

const fromHex = (hex: string): Buffer => Buffer.from(hex, 'hex')
const INSTALLATION_NAME = installationOf(nodeCrypto, TEST_SIGNING_KEY.publicKey)

/** An auditor's own tools: the public key, and these functions. */
const signedRoot = (note: string, log: string): { readonly size: number; readonly root: Uint8Array } | null => {
  const read = parseCheckpoint(note)
  const origin = originOf(INSTALLATION_NAME, log)
  if (!read.ok || !isSignedBy(nodeCrypto, read.value.note, origin, TEST_SIGNING_KEY.publicKey)) return null
  return read.value.checkpoint.origin === origin ? read.value.checkpoint : null
}

/** A congress with two checkpoints and some events after each. */
const openLogs = async (service: TestService) => {
  const congress = await openCongress(service)
  const path = `/v1/congresses/${congress.id}`
  const seal = (at = path) => congress.must<Checkpoint>('POST', `${at}/audit-checkpoints`)
  const first = await seal()
  await congress.addPeople('Trần Thị Bình', 'Nguyễn Văn Dũng')
  const second = await seal()
  await congress.addPeople('Lê Quang Cường')
  return { ...congress, path, seal, first, second }
}

const codeOf = async (answer: Promise<{ status: number; body: unknown }>): Promise<[number, string]> => {
  const { status, body } = await answer
  return [status, (body as Problem).code]
}

test('every event of a log is proven offline from the answers of the service', async (t) => {
  const { must, path, second, id } = await openLogs(await openTestService(t))
  const { items } = await must<{ items: { sequence: number }[] }>('GET', `${path}/audit-events?limit=200`)
  t.ok(items.length > second.size)
  for (const { sequence } of items.filter(({ sequence }) => sequence <= second.size)) {
    const proof = await must<Inclusion>('GET', `${path}/audit-events/${sequence}/inclusion-proof`)
    t.match(proof, { sequence, index: sequence - 1, checkpoint: second })
    const signed = signedRoot(proof.checkpoint.note, id)
    t.equal(signed && toHex(signed.root), proof.checkpoint.root)
    const claim = { index: proof.index, size: signed!.size, leaf: fromHex(proof.leafHash), root: signed!.root }
    t.ok(verifyInclusion(nodeCrypto, { ...claim, hashes: proof.hashes.map(fromHex) }), `event ${sequence}`)
    const text = parseTlogProof(proof.tlogProof)
    t.ok(text.ok && text.value.index === proof.index && text.value.note === proof.checkpoint.note)
    t.ok(text.ok && verifyInclusion(nodeCrypto, { ...claim, hashes: text.value.hashes }), 'the text proves the same')
  }
})

test('a proof contains the cosignatures of witnesses, and its own checkpoint stays unchanged', async (t) => {
  const { must, path, second, id } = await openLogs(await openTestService(t))
  const witness = testWitness('ban-to-chuc.example', 21)
  const line = witness.cosigned(textOf(second.note), 1_501_898_400n)
  const body = { name: witness.name, publicKey: toBase64(witness.publicKey), line }
  await must('POST', `${path}/audit-checkpoints/${second.size}/witnesses`, { body })
  const proof = await must<Inclusion>('GET', `${path}/audit-events/1/inclusion-proof`)
  const read = parseTlogProof(proof.tlogProof)
  if (!read.ok) throw new Error(read.error)
  t.equal(read.value.note, `${second.note}${line}\n`)
  t.equal(proof.checkpoint.note, second.note)
  t.match(signedRoot(read.value.note, id), { size: second.size })
  const publicKey = witness.publicKey
  t.match(verifyWitness(nodeCrypto, { text: read.value.signed.text, name: witness.name, publicKey, line }), {
    ok: true,
  })
})

test('an event is proven against earlier checkpoints too, but not against those older than the event', async (t) => {
  const { must, call, path, first, second } = await openLogs(await openTestService(t))
  const proof = await must<Inclusion>('GET', `${path}/audit-events/1/inclusion-proof?size=${first.size}`)
  t.same(proof.checkpoint, first)
  const of = (sequence: number | string, size?: number | string) =>
    codeOf(call('GET', `${path}/audit-events/${sequence}/inclusion-proof${size === undefined ? '' : `?size=${size}`}`))
  t.same(await of(second.size, first.size), [422, 'checkpoint-too-early'])
  t.same(await of(1, first.size + 1), [404, 'checkpoint-unknown'])
  t.same(await of(1, 999_999_999_999_999), [404, 'checkpoint-unknown'])
  t.same(await of(second.size + 1), [409, 'checkpoint-missing'], 'written, and under no checkpoint yet')
  t.same(await of(second.size + 2), [404, 'event-unknown'])
  t.same(await of(second.size + 2, second.size), [404, 'event-unknown'])
  for (const sequence of ['0', '-1', '01', '1.5', '1e3', 'x', '9999999999999999']) {
    t.same(await of(sequence), [400, 'path-invalid'], sequence)
  }
  for (const size of ['0', '-1', '07', '1.5', 'x', '', '9999999999999999']) {
    t.same(await of(1, size), [400, 'query-invalid'], size)
  }
})

test('a later checkpoint is proven to extend an earlier one', async (t) => {
  const { must, call, seal, path, id, first, second } = await openLogs(await openTestService(t))
  const third = await seal()
  for (const [from, to, asked] of [
    [first, second, second.size],
    [first, third, null],
    [second, third, third.size],
    [third, third, null],
  ] as const) {
    const query = `from=${from.size}${asked === null ? '' : `&to=${asked}`}`
    const proof = await must<Consistency>('GET', `${path}/audit-consistency-proof?${query}`)
    t.same([proof.from, proof.to], [from, to], query)
    const [earlier, later] = [signedRoot(proof.from.note, id)!, signedRoot(proof.to.note, id)!]
    const claim = { from: earlier.size, to: later.size, fromRoot: earlier.root, toRoot: later.root }
    t.ok(verifyConsistency(nodeCrypto, { ...claim, hashes: proof.hashes.map(fromHex) }), query)
  }
  const of = (query: string) => codeOf(call('GET', `${path}/audit-consistency-proof${query}`))
  t.same(await of(`?from=${second.size}&to=${first.size}`), [422, 'checkpoints-out-of-order'])
  t.same(await of(`?from=${first.size + 1}`), [404, 'checkpoint-unknown'])
  t.same(await of(`?from=${first.size}&to=${third.size + 1}`), [404, 'checkpoint-unknown'])
  for (const query of ['', '?to=3', '?from=0', '?from=1&to=0', '?from=x', '?from=1&from=2', '?from=1&size=2']) {
    t.same(await of(query), [400, 'query-invalid'], query)
  }
})

test('a requested checkpoint covers its own request and is stored', async (t) => {
  const service = await openTestService(t)
  const { call, must, path, id } = await openLogs(service)
  const answer = await call<Checkpoint>('POST', `${path}/audit-checkpoints`, { body: {} })
  const { size, root, rootInGroups, note } = answer.body
  t.equal(answer.status, 201)
  t.equal(answer.headers['location'], `${path}/audit-checkpoints/${size}`)
  t.match(answer.body, { keyNumber: 1, cause: 'checkpoint.requested', takenAt: /^2017-08-05T/ })
  t.equal(rootInGroups.replaceAll(' ', ''), root)
  t.match(signedRoot(note, id), { size })
  t.same(await must('GET', `${path}/audit-checkpoints/${size}`), answer.body)
  const { items } = await must<{ items: { sequence: number; action: string; object: unknown }[] }>(
    'GET',
    `${path}/audit-events?after=${size - 1}`,
  )
  t.match(items, [{ sequence: size, action: 'checkpoint.requested', object: { type: 'audit-log', id } }])
  t.equal(items.length, 1)
})

test('a repeated request for a checkpoint creates one', async (t) => {
  const { call, path } = await openLogs(await openTestService(t))
  const headers = { 'idempotency-key': 'niem-phong-1' }
  const once = await call<Checkpoint>('POST', `${path}/audit-checkpoints`, { headers })
  const again = await call<Checkpoint>('POST', `${path}/audit-checkpoints`, { headers })
  t.same(again.body, once.body)
  t.equal(again.headers['idempotency-replayed'], 'true')
})

test('checkpoints are listed by size, page by page', async (t) => {
  const { must, call, seal, path } = await openLogs(await openTestService(t))
  await seal()
  const whole = await must<{ items: Checkpoint[]; next: string | null }>('GET', `${path}/audit-checkpoints`)
  t.equal(whole.items.length, 3)
  t.equal(whole.next, null)
  const sizes = whole.items.map(({ size }) => size)
  t.same(
    sizes,
    [...sizes].sort((a, b) => a - b),
  )
  const seen: Checkpoint[] = []
  for (let next: string | null = `${path}/audit-checkpoints?limit=2`; next; ) {
    const page: { items: Checkpoint[]; next: string | null } = await must('GET', next)
    t.ok(page.items.length <= 2)
    seen.push(...page.items)
    next = page.next
  }
  t.same(seen, whole.items)
  const one = (size: string) => codeOf(call('GET', `${path}/audit-checkpoints/${size}`))
  t.same(await one(String(sizes[0]! + 1)), [404, 'checkpoint-unknown'])
  for (const size of ['0', '-1', '01', 'x']) t.same(await one(size), [400, 'path-invalid'], size)
})

test('a declared result is sealed automatically', async (t) => {
  const congress = await openCongress(await openTestService(t), { level: 'grassroots' })
  const names = ['Trần Thị Bình', 'Lê Quang Cường']
  await congress.vote(await congress.createElection('delegates', 1), {
    names,
    ballots: [{ strike: [names[1]!], times: 22 }],
  })
  const path = `/v1/congresses/${congress.id}/audit-checkpoints`
  const { items } = await congress.must<{ items: Checkpoint[] }>('GET', path)
  t.match(items.at(-1), { cause: 'result.declared' })
})

test('a log without a checkpoint is reported as such', async (t) => {
  const { call, must, id } = await openCongress(await openTestService(t))
  const path = `/v1/congresses/${id}`
  t.same(await must('GET', `${path}/audit-checkpoints`), { items: [], next: null })
  t.same(await codeOf(call('GET', `${path}/audit-events/1/inclusion-proof`)), [409, 'checkpoint-missing'])
  t.same(await codeOf(call('GET', `${path}/audit-consistency-proof?from=1`)), [404, 'checkpoint-unknown'])
})

test('the log of the installation is proven in the same way, under its own name', async (t) => {
  const { must, seal, first, id } = await openLogs(await openTestService(t))
  const one = await seal('/v1/installation')
  const two = await seal('/v1/installation')
  t.match(signedRoot(two.note, INSTALLATION_LOG), { size: two.size })
  t.equal(signedRoot(two.note, id), null, 'it is not the log of the congress')
  t.equal(signedRoot(first.note, INSTALLATION_LOG), null, 'and the other way round')
  t.same(
    (await must<{ items: Checkpoint[] }>('GET', '/v1/installation/audit-checkpoints?limit=1')).items.map(
      ({ size }) => size,
    ),
    [one.size],
  )
  t.same(await must('GET', `/v1/installation/audit-checkpoints/${two.size}`), two)
  const proof = await must<Inclusion>('GET', '/v1/installation/audit-events/1/inclusion-proof')
  const claim = { index: 0, size: two.size, leaf: fromHex(proof.leafHash), root: fromHex(two.root) }
  t.ok(verifyInclusion(nodeCrypto, { ...claim, hashes: proof.hashes.map(fromHex) }))
  const grown = await must<Consistency>('GET', `/v1/installation/audit-consistency-proof?from=${one.size}`)
  const roots = { fromRoot: fromHex(one.root), toRoot: fromHex(two.root) }
  t.ok(verifyConsistency(nodeCrypto, { from: one.size, to: two.size, ...roots, hashes: grown.hashes.map(fromHex) }))
})

test('the log of a congress without a role is answered like an unknown one', async (t) => {
  const service = await openTestService(t)
  const { path, first } = await openLogs(service)
  const other = await openCongress(service)
  await writeGrant(service, await writeAccount(service, { username: 'kiem-tra' }), {
    role: 'auditor',
    congressId: other.id,
  })
  const auditor = openBrowser(service)
  await auditor.signIn('kiem-tra', EVERYBODYS_PASSWORD)
  const nowhere = '/v1/congresses/7d9f1c52-7a3b-4c60-8e57-3c1b0a9d4e21'
  const reading = [
    'audit-checkpoints',
    `audit-checkpoints/${first.size}`,
    'audit-events/1/inclusion-proof',
    `audit-consistency-proof?from=${first.size}`,
  ]
  t.equal((await auditor.request('POST', `/v1/congresses/${other.id}/audit-checkpoints`, { body: {} })).status, 201)
  for (const at of [path, nowhere]) {
    for (const rest of reading) {
      t.same(await codeOf(auditor.request('GET', `${at}/${rest}`)), [404, 'congress-unknown'], `${at}/${rest}`)
    }
    t.same(
      await codeOf(auditor.request('POST', `${at}/audit-checkpoints`, { body: {} })),
      [404, 'congress-unknown'],
      at,
    )
  }
  for (const rest of reading) {
    t.same(await codeOf(auditor.request('GET', `/v1/installation/${rest}`)), [403, 'role-missing'], rest)
  }
})

test('a checkpoint of one log is not accepted for another', async (t) => {
  const service = await openTestService(t)
  const { first, call } = await openLogs(service)
  const other = await openCongress(service)
  const path = `/v1/congresses/${other.id}`
  t.same(await codeOf(call('GET', `${path}/audit-checkpoints/${first.size}`)), [404, 'checkpoint-unknown'])
  t.same(await codeOf(call('GET', `${path}/audit-events/1/inclusion-proof?size=${first.size}`)), [
    404,
    'checkpoint-unknown',
  ])
})
