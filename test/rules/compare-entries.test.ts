import fc from 'fast-check'
import { test } from 'tap'
import { ALIGNED_AT_MOST } from '../../src/rules/alignment.ts'
import type { Contest } from '../../src/rules/ballot.ts'
import type { EnteredBallot } from '../../src/rules/ballot-contents.ts'
import { type Comparison, compareEntries, isAgreed } from '../../src/rules/compare-entries.ts'
import { type Difference, ownDifference } from '../../src/rules/differences.ts'
import { randomFrom } from '../reference/random.ts'
import { plantedStack, unexplained } from '../support/planted-stacks.ts'

const contest: Contest = { candidates: 27, seats: 21, allDisagree: 'invalid' }
const oneName: Contest = { candidates: 1, seats: 1, allDisagree: 'invalid' }

type Unnumbered = Omit<EnteredBallot, 'number'>

const numbered = (ballots: readonly Unnumbered[]): readonly EnteredBallot[] =>
  ballots.map((ballot, index) => ({ ...ballot, number: index + 1 }))

const compare = (
  first: readonly Unnumbered[],
  second: readonly Unnumbered[],
  manner: 'ballots' | 'patterns' = 'ballots',
) => compareEntries({ manner: 'ballots', ballots: numbered(first) }, { manner, ballots: numbered(second) }, contest)

const struck = (...marks: readonly number[]): Unnumbered => ({ marks: { struck: marks } })
const [A, B, C, D] = [struck(1, 2, 3), struck(4, 5, 6), struck(7, 8, 9), struck(10, 11, 12)]

const kept = (...differences: readonly Difference[]): Comparison => ({ outcome: 'differs', order: 'kept', differences })
const agreed = (...differences: readonly Difference[]): Comparison => ({
  outcome: 'order-differs',
  order: 'kept',
  differences,
})
const lost = (...differences: readonly Difference[]): Comparison => ({ outcome: 'differs', order: 'lost', differences })

test('the stack of the specification: one ballot differs, one is missed, one is typed twice', async (t) => {
  const first = [
    struck(3, 8, 11, 12, 16, 24),
    struck(4, 8, 12, 16, 20, 24),
    struck(1, 8, 12, 16, 20, 26),
    struck(4, 8, 12, 16, 20, 24),
    struck(2, 4, 12, 16, 24, 26),
  ]
  const second = [first[0]!, struck(4, 8, 12, 16, 20, 25), first[3]!, first[4]!, first[4]!]
  const comparison = compare(first, second)
  t.same(
    comparison,
    kept(
      { kind: 'differs', first: [2], second: [2], times: 1 },
      { kind: 'missed', lackedBy: 'second', first: [3], second: [], between: [2, 3], times: 1 },
      { kind: 'typed-twice', in: 'second', first: [5], second: [4, 5], times: 1 },
    ),
  )
  t.notOk(isAgreed(comparison))
  t.same(
    compare(second, first),
    kept(
      { kind: 'differs', first: [2], second: [2], times: 1 },
      { kind: 'missed', lackedBy: 'first', first: [], second: [3], between: [2, 3], times: 1 },
      { kind: 'typed-twice', in: 'first', first: [4, 5], second: [5], times: 1 },
    ),
    'the sides change with the entries',
  )
})

test('equal entries, and the same ballots in another order, agree', async (t) => {
  t.same(compare([A, B, C], [A, B, C]), { outcome: 'equal' })
  t.same(compare([], []), { outcome: 'equal' })
  t.same(compare([A, B, C, D], [A, C, B, D]), agreed({ kind: 'moved', first: [2], second: [3], times: 1 }))
  t.same(
    compare([A, B, C, D], [D, B, C, A]),
    agreed({ kind: 'moved', first: [1, 4], second: [4, 1], times: 2 }),
    'two ballots changed places',
  )
  t.same(compare([A, B, C, D], [D, C, B, A]), { outcome: 'order-differs', order: 'reversed', differences: [] })
  const stack = Array.from({ length: 20 }, (_, n) => struck(n, n + 40, n + 80))
  t.same(
    compare(stack, [...stack.slice(4), ...stack.slice(0, 4)]),
    agreed({ kind: 'moved', first: [1, 2, 3, 4], second: [17, 18, 19, 20], times: 4 }),
    'the top of the stack lies below it',
  )
  const shuffled = randomFrom(7).shuffled(stack)
  t.same(compare(stack, shuffled), { outcome: 'order-differs', order: 'lost', differences: [] })
  t.ok(isAgreed(compare(stack, shuffled)))
})

test('a stack that was turned over is compared from its end, with the numbers of each entry', async (t) => {
  const stack = Array.from({ length: 9 }, (_, n) => struck(n, n + 40, n + 80))
  const second = stack
    .toReversed()
    .with(8, struck(0, 40, 81))
    .toSpliced(3, 1)
  t.same(compare(stack, second), {
    outcome: 'differs',
    order: 'reversed',
    differences: [
      { kind: 'differs', first: [1], second: [8], times: 1 },
      { kind: 'missed', lackedBy: 'second', first: [6], second: [], between: [3, 4], times: 1 },
    ],
  })
})

