import { test } from 'tap'
import { readReceipts } from '../../src/audit/receipt.ts'
import { pauseAfter } from '../../src/desk/outbox/clock.ts'
import {
  acknowledged,
  begun,
  changeAcknowledged,
  entryIdOf,
  type Kept,
  NOTHING_KEPT,
  withCorrected,
  withGroup,
  withoutRefused,
  withRemoved,
  withSeen,
  withTaken,
} from '../../src/desk/outbox/plan.ts'
import { receiptsFile } from '../../src/desk/outbox/receipts-file.ts'
import { merged, sameMarks } from '../../src/desk/outbox/server-ballots.ts'

const PLACE = { batchId: 'stack', slot: 'first', accountId: 'mai' } as const
const AT = '2017-08-05T12:00:00.000Z'
const ALL_SENT = Number.POSITIVE_INFINITY

const ballot = (...struck: string[]) => ({ struck })
const taken = (from: number, count: number, kept: Kept = NOTHING_KEPT): Kept =>
  withTaken(
    kept,
    PLACE,
    from,
    Array.from({ length: count }, (_, index) => ({ ballot: ballot(`p${from + index}`), key: `key ${from + index}` })),
    AT,
  )
const change = (number: number, ...struck: string[]) => ({
  ...PLACE,
  number,
  ballot: ballot(...struck),
  key: `change ${number}`,
  seen: null,
  at: AT,
})
const numbers = (kept: Kept) => kept.ballots.map(({ number }) => number)

test('a request has the same ballots and the same key at every attempt', async (t) => {
  const first = withGroup(taken(4, 3), 6)
  t.same(
    begun(first).map(({ number, group }) => [number, group]),
    [
      [4, 'key 4'],
      [5, 'key 4'],
    ],
    'without the held one',
  )
  const later = withGroup(taken(7, 2, first), ALL_SENT)
  t.same(begun(later), begun(first), 'ballots taken since then go in the next request')
  const rest = withGroup(acknowledged(later, 'key 4', AT), ALL_SENT)
  t.same(
    begun(rest).map(({ number, group }) => [number, group]),
    [6, 7, 8].map((number) => [number, 'key 6']),
  )
  t.same(begun(taken(1, 1)), [], 'nothing is begun before it is kept')
  t.same(begun(NOTHING_KEPT), [])
  t.equal(withGroup(NOTHING_KEPT, ALL_SENT), NOTHING_KEPT)
  const held = taken(4, 1)
  t.equal(withGroup(held, 4), held)
  t.equal(begun(withGroup(taken(1, 120), ALL_SENT)).length, 50, 'a request has at most 50 ballots')
  t.same(begun(withGroup(taken(9, 1, taken(4, 2)), ALL_SENT)).length, 2, 'a gap ends a request')
})

test('the half-typed line is gone once its ballot is kept', async (t) => {
  const entry = { ...PLACE, entryId: entryIdOf(PLACE), window: 'one', draft: '3 8' }
  t.same(taken(1, 1, { ...NOTHING_KEPT, entry }).entry, { ...entry, draft: null })
})

test('receipts name what was acknowledged, and no marks', async (t) => {
  const { ballots, receipts } = acknowledged(withGroup(taken(4, 2), 5), 'key 4', AT)
  t.same(
    ballots.map(({ number }) => number),
    [5],
  )
  t.same(receipts, [{ entryId: entryIdOf(PLACE), ...PLACE, number: 4, version: 1, at: AT }])
  const corrected = withCorrected(NOTHING_KEPT, true, change(4, 'x'))!
  t.same(changeAcknowledged(corrected, 1, 2, AT), {
    entry: null,
    ballots: [],
    changes: [],
    receipts: [{ entryId: entryIdOf(PLACE), ...PLACE, number: 4, version: 2, at: AT }],
  })
})

test('receipts of the service are kept, and saved as the file that the verifier reads', async (t) => {
  const leafHash = 'ab'.repeat(32)
  const { receipts = [] } = acknowledged(withGroup(taken(4, 1), 5), 'key 4', AT, `log="l", leaf="${leafHash}"`)
  const corrected = withCorrected(NOTHING_KEPT, true, change(4, 'x'))!
  const { receipts: more = [] } = changeAcknowledged(corrected, 1, 2, AT, `log="l", sequence=9, leaf="${leafHash}"`)
  const file = receiptsFile([...receipts, ...more, { ...receipts[0]!, receipt: 'of a router' }])
  t.same(readReceipts(Buffer.from(file ?? '')), {
    ok: true,
    value: [
      { log: 'l', sequence: null, leafHash },
      { log: 'l', sequence: 9, leafHash },
    ],
  })
  t.notMatch(file, 'struck')
  t.equal(receiptsFile(acknowledged(withGroup(taken(4, 1), 5), 'key 4', AT).receipts ?? []), null)
})

