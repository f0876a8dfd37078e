import { test } from 'tap'
import type { Ballot } from '../../../src/desk/entry/line/ballot.ts'
import type { Contest } from '../../../src/rules/ballot.ts'
import type { EnteredBallot } from '../../../src/rules/ballot-contents.ts'
import { type ComparedEntry, type Comparison, compareEntries, isAgreed } from '../../../src/rules/compare-entries.ts'
import type { Difference, Side } from '../../../src/rules/differences.ts'
import { tallyBallots } from '../../../src/rules/tally.ts'
import { type Random, randomFrom } from '../../reference/random.ts'
import { type BlindEntry, KEY_SLIPS, SLIPS, type Slip, typeBlind } from './support/blind-typist.ts'
import { type Paper, stackOfPapers } from './support/papers.ts'

const CONTEST: Contest = { candidates: 27, seats: 21, allDisagree: 'invalid' }

const compared = (ballots: readonly Ballot[]): ComparedEntry => ({
  manner: 'ballots',
  ballots: ballots.map(({ places, aside }, at): EnteredBallot => ({ number: at + 1, marks: places, setAside: aside })),
})

/** One of each slip, on papers that nobody else slips on. A missed and a doubled paper keep the size of the stack. */
const plantedSlips = (random: Random, from: number): ReadonlyMap<number, Slip> =>
  new Map(SLIPS.map((slip, at) => [from + 20 * at + random.int(0, 6), slip]))

type Entries = Readonly<Record<Side, BlindEntry>>

/** The papers that the board takes out of the stack because a difference names them. */
const papersOf = (difference: Difference, entries: Entries): readonly number[] =>
  (['first', 'second'] as const).flatMap((side) => {
    const between = difference.kind === 'missed' ? difference.between : []
    const numbers = difference.kind === 'missed' && difference.lackedBy === side ? between : difference[side]
    return numbers.map((number) => entries[side].papers[number - 1]!)
  })

/** An entry after the board has written into it what the papers say: one ballot for each of these papers. */
const resolved = (entry: BlindEntry, named: ReadonlySet<number>, papers: readonly Paper[]): readonly Ballot[] => [
  ...entry.ballots.filter((_, at) => !named.has(entry.papers[at]!)),
  ...[...named].map((at) => papers[at]!.ballot),
]

const differencesIn = (comparison: Comparison): readonly Difference[] =>
  'differences' in comparison ? comparison.differences : []

const tallyOf = (ballots: readonly Ballot[]) =>
  tallyBallots(
    ballots.filter(({ aside }) => aside === null).map(({ places }) => ({ marks: places, times: 1 })),
    CONTEST,
  )

test('159 ballots typed twice blind with planted slips: few keys, and no wrong figure is left', async (t) => {
  let [keys, ballots] = [0, 0]
  for (const seed of [1, 2, 3, 4, 5]) {
    const random = randomFrom(seed)
    const papers = stackOfPapers(random)
    const entries: Entries = {
      first: typeBlind(random, papers, plantedSlips(random, 2)),
      second: typeBlind(random, papers, plantedSlips(random, 12)),
    }
    const [mine, yours] = [entries.first.keys.length, entries.second.keys.length]
    keys += mine + yours
    ballots += 2 * papers.length
    t.ok((mine + yours) / 4 / 60 <= 15.5, `stack ${seed}: minutes at four keys a second in all`)

    const comparison = compareEntries(compared(entries.first.ballots), compared(entries.second.ballots), CONTEST)
    t.equal(isAgreed(comparison), false, 'the slips that nobody heard are found')
    const named = new Set(differencesIn(comparison).flatMap((difference) => papersOf(difference, entries)))
    t.ok(named.size <= 30, `${named.size} papers are looked at`)
    const [one, other] = [resolved(entries.first, named, papers), resolved(entries.second, named, papers)]
    t.ok(isAgreed(compareEntries(compared(one), compared(other), CONTEST)), 'afterwards the entries agree')
    t.same(tallyOf(one), tallyOf(papers.map(({ ballot }) => ballot)), 'with the figures of the papers')
  }
  t.ok(keys / ballots <= 11.5, `${(keys / ballots).toFixed(2)} keys a ballot, with everything taken back`)
})

test('most slips of a single key sound while the paper is in the hand', async (t) => {
  let [slips, caught] = [0, 0]
  for (const seed of [11, 12, 13, 14, 15, 16]) {
    const random = randomFrom(seed)
    const papers = stackOfPapers(random)
    const planted = papers.map((_, at) => [at, random.pick(KEY_SLIPS)] as const).filter(([at]) => at % 30 > 0)
    const entry = typeBlind(random, papers, new Map(planted))
    slips += entry.keySlips
    caught += entry.caught
  }
  t.ok(slips > 800)
  t.ok(caught / slips > 0.8, `${caught} of ${slips}`)
})