test('without order, entries are compared as sets: the likest ballots are taken for the same', async (t) => {
  const stack = Array.from({ length: 12 }, (_, n) => struck(n, n + 40, n + 80))
  const shuffled = randomFrom(3).shuffled(stack)
  const slip = shuffled.indexOf(stack[4]!)
  const comparison = compare(stack, shuffled.with(slip, struck(4, 44, 85)))
  t.same(comparison, lost({ kind: 'differs', first: [5], second: [slip + 1], times: 1 }))
  t.same(
    compare([A, A, A, B], [A, A, B, B], 'patterns'),
    lost({ kind: 'differs', first: [1, 2, 3], second: [3, 4], times: 1 }),
    'any of these may be the wrong one',
  )
  t.same(
    compare([A, A, A, B, C], [B, A], 'patterns'),
    lost(
      { kind: 'missed', lackedBy: 'second', first: [1, 2, 3], second: [2], between: [], times: 2 },
      { kind: 'missed', lackedBy: 'second', first: [5], second: [], between: [], times: 1 },
    ),
  )
  t.same(
    compare([B], [A, B, A], 'patterns'),
    lost({ kind: 'missed', lackedBy: 'first', first: [], second: [1, 3], between: [], times: 2 }),
  )
  t.same(compare([A, B], [B, A], 'patterns'), { outcome: 'order-differs', order: 'lost', differences: [] })
  t.same(compare([A, B], [A, B], 'patterns'), { outcome: 'equal' })
  const [near, far] = [struck(1, 2, 4), struck(1, 5, 6)]
  t.same(
    compare([A, B], [far, near], 'patterns'),
    lost(
      { kind: 'differs', first: [1], second: [2], times: 1 },
      { kind: 'differs', first: [2], second: [1], times: 1 },
    ),
  )
})

test('a stack too large to align is compared as sets, each content by itself if there are too many', async (t) => {
  const stack = Array.from({ length: ALIGNED_AT_MOST + 1 }, (_, n) => struck(n % 50, 50 + (n % 41)))
  t.same(compare(stack, [...stack.slice(1), stack[0]!]), { outcome: 'order-differs', order: 'lost', differences: [] })
  const others = Array.from({ length: ALIGNED_AT_MOST + 1 }, (_, n) => struck(100 + (n % 50), 150 + (n % 41)))
  const comparison = compare(stack, others)
  const differences = comparison.outcome === 'differs' ? comparison.differences : []
  t.ok(differences.length > 3_000 && differences.every(({ kind }) => kind === 'missed'))
  t.equal(
    differences.reduce((all, { times }) => all + times, 0),
    2 * (ALIGNED_AT_MOST + 1),
  )
})

test('equal totals do not hide two votes that moved between names on two ballots', async (t) => {
  const others = Array.from({ length: 8 }, (_, n) => struck(n, n + 40, n + 80))
  const [one, other] = [struck(1, 2, 3), struck(1, 2, 4)]
  const two = (a: number, b: number) => [
    { kind: 'differs' as const, first: [a], second: [a], times: 1 },
    { kind: 'differs' as const, first: [b], second: [b], times: 1 },
  ]
  t.same(compare([one, ...others, D], [other, ...others, struck(10, 11, 3)]), kept(...two(1, 10)))
  t.same(compare([one, ...others, other], [other, ...others, one]), kept(...two(1, 10)), 'the same two contents')
  t.same(compare([one, other, ...others], [other, one, ...others]), kept(...two(1, 2)), 'beside each other')
})

test('on a list of one name two slips, one in either entry, are not taken for a ballot that moved', async (t) => {
  const agree: Unnumbered = { marks: { agree: [0], disagree: [] } }
  const against: Unnumbered = { marks: { agree: [], disagree: [0] } }
  const stack = Array.from({ length: 50 }, () => agree)
  const entry = (...slips: readonly number[]) => ({
    manner: 'ballots' as const,
    ballots: numbered(stack.map((ballot, place) => (slips.includes(place + 1) ? against : ballot))),
  })
  const differ = (...numbers: readonly number[]) =>
    kept(...numbers.map((n): Difference => ({ kind: 'differs', first: [n], second: [n], times: 1 })))
  t.same(compareEntries(entry(10), entry(40), oneName), differ(10, 40))
  t.same(compareEntries(entry(10, 20), entry(40), oneName), differ(10, 20, 40))
  t.same(compareEntries(entry(3, 5, 7, 9), entry(20, 30, 40, 50), oneName), differ(3, 5, 7, 9, 20, 30, 40, 50))
  t.same(compareEntries(entry(10), entry(), oneName), differ(10))
  const turned = { ...entry(10), ballots: numbered(entry(3, 30).ballots.toReversed()) }
  t.same(compareEntries(entry(3, 30, 31), turned, oneName).outcome, 'differs')
})

