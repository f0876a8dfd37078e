import { test } from 'tap'
import { byVotes, groupsOf, headingOf, rowsOf, thresholdOf } from '../../src/desk/result/outcome.ts'
import { fill } from '../../src/locale/text.ts'

const heading = (...facts: Parameters<typeof headingOf>): string => {
  const [text, params = {}] = headingOf(...facts)
  return fill(text.vi, params)
}

test('the heading of a result says how many seats are filled, and what is left', async (t) => {
  const none = { elected: [], tied: [], seatsLeft: 0 }
  t.equal(heading({ ...none, outcome: 'complete', elected: ['a', 'b'] }, 2), 'Trúng cử đủ 2 người cần bầu')
  t.equal(
    heading({ ...none, outcome: 'seats-left', elected: ['a', 'b', 'c', 'd'], seatsLeft: 1 }, 5),
    'Trúng cử 4 trong 5 người cần bầu, còn 1 vị trí',
  )
  t.equal(
    heading({ outcome: 'tie', elected: ['a'], tied: ['b', 'c'], seatsLeft: 1 }, 2),
    'Trúng cử 1 trong 2 người cần bầu, 2 người bằng phiếu ở vị trí cuối',
  )
  t.equal(heading({ ...none, outcome: 'seats-left', seatsLeft: 2 }, 2), 'Không có ai trúng cử, còn 2 vị trí')
  t.equal(
    heading({ outcome: 'tie', elected: [], tied: ['b', 'c'], seatsLeft: 1 }, 1),
    'Chưa có ai trúng cử, 2 người bằng phiếu ở vị trí cuối',
  )
  t.equal(heading({ ...none, outcome: 'no-result', seatsLeft: 2 }, 2), 'Lần bầu không có kết quả')
})

test('alternate seats that are open are in the heading, once all delegates are elected', async (t) => {
  const all = { outcome: 'complete', elected: ['a', 'b'], tied: [], seatsLeft: 0 } as const
  t.equal(heading(all, 2, { tied: [], seatsLeft: 0 }), 'Trúng cử đủ 2 người cần bầu')
  t.equal(heading(all, 2, { tied: [], seatsLeft: 1 }), 'Trúng cử đủ 2 người cần bầu, còn 1 vị trí dự khuyết')
  t.equal(
    heading(all, 2, { tied: ['c', 'd'], seatsLeft: 1 }),
    'Trúng cử đủ 2 người cần bầu, 2 người bằng phiếu ở vị trí dự khuyết cuối',
  )
  const left = { outcome: 'seats-left', elected: ['a'], tied: [], seatsLeft: 1 } as const
  t.equal(heading(left, 2, { tied: [], seatsLeft: 2 }), 'Trúng cử 1 trong 2 người cần bầu, còn 1 vị trí')
})

test('a bar shows the part of the base, and the threshold its place in it', async (t) => {
  t.equal(thresholdOf({ base: 15, votesNeeded: 8 }), 53.33)
  t.equal(thresholdOf({ base: 15, votesNeeded: null }), null, 'higher votes win without a threshold')
  t.equal(thresholdOf({ base: 0, votesNeeded: 1 }), 0)
  const candidate = { percent: '0.00', verdict: 'not-elected', votesShort: 1 } as const
  const name = { correctedName: null, fullName: '', nameOnPaper: '' }
  const rows = rowsOf({
    result: {
      ...{ format: 'count-result/2', base: 15, votesNeeded: 8, form: 'strike-out', outcome: 'seats-left' },
      ballots: { issued: 15, returned: 15, valid: 15, invalid: 0, invalidByReason: {} },
      candidates: [
        { ...candidate, id: 'a', votes: 6 },
        { ...candidate, id: 'b', votes: 13 },
        { ...candidate, id: 'c', votes: 6 },
        { ...candidate, id: 'd', votes: 16 },
      ],
      ...{ elected: [], tied: [], seatsLeft: 1, findings: [], alternates: null },
    },
    ...{ roundId: '', version: 1, rollVersion: 1, settledAlternates: null, findings: [], boxFindings: [] },
    names: ['a', 'b', 'c', 'd'].map((personId) => ({ ...name, personId })),
    notSeated: [{ personId: 'c', ground: 'declined', reason: 'Vì sức khỏe.' }],
    ...{ decidingReadings: [], citations: [] },
    majority: { summoned: 15, attending: 15, exclusions: [], base: 15, votesNeeded: 8, citation: null },
    procedure: { version: 3, entries: 2 },
    rehearsal: false,
    signOff: { digest: null, others: 0, needed: 0, missing: 0, outsiders: [], open: [], confirmations: [] },
  })
  t.same(
    rows.map(({ position, width }) => [position, width]),
    [
      [1, 40],
      [2, 86.67],
      [3, 40],
      [4, 100],
    ],
  )
  t.same(
    rows.map(({ refusal }) => refusal),
    [null, null, 'Vì sức khỏe.', null],
  )
  t.same(
    byVotes(rows).map(({ personId }) => personId),
    ['d', 'b', 'a', 'c'],
    'equal votes stay in the order of the ballot',
  )
})

test('a digest is compared in sixteen groups of four', async (t) => {
  const groups = groupsOf('0123456789abcdef'.repeat(4))
  t.equal(groups.length, 16)
  t.same(groups.slice(0, 4), ['0123', '4567', '89ab', 'cdef'])
})
