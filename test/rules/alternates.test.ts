import { test } from 'tap'
import { countRound } from '../../src/rules/count.ts'
import { seatAlternates } from '../../src/rules/outcome.ts'
import { facts } from './facts.ts'

const NAMES = Array.from({ length: 13 }, (_, index) => ({ id: `c${index + 1}`, fullName: `Nguyễn Văn ${index + 1}` }))

/** Ten delegates and two alternates, thirteen names, a base of 100. */
const vote = (votes: readonly number[], changed: Parameters<typeof facts>[1] = {}) =>
  countRound(
    facts(
      { votes, seats: 10, valid: 100, invalid: {} },
      { candidates: NAMES.slice(0, votes.length), alternates: 2, ...changed },
    ),
  )

const TEN = [80, 79, 78, 77, 76, 75, 74, 73, 72, 60]
const ids = (...numbers: readonly number[]): string[] => numbers.map((number) => `c${number}`)

test('qd294-2025:i11.4.1: thirteen past half give ten delegates and the next two as alternates, without a second vote', async (t) => {
  const result = vote([...TEN, 58, 55, 53])
  t.match(result, { outcome: 'complete', seatsLeft: 0, elected: ids(1, 2, 3, 4, 5, 6, 7, 8, 9, 10) })
  t.same(result.alternates, { elected: ids(11, 12), tied: [], seatsLeft: 0 })
  t.same(
    result.candidates.slice(9).map(({ verdict }) => verdict),
    ['elected', 'alternate', 'alternate', 'not-elected'],
  )
})

test('qd294-2025:i11.4.1: eleven past half give one alternate; the second seat stays open for the congress', async (t) => {
  t.same(
    vote([...TEN, 58, 50, 13]).alternates,
    { elected: ids(11), tied: [], seatsLeft: 1 },
    'exactly half is not enough',
  )
  t.same(vote([...TEN, 58, 51, 13]).alternates, { elected: ids(11, 12), tied: [], seatsLeft: 0 })
})

test('reading tieAtCut: people on equal votes at the last alternate seat are tied, and none of them is taken', async (t) => {
  t.same(vote([...TEN, 57, 55, 55]).alternates, { elected: ids(11), tied: ids(12, 13), seatsLeft: 1 })
  t.same(vote([...TEN, 55, 55, 55]).alternates, { elected: [], tied: ids(11, 12, 13), seatsLeft: 2 })
  t.same(vote([...TEN, 57, 55, 50]).alternates, { elected: ids(11, 12), tied: [], seatsLeft: 0 })
})

test('nothing is settled about alternates while delegates are tied or the round has no result', async (t) => {
  const tied = vote([80, 79, 78, 77, 76, 75, 74, 73, 72, 60, 60, 55, 53])
  t.match(tied, { outcome: 'tie', tied: ids(10, 11) })
  t.same(tied.alternates, { elected: [], tied: [], seatsLeft: 2 })
  const none = vote([...TEN, 58, 55, 53], { returned: 101 })
  t.equal(none.outcome, 'no-result')
  t.same(none.alternates, { elected: [], tied: [], seatsLeft: 2 })
})

test('delegate seats that stay open leave every alternate seat open', async (t) => {
  const result = vote([80, 79, 78, 77, 76, 75, 74, 73, 72, 50, 45, 44, 43])
  t.match(result, { outcome: 'seats-left', seatsLeft: 1 })
  t.same(result.alternates, { elected: [], tied: [], seatsLeft: 2 })
})

test('a vote may have no alternate seat left, or fill none at all', async (t) => {
  t.same(vote([...TEN, 58, 55, 53], { alternates: 0 }).alternates, { elected: [], tied: [], seatsLeft: 0 })
  t.equal(vote([...TEN, 58, 55, 53], { alternates: null }).alternates, null)
  t.notOk('alternates' in vote([...TEN, 58, 55, 53], { alternates: null, version: 1 }))
})

test('qd294-2025:i11.4.1: seatAlternates leaves out the delegates, and everybody at half or below', async (t) => {
  const delegates = { elected: [1], tied: [] }
  const seated = { elected: [2, 0], tied: [], seatsLeft: 1 }
  t.same(seatAlternates([52, 90, 60, 50], 3, { base: 100, delegates }), seated)
})
