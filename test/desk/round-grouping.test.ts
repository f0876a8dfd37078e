import { test } from 'tap'
import type { BallotBatch } from '../../src/desk/api/types.ts'
import { divide, stacksOf } from '../../src/desk/stacks/division.ts'
import { ballotsIn, groupStacks } from '../../src/desk/stacks/grouping.ts'

type Entry = BallotBatch['entries'][number]

const MAI = { accountId: 'mai', displayName: 'Lê Thị Mai' }

const entry = (slot: Entry['slot'], state: Entry['state'], typist: Entry['typist'] = null): Entry => ({
  slot,
  state,
  own: false,
  free: false,
  typist,
  begunAt: null,
  finishedAt: null,
  papers: null,
})

const stack = (number: number, standing: BallotBatch['standing'], entries: readonly Entry[]): BallotBatch => ({
  id: `stack ${number}`,
  roundId: 'round',
  number,
  mode: null,
  version: 1,
  size: 25,
  label: null,
  cancelled: false,
  entries,
  standing,
  sameLabel: [],
})

const FINAL = [entry('first', 'final', MAI), entry('second', 'final', MAI)]
const STACKS: readonly BallotBatch[] = [
  stack(1, 'ready', FINAL),
  stack(2, 'typing', [entry('first', 'final', MAI), entry('second', 'open')]),
  stack(3, 'ruling', FINAL),
  stack(4, 'typing', [entry('first', 'open', MAI), entry('second', 'open')]),
  stack(5, 'differing', FINAL),
  { ...stack(6, 'differing', [entry('first', 'closed'), entry('second', 'closed')]), cancelled: true },
  stack(7, 'typing', [entry('first', 'open'), entry('second', 'open')]),
]

const numbers = (stacks: readonly BallotBatch[]): readonly number[] => stacks.map(({ number }) => number)

test('stacks are grouped by what they need', async (t) => {
  const groups = groupStacks(STACKS, new Map([['stack 3', 2]]), true)
  t.same(
    groups.needing.map(({ stack: { number }, need }) => [number, need]),
    [
      [3, { code: 'ruling', ballots: 2 }],
      [5, { code: 'differing' }],
    ],
  )
  t.same(numbers(groups.waiting), [2, 7])
  t.same(numbers(groups.typed), [4])
  t.same(numbers(groups.settled), [1])
  t.same(numbers(groups.cancelled), [6])
  t.equal(ballotsIn(STACKS), 150, 'cancelled stacks hold no ballots of the round')
})

test('a stack waits for the head while a typist has counted another number of papers', async (t) => {
  const counted = (papers: number | null) => ({ ...entry('first', 'open', MAI), papers })
  const needs = (stacks: readonly BallotBatch[]) => groupStacks(stacks, new Map(), true)
  const told = stack(1, 'typing', [counted(24), { ...entry('second', 'open', MAI), papers: 26 }])
  const counts = [
    { slot: 'first', papers: 24 },
    { slot: 'second', papers: 26 },
  ]
  t.same(needs([told]).needing, [{ stack: told, need: { code: 'papers', counts } }])
  t.same(needs([told]).typed, [])
  for (const papers of [25, null]) t.same(needs([stack(1, 'typing', [counted(papers)])]).needing, [])
  t.same(needs([{ ...told, cancelled: true }]).needing, [])
})

test('a reader who is not told who types sees no stack as waiting', async (t) => {
  const groups = groupStacks(STACKS, new Map(), false)
  t.same([numbers(groups.waiting), numbers(groups.typed)], [[], [2, 4, 7]])
})

test('without blind entries a stack is settled once its entries are finished', async (t) => {
  const groups = groupStacks(
    [stack(1, null, [entry('first', 'final', MAI)]), stack(2, null, [entry('first', 'open')])],
    new Map(),
    true,
  )
  t.same([numbers(groups.settled), numbers(groups.waiting), groups.needing], [[1], [2], []])
})

test('ballots are divided into stacks of one size and a smaller one', async (t) => {
  t.same(divide(291, 25), { size: 25, full: 11, rest: 16 })
  t.same(stacksOf({ size: 25, full: 2, rest: 1 }), [25, 25, 1])
  t.same(stacksOf({ size: 25, full: 2, rest: 0 }), [25, 25])
  t.same(divide(25, 25), { size: 25, full: 1, rest: 0 })
  t.same(divide(10, 25), { size: 25, full: 0, rest: 10 })
  t.equal(divide(200, 1)?.full, 200)
  for (const [ballots, size] of [
    [201, 1],
    [0, 25],
    [-3, 25],
    [291, 0],
    [291, 2.5],
    [291, Number.NaN],
  ] as const) {
    t.equal(divide(ballots, size), null, `${ballots} by ${size}`)
  }
})
