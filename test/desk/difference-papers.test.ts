import { test } from 'tap'
import type { Ballot, EntryDifferences } from '../../src/desk/api/types.ts'
import { type Choices, countOf, resolvedPapers, sheetOf } from '../../src/desk/difference/choices.ts'
import { contentOf, type Listed, numbersIn, type Slot } from '../../src/desk/difference/marks.ts'
import { type Entry, isOpen, nameOf, papersOf } from '../../src/desk/difference/papers.ts'
import type { EnteredBallot } from '../../src/rules/ballot-contents.ts'
import { compareEntries } from '../../src/rules/compare-entries.ts'
import { type Random, randomFrom } from '../reference/random.ts'
import { NAMES, plantedStack } from '../support/planted-stacks.ts'

const LIST: readonly Listed[] = Array.from({ length: NAMES }, (_, place) => ({
  position: place + 1,
  personId: `p${place}`,
  fullName: `Người ${place + 1}`,
  nameOnPaper: `Người ${place + 1}`,
}))
const CONTEST = { form: 'strike-out', seats: 21, candidates: NAMES, allDisagree: 'invalid' } as const

const shown = ({ number, marks }: EnteredBallot): Ballot => ({
  number,
  version: 1,
  struck: 'struck' in marks ? marks.struck.map((place) => `p${place}`) : [],
  doubt: null,
  invalid: null,
  setAside: null,
  removed: false,
  reason: null,
  enteredAt: '',
  enteredBy: '',
})

type Typed = readonly [Slot, readonly EnteredBallot[]]
type Pair = EntryDifferences['pairs'][number]

/** The comparison of two entries as the service answers it. */
const pairOf = ([one, first]: Typed, [other, second]: Typed): Pair => {
  const compared = compareEntries(
    { manner: 'ballots', ballots: first },
    { manner: 'ballots', ballots: second },
    CONTEST,
  )
  const at = (ballots: readonly EnteredBallot[], numbers: readonly number[]) =>
    numbers.flatMap((number) => ballots.filter((ballot) => ballot.number === number).map(shown))
  const differences = 'differences' in compared ? compared.differences : []
  return {
    slots: [one, other],
    outcome: compared.outcome,
    order: 'order' in compared ? compared.order : null,
    differences: differences.map((found) => ({
      kind: found.kind,
      ballots: [at(first, found.first), at(second, found.second)],
      times: found.times,
      lackedBy: found.kind === 'missed' ? { first: one, second: other }[found.lackedBy] : null,
      between: found.kind === 'missed' ? found.between : [],
    })),
    columns: [],
  }
}

const compare = (...typed: readonly Typed[]) => {
  const entries = typed.map(([slot, ballots]): Entry => ({ slot, ballots: ballots.map(shown) }))
  const pairs = typed.flatMap((one, place) => typed.slice(place + 1).map((other) => pairOf(one, other)))
  return { entries, pairs, papers: papersOf(entries, pairs) }
}

/** Contents of an entry after the papers are entered into it, as the service does it. */
const resolved = ({ slot, ballots }: Entry, papers: ReturnType<typeof resolvedPapers>): readonly string[] => {
  const left = new Map(ballots.map((ballot) => [ballot.number, contentOf(ballot)]))
  let next = ballots.length + 1
  for (const { at, absent, ...marks } of papers) {
    const number = at[slot]
    if (number === undefined) continue
    if (absent && number !== null) left.delete(number)
    else left.set(number ?? next++, contentOf({ ...marks, setAside: marks.setAside ?? null }))
  }
  return [...left.values()].sort()
}

const renumbered = (ballots: readonly EnteredBallot[]): readonly EnteredBallot[] =>
  ballots.map((ballot, place) => ({ ...ballot, number: place + 1 }))

const answersAs = (papers: ReturnType<typeof papersOf>, slot: Slot): Choices =>
  new Map(papers.filter(isOpen).map((paper) => [nameOf(paper), { kind: 'as', slots: [slot] }]))

const stacks = (random: Random, count: number) =>
  Array.from({ length: count }, (_, index) => plantedStack(random, 24, index % 4 === 3))

test('every ballot of two entries belongs to one paper, and each difference is one place', async (t) => {
  for (const stack of stacks(randomFrom(11), 120)) {
    const { entries, pairs, papers } = compare(['first', stack.first], ['second', stack.second])
    for (const { slot, ballots } of entries) {
      const numbers = papers.flatMap(({ at }) => at[slot] ?? [])
      t.same(
        [...numbers].sort((a, b) => a - b),
        ballots.map(({ number }) => number),
      )
    }
    const open = pairs[0]!.differences.filter(({ kind }) => kind !== 'moved')
    t.equal(
      papers.filter(isOpen).length,
      open.reduce((sum, { times }) => sum + times, 0),
    )
  }
})

test('entries are equal after the papers are entered, whichever entry they follow', async (t) => {
  for (const stack of stacks(randomFrom(12), 80)) {
    const { entries, papers } = compare(['first', stack.first], ['second', stack.second])
    for (const { slot, ballots } of entries) {
      const deciding = { papers, list: LIST, choices: answersAs(papers, slot) }
      const sent = resolvedPapers(deciding)
      for (const entry of entries) t.same(resolved(entry, sent), ballots.map(contentOf).sort())
      t.equal(countOf(deciding), ballots.length)
    }
  }
})

test('the paper to take in hand is counted within the stack, also from a stack turned over', async (t) => {
  for (const stack of stacks(randomFrom(13), 80)) {
    const { papers } = compare(['first', stack.first], ['second', stack.second])
    const deciding = { papers, list: LIST, choices: answersAs(papers, 'first') }
    for (const paper of papers.filter(({ at }) => at.first !== null)) {
      t.equal(sheetOf(deciding, paper), paper.at.first)
    }
  }
})

test('a stack whose order is lost, and three entries, become equal as well', async (t) => {
  const random = randomFrom(14)
  for (const stack of stacks(random, 40)) {
    const shuffled = renumbered(random.shuffled(stack.second))
    const third = plantedStack(random, 24, false)
    for (const typed of [
      [
        ['first', stack.first],
        ['second', shuffled],
      ],
      [
        ['first', stack.first],
        ['second', stack.second],
        ['third', shuffled],
      ],
      [
        ['first', stack.first],
        ['second', stack.first],
        ['third', stack.second],
      ],
      [
        ['first', third.first],
        ['second', third.second],
        ['third', renumbered(third.first.toSpliced(3, 1))],
      ],
    ] as const satisfies readonly (readonly Typed[])[]) {
      const { entries, papers } = compare(...typed)
      const sent = resolvedPapers({ papers, list: LIST, choices: answersAs(papers, 'first') })
      const [first] = entries
      for (const entry of entries) t.same(resolved(entry, sent), first!.ballots.map(contentOf).sort())
    }
  }
})

test('numbers are read from what the head types, and refused if one cannot be', async (t) => {
  t.same(numbersIn('4 8,12', 27), [4, 8, 12])
  t.same(numbersIn(' 0 ', 27), [])
  for (const wrong of ['', '28', '4 4', '0 4', '4 x', '-']) t.equal(numbersIn(wrong, 27), null, wrong)
})