test('a ballot that was never sent is corrected without a trace', async (t) => {
  const kept = withCorrected(taken(4, 2), false, change(5, 'x'))!
  t.same(
    kept.ballots.map((one) => one.ballot.struck),
    [['p4'], ['x']],
  )
  t.same(kept.ballots[1]!.key, 'key 5')
  t.same(kept.changes, [])
  t.equal(withCorrected(taken(4, 2), false, change(6, 'x')), null, 'there is no such ballot')
})

test('a ballot that may have been sent is corrected by a version; a newer correction takes the place of one never sent', async (t) => {
  const sent = withGroup(taken(4, 2), ALL_SENT)
  const once = withCorrected(sent, false, change(4, 'x'))!
  t.same(once.ballots, sent.ballots, 'the request stays as it is')
  const twice = withCorrected(once, false, change(4, 'y'))!
  t.same(
    twice.changes.map((one) => [one.number, one.ballot?.struck]),
    [[4, ['y']]],
  )
  const begunOnce = withSeen(twice, twice.changes[0]!.order, 1)
  const third = withCorrected(begunOnce, true, change(4, 'z'))!
  t.same(
    third.changes.map((one) => [one.seen, one.ballot?.struck]),
    [
      [1, ['y']],
      [null, ['z']],
    ],
    'a correction that may have arrived stays',
  )
  t.same(withSeen(third, third.changes[0]!.order, 7).changes[0]!.seen, 1, 'with the version that it was sent with')
})

test('a ballot that was never sent is removed without a trace, and later ones move up', async (t) => {
  const kept = withRemoved(taken(4, 3), false, change(5))!
  t.same(
    kept.ballots.map(({ number, ballot: { struck }, key }) => [number, struck, key]),
    [
      [4, ['p4'], 'key 4'],
      [5, ['p6'], 'key 6'],
    ],
  )
  t.equal(withRemoved(taken(4, 3), false, change(9)), null)
  const sent = withRemoved(withGroup(taken(4, 3), ALL_SENT), false, change(5))!
  t.same(numbers(sent), [4, 5, 6])
  t.same(
    sent.changes.map((one) => [one.number, one.ballot]),
    [[5, null]],
  )
})

test('after a refusal its ballots can be mended', async (t) => {
  const kept = withCorrected(withGroup(taken(4, 2), ALL_SENT), true, change(1, 'x'))!
  const mended = withoutRefused(kept, 1)
  t.same(
    mended.ballots.map(({ group }) => group),
    [null, null],
  )
  t.same(mended.changes, [])

  t.comment('a correction made while the refused request was under way')
  const later = withCorrected(withGroup(taken(4, 3), ALL_SENT), false, change(6, 'x'))!
  const apart = withoutRefused(later, 4)
  t.same(
    apart.ballots.map((one) => one.ballot.struck),
    [['p4'], ['p5'], ['x']],
  )
  t.same(apart.changes, [])
  const newer = withCorrected(apart, false, change(6, 'y'))!
  t.same(merged([], newer, ALL_SENT).at(-1)?.ballot, ballot('y'), 'the newest correction counts')

  t.comment('a removal made meanwhile moves with the numbers')
  const gone = withoutRefused(withRemoved(withGroup(taken(4, 3), ALL_SENT), false, change(6))!, 4)
  const moved = withRemoved(gone, false, change(4))!
  t.same(numbers(moved), [4, 5])
  t.same(
    merged([], moved, ALL_SENT).map((one) => one.ballot.struck),
    [['p5']],
  )
})

test('the ballots of the server and of this laptop are one list', async (t) => {
  const server = [1, 2, 3].map((number) => ({
    number,
    version: 1,
    ballot: ballot(`s${number}`),
    removed: number === 2,
  }))
  const kept = taken(4, 2)
  const all = merged(server, withRemoved(withCorrected(kept, true, change(1, 'x'))!, true, change(3))!, 5)
  t.same(
    all.map(({ number, ballot: { struck }, where }) => [number, struck, where]),
    [
      [1, ['x'], 'waiting'],
      [4, ['p4'], 'waiting'],
      [5, ['p5'], 'held'],
    ],
  )
})

test('marks are compared, not their order', async (t) => {
  t.ok(sameMarks({ struck: ['a', 'b'] }, { struck: ['b', 'a'], setAside: null }))
  t.notOk(sameMarks({ struck: ['a'] }, { struck: ['a'], setAside: 'marked' }))
  t.notOk(sameMarks({ agree: ['a'] }, { disagree: ['a'] }))
  t.notOk(sameMarks({ struck: ['a'] }, { struck: ['b'] }))
})

test('pauses grow to ten seconds, and laptops do not come back together', async (t) => {
  t.same(
    [1, 2, 3, 4, 9].map((failures) => pauseAfter(failures, 1)),
    [1_000, 2_000, 5_000, 10_000, 10_000],
  )
  t.same(pauseAfter(4, 0), 7_500)
})
