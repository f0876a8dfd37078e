import { test } from 'tap'
import { ballotsContent, type EntryContent, type TypedBallot } from '../../src/rules/entry-content.ts'
import { lookAgain } from '../../src/rules/look-again.ts'

const CONTEST = { candidates: 6, seats: 3, allDisagree: 'valid' } as const

/** An entry of ballots with these names struck. */
const entry = (...struck: readonly (readonly number[])[]): EntryContent =>
  ballotsContent(
    'ballots',
    struck.map(
      (marks, place): TypedBallot => ({
        number: place + 1,
        marks: { struck: marks },
        setAside: null,
        doubt: null,
        ruled: null,
      }),
    ),
    CONTEST,
  )

const PAPER = [
  [0, 1, 2],
  [3, 4, 5],
  [0, 2, 4],
  [1, 3, 5],
] as const

test('a typist reads the numbers of the own ballots that differ, and nothing of the other entry', async (t) => {
  const own = entry(PAPER[0], PAPER[1], [0, 2, 5], PAPER[3])
  t.strictSame(lookAgain(own, [entry(...PAPER)], CONTEST), {
    ballots: [{ kind: 'differs', numbers: [3], between: [] }],
    columns: [],
  })
  t.equal(lookAgain(own, [own], CONTEST), null)
  t.equal(lookAgain(own, [], CONTEST), null, 'a meeting with one entry')
})

test('a ballot that the own entry lacks is found by its neighbours', async (t) => {
  const own = entry(PAPER[0], PAPER[2], PAPER[3])
  t.match(lookAgain(own, [entry(...PAPER)], CONTEST), { ballots: [{ kind: 'missed', numbers: [], between: [1, 2] }] })
})

test('of three entries each place is listed once', async (t) => {
  const own = entry(PAPER[0], PAPER[1], [0, 2, 5], PAPER[3])
  const others = [entry(...PAPER), entry(...PAPER)]
  t.equal(lookAgain(own, others, CONTEST)?.ballots.length, 1)
})

test('columns of a sheet are named without their figures', async (t) => {
  const ballots = entry(...PAPER)
  const sheet: EntryContent = { manner: 'tally-sheet', tally: { ...ballots.tally, votes: [1, 2, 2, 2, 2, 3] } }
  const columns = [
    { column: 'votes', position: 0 },
    { column: 'votes', position: 5 },
  ]
  t.strictSame(lookAgain(sheet, [ballots], CONTEST), { ballots: [], columns })
  t.strictSame(lookAgain(ballots, [sheet], CONTEST), { ballots: [], columns })
})
