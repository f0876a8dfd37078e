import { type Test, test } from 'tap'
import { commitmentOf } from '../../src/audit/commitment.ts'
import { toHex } from '../../src/kernel/bytes.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import { alter } from '../support/alter-log.ts'
import { playCongress } from '../support/counted-congress.ts'
import {
  type Draft,
  eventAt,
  firstOf,
  firstViolation,
  itemsIn,
  rebuilt,
  verifyDraft,
  verifyText,
} from '../support/forged-bundle.ts'
import { TEST_SIGNING_KEY } from '../support/log-signer.ts'

const played = async (t: Test) => {
  const { service, congress } = await playCongress(t)
  const exported = (marks: string) =>
    service.request<string>('POST', `/v1/congresses/${congress.id}/audit-exports?marks=${marks}`)
  const [whole, without] = [await exported('opened'), await exported('left-out')]
  t.equal(whole.status, 200)
  t.equal(without.status, 200)
  t.match(without.headers['content-disposition'], /-without-marks\.jsonl"$/)
  return { service, congress, exported, whole: whole.body, without: without.body }
}

const keysIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [...(Array.isArray(value) ? [] : [key]), ...keysIn(inner)])
    : []

test('a file without marks is verified, and says that the ballots were not counted again', async (t) => {
  const { whole, without } = await played(t)
  const found = await verifyText(without)
  t.strictSame(found.violations, [])
  t.equal(found.verdict, 'verified')
  t.equal(found.rounds, 2)
  t.equal(found.remarks[0]?.code, 'marks-left-out', 'the first remark')
  const full = await verifyText(whole)
  t.strictSame(full.violations, [])
  t.notOk(full.remarks.some(({ code }) => code === 'marks-left-out'))
})

test('a file without marks and a full one of the same log have the same roots', async (t) => {
  const { whole, without } = await played(t)
  const full = await verifyText(whole)
  const root = toHex(full.root!)
  const size = full.events
  const roots = [{ size, root: full.root! }]
  t.match(await verifyText(without, { roots } as never), { verdict: 'verified', violations: [], compared: 1 }, root)
  const hashes = (text: string) => itemsIn(text).flatMap(({ event }) => event?.previous ?? [])
  t.strictSame(hashes(without).slice(0, size), hashes(whole), 'event by event')
})

test('no mark, no salt and no words about a ballot stand in a file without marks, whatever is tried', async (t) => {
  const { whole, without } = await played(t)
  const [full, left] = [itemsIn(whole), itemsIn(without)]
  const openings: Draft = full.flatMap(({ openings: line }) => line?.openings ?? [])
  t.ok(openings.length > 20)
  for (const { salt } of openings) t.notOk(without.includes(salt))
  const named = new Set(keysIn(left.slice(1)))
  for (const name of ['struck', 'agree', 'doubt', 'setAside', 'marks', 'openings', 'counted', 'salt'])
    t.notOk(named.has(name), name)
  t.notMatch(without, /Có dấu lạ/)
  // All marks of a list of three names, without a salt and with every text of the file as one, give no commitment.
  const commitments = new Set<string>(
    left.flatMap(({ event }) => event?.after?.ballots ?? []).map(({ commitment }: Draft[number]) => commitment),
  )
  t.ok(commitments.size > 20, 'ballots with equal marks have different commitments')
  const marks = [[], [0], [1], [2], [0, 1], [0, 2], [1, 2], [0, 1, 2]]
  const digits = [...new Set(without.match(/[0-9a-f]{32}/g)), '0'.repeat(32), '']
  for (const struck of marks)
    for (const salt of digits)
      if (commitments.has(commitmentOf(nodeCrypto, { content: { struck }, salt }))) t.fail(`${struck} is found`)
  const [first] = openings
  t.ok(commitments.has(commitmentOf(nodeCrypto, first)), 'the true salt finds its ballot')
})

test('a record of sums that differs, or a result that does not follow from them, is found', async (t) => {
  const { without } = await played(t)
  const fresh = (): Draft => itemsIn(without)
  const recordOf = (items: Draft) => items.find(({ type }) => type === 'record').record.record
  const declared = firstOf(fresh(), 'result.declared')
  const moved = fresh()
  const { votes } = recordOf(moved).ballots.tally
  const [first, second] = Object.keys(votes)
  votes[first!] -= 1
  votes[second!] += 1
  t.strictSame(firstViolation(await verifyDraft(moved)), ['record-recount', declared])
  const sums = fresh()
  eventAt(sums, declared).after.tally.votes[0] -= 1
  const found = await verifyDraft(rebuilt(sums, { key: TEST_SIGNING_KEY }))
  t.strictSame(firstViolation(found), ['result-does-not-follow', declared])
  const fewer = fresh()
  eventAt(fewer, declared).after.tally.valid -= 1
  const short = await verifyDraft(rebuilt(fewer, { key: TEST_SIGNING_KEY }))
  t.ok(short.violations.some(({ code, sequence }) => code === 'sums-do-not-follow' && sequence === declared))
})

test('a changed mark, exchanged contents, and contents left out in silence are found', async (t) => {
  const { whole } = await played(t)
  const line = (items: Draft) => items.find(({ type }) => type === 'openings')
  const attack = async (change: (items: Draft) => void) => {
    const items = itemsIn(whole)
    change(items)
    return firstViolation(await verifyDraft(items))
  }
  const { sequence } = line(itemsIn(whole)).openings
  t.strictSame(
    await attack((items) => {
      line(items).openings.openings[0].content.struck = [1]
    }),
    ['opening-false', sequence],
  )
  t.strictSame(
    await attack((items) => {
      const { openings } = line(items).openings
      openings.splice(0, openings.length, ...openings.toReversed())
    }),
    ['opening-false', sequence],
  )
  t.strictSame(await attack((items) => items.splice(items.indexOf(line(items)), 1)), ['opening-missing', sequence])
  t.strictSame(
    await attack((items) => {
      const [moved] = items.splice(items.indexOf(line(items)), 1)
      items.splice(3, 0, moved)
    }),
    ['openings-misplaced', sequence],
  )
  t.strictSame(
    await attack((items) => {
      items[0].manifest.marks = 'left-out'
    }),
    ['opening-surplus', sequence],
    'a file that says it has none',
  )
})

test('a log with marks in the hashed text is exported in full only', async (t) => {
  const { service, congress, exported } = await played(t)
  await alter(
    service,
    `update audit_event set openings = null where action = 'ballots.entered' and log_id = '${congress.id}'`,
  )
  const refused = await exported('left-out')
  t.equal(refused.status, 409)
  t.match(refused.body, { code: 'marks-hashed' })
  t.equal((await exported('opened')).status, 200)
  t.equal((await exported('some')).status, 400)
})
