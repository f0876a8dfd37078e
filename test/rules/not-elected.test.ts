import { test } from 'tap'
import { notElected, type VotedRound } from '../../src/rules/not-elected.ts'
import type { CountResult, Verdict } from '../../src/rules/types.ts'

const MEETING = { heldOn: '2025-08-15', implementing: 'qd294-2025' } as const
const CLAUSE = 'hd06-2025:i16.3'

const resultOf = (votes: Readonly<Record<string, number>>, more: Partial<CountResult> = {}): CountResult => ({
  base: 100,
  votesNeeded: 51,
  form: 'strike-out',
  ballots: { issued: 100, returned: 100, valid: 100, invalid: 0, invalidByReason: {} },
  candidates: Object.entries(votes).map(([id, of]) => ({
    id,
    votes: of,
    percent: '0.00',
    verdict: ((more.elected ?? []).includes(id) ? 'elected' : 'not-elected') satisfies Verdict,
    votesShort: null,
  })),
  outcome: 'complete',
  elected: [],
  tied: [],
  seatsLeft: 0,
  findings: [],
  alternates: null,
  ...more,
})

const round = (id: string, result: CountResult, more: Partial<VotedRound> = {}): VotedRound => ({
  id,
  office: 'committee',
  result,
  settled: null,
  ...more,
})

test('hd06-2025:i16.3: half or fewer votes wait twelve months, more than half do not', async (t) => {
  const votes = { binh: 80, cuong: 60, dung: 51, ha: 50, son: 1 }
  const found = notElected(MEETING, 'committee', [round('r1', resultOf(votes, { elected: ['binh', 'cuong'] }))])
  const common = { roundId: 'r1', office: 'committee', base: 100 }
  const waits = { moreThanHalf: false, appointableFrom: '2026-08-15', citation: CLAUSE }
  t.strictSame(found, [
    { ...common, personId: 'dung', votes: 51, moreThanHalf: true, appointableFrom: null },
    { ...common, personId: 'ha', votes: 50, ...waits },
    { ...common, personId: 'son', votes: 1, ...waits },
  ])
})

test('hd06-2025:i16.3: the twelve months and the clause follow the day of the meeting', async (t) => {
  const rounds = [round('r1', resultOf({ binh: 50 }))]
  const on = (heldOn: string, implementing: Parameters<typeof notElected>[0]['implementing']) => {
    const [{ appointableFrom, citation } = { appointableFrom: null }] = notElected(
      { heldOn, implementing },
      'committee',
      rounds,
    )
    return [appointableFrom, citation]
  }
  t.same(on('2024-02-29', 'qd24-2021'), ['2025-03-01', 'qd24-2021:twelve-months'])
  t.same(on('2024-02-28', 'qd24-2021'), ['2025-02-28', 'qd24-2021:twelve-months'])
  t.same(on('2015-08-15', null), ['2016-08-15', undefined])
})

test('people elected in another round of the election are not listed, alternates neither', async (t) => {
  const first = round('r1', resultOf({ binh: 80, cuong: 60, dung: 60, ha: 40 }, { elected: ['binh'], outcome: 'tie' }))
  const second = round('r2', resultOf({ cuong: 55, dung: 45 }, { elected: ['cuong'] }))
  const ids = (rounds: readonly VotedRound[], office: 'committee' | 'delegates' = 'committee') =>
    notElected(MEETING, office, rounds).map(({ roundId, personId, votes }) => `${roundId} ${personId} ${votes}`)
  t.same(ids([first, second]), ['r1 dung 60', 'r1 ha 40', 'r2 dung 45'])
  const alternates = { elected: ['cuong'], tied: [], seatsLeft: 0 }
  const office = 'delegates'
  const delegates = round('r1', resultOf({ binh: 80, cuong: 60, dung: 55 }, { elected: ['binh'], alternates }), {
    office,
  })
  t.same(ids([delegates], office), ['r1 dung 55'])
  const settled = { roundId: 'r1', elected: ['dung'], tied: [], seatsLeft: 0 }
  const tie = round('r1', resultOf({ binh: 80, cuong: 60, dung: 55 }, { elected: ['binh'], outcome: 'tie' }), {
    office,
  })
  const late = round('r2', resultOf({ ha: 60 }, { elected: ['ha'] }), { office, settled })
  t.same(ids([tie, late], office), ['r1 cuong 60'], 'alternates settled after a tie among delegates')
  const separate = round('r3', resultOf({ dung: 55 }, { elected: ['dung'] }), { office: 'alternate-delegates' })
  t.same(ids([delegates, separate], office), [], 'a round for the alternate seats')
})

test('a vote without a result says nothing about anybody', async (t) => {
  t.same(notElected(MEETING, 'committee', [round('r1', resultOf({ binh: 10 }, { outcome: 'no-result' }))]), [])
  t.same(notElected(MEETING, 'committee', []), [])
})