test('a ballot set aside differs from the same marks without doubt, and from another kind', async (t) => {
  const aside = (setAside: 'marked' | 'unreadable'): Unnumbered => ({ ...A, setAside })
  t.same(compare([A, B], [aside('marked'), B]), kept({ kind: 'differs', first: [1], second: [1], times: 1 }))
  t.same(compare([aside('marked')], [aside('unreadable')]).outcome, 'differs')
  t.same(compare([aside('marked')], [{ marks: { struck: [3, 2, 1], fault: 'marked' } }]), { outcome: 'equal' })
})

test('a ballot missed at an end, or beside a ballot that moved, is named with its neighbours', async (t) => {
  const missed = (first: readonly number[], between: readonly number[]): Difference => ({
    kind: 'missed',
    lackedBy: 'second',
    first,
    second: [],
    between,
    times: 1,
  })
  t.same(compare([A, B], [B]), kept(missed([1], [1])))
  t.same(compare([A, B], [A]), kept(missed([2], [1])))
  t.same(compare([A], []), kept(missed([1], [])))
  t.same(compare([A, A, B], [A, B]), kept({ kind: 'typed-twice', in: 'first', first: [1, 2], second: [1], times: 1 }))
  t.same(
    compare([B, A, A, A], [B, A]),
    kept(
      { kind: 'typed-twice', in: 'first', first: [2, 3], second: [2], times: 1 },
      { kind: 'typed-twice', in: 'first', first: [3, 4], second: [], times: 1 },
    ),
  )
})

test('ballots that only moved are shown beside a real difference', async (t) => {
  const [E, F] = [struck(13, 14, 15), struck(16, 17, 18)]
  t.same(
    compare([A, B, C, D, E, F], [B, A, C, D, E, struck(16, 17, 19)]),
    kept({ kind: 'moved', first: [1], second: [2], times: 1 }, { kind: 'differs', first: [6], second: [6], times: 1 }),
  )
})

test('the typist of an entry sees numbers of that entry and nothing of the other', async (t) => {
  const missed: Difference = { kind: 'missed', lackedBy: 'second', first: [3], second: [], between: [2, 4], times: 1 }
  t.same(ownDifference(missed, 'first'), { kind: 'missed', numbers: [3], between: [] })
  t.same(ownDifference(missed, 'second'), { kind: 'missed', numbers: [], between: [2, 4] })
  const differs: Difference = { kind: 'differs', first: [5], second: [6], times: 1 }
  t.same(ownDifference(differs, 'second'), { kind: 'differs', numbers: [6], between: [] })
})

test('every slip planted in stacks of 50 is reported, and nothing else', async (t) => {
  const random = randomFrom(20260101)
  let planted = 0
  for (let index = 0; index < 200; index++) {
    const stack = plantedStack(random, 50, index % 5 === 4)
    const comparison = compareEntries(
      { manner: 'ballots', ballots: stack.first },
      { manner: 'ballots', ballots: stack.second },
      contest,
    )
    const { unreported, without } = unexplained(stack, comparison)
    planted += stack.slips.length
    t.same({ index, unreported, without }, { index, unreported: [], without: 0 })
  }
  t.ok(planted > 400)
})

const arbitraryBallot = fc.record({ marks: fc.record({ struck: fc.uniqueArray(fc.nat(4), { maxLength: 3 }) }) })
const arbitraryEntry = fc.array(arbitraryBallot, { maxLength: 14 })

test('two entries agree only if they have the same ballots, and every number is of the entry that it names', async (t) => {
  fc.assert(
    fc.property(arbitraryEntry, arbitraryEntry, fc.boolean(), (first, second, byPattern) => {
      const comparison = compare(first, second, byPattern ? 'patterns' : 'ballots')
      const contents = (ballots: readonly Unnumbered[]) =>
        ballots.map(({ marks }) => ('struck' in marks ? marks.struck.toSorted().join() : '')).sort()
      const isSame = JSON.stringify(contents(first)) === JSON.stringify(contents(second))
      if (isAgreed(comparison) && !isSame) throw new Error('agreed on different ballots')
      if (comparison.outcome === 'differs' && comparison.differences.length === 0) throw new Error('nothing to resolve')
      const differences = 'differences' in comparison ? comparison.differences : []
      for (const difference of differences) {
        if (difference.first.some((n) => n < 1 || n > first.length)) throw new Error('a number of no ballot')
        if (difference.second.some((n) => n < 1 || n > second.length)) throw new Error('a number of no ballot')
        if (difference.first.length + difference.second.length === 0) throw new Error('names no ballot')
      }
    }),
    { numRuns: 2_000 },
  )
  t.pass()
})
