import fc from 'fast-check'
import { test } from 'tap'
import { type Alignment, align, LAST_BAND } from '../../src/rules/alignment.ts'
import { contentsOf, type EnteredBallot } from '../../src/rules/ballot-contents.ts'
import { referenceCost, referencePairCost } from '../reference/reference-alignment.ts'

const MILLION = 1_000_000

const strikes = (...ballots: readonly (readonly number[])[]): readonly EnteredBallot[] =>
  ballots.map((struck, index) => ({ number: index + 1, marks: { struck } }))

const alignEntries = (first: readonly EnteredBallot[], second: readonly EnteredBallot[]): Alignment =>
  align(contentsOf(first, second))

const arbitraryBallot: fc.Arbitrary<Omit<EnteredBallot, 'number'>> = fc.record({
  marks: fc.record({ struck: fc.uniqueArray(fc.nat(5), { maxLength: 4 }) }),
  setAside: fc.option(fc.constantFrom('marked' as const, 'unreadable' as const), { freq: 9 }),
})
const arbitraryEntry = fc
  .array(arbitraryBallot, { maxLength: 40 })
  .map((ballots) => ballots.map((ballot, index): EnteredBallot => ({ ...ballot, number: index + 1 })))

/** The cost of the pairs in floats, and whether every ballot is in one of them, in order. */
const costOfPairs = (
  { pairs, reversed }: Alignment,
  first: readonly EnteredBallot[],
  second: readonly EnteredBallot[],
): number => {
  const turned = reversed ? second.map((_, place) => second.length - 1 - place) : [...second.keys()]
  const seconds = pairs.flatMap((pair) => (pair.second === null ? [] : [pair.second]))
  const firsts = pairs.flatMap((pair) => (pair.first === null ? [] : [pair.first]))
  if (firsts.join() !== [...first.keys()].join() || seconds.join() !== turned.join()) return Number.NaN
  return pairs.reduce(
    (cost, pair) =>
      cost +
      (pair.first === null || pair.second === null
        ? 0.45
        : referencePairCost(first[pair.first]!, second[pair.second]!)),
    0,
  )
}

const isNear = (some: number, other: number): boolean => Math.abs(some - other) < 0.001

/** Nothing if the alignment is one that the whole table in floats gives. */
const complaint = (first: readonly EnteredBallot[], second: readonly EnteredBallot[]): string | null => {
  const found = alignEntries(first, second)
  const [forward, backward] = [referenceCost(first, second), referenceCost(first, second.toReversed())]
  const wanted = found.reversed ? backward : forward
  if (!isNear(found.cost / MILLION, wanted)) return `costs ${found.cost}, not ${wanted}`
  // A pair that costs more than two gaps is counted as two gaps.
  const paired = costOfPairs(found, first, second)
  if (!(paired + 0.001 >= wanted)) return `pairs cost ${paired}, less than ${wanted}`
  if (isNear(forward - backward, 1)) return null
  return found.reversed === forward - backward > 1 ? null : `reversed ${found.reversed}: ${forward}, ${backward}`
}

test('an alignment costs what the whole table gives, and is turned over if that is cheaper by more than 1', async (t) => {
  fc.assert(
    fc.property(arbitraryEntry, arbitraryEntry, (first, second) => {
      t.equal(complaint(first, second), null)
    }),
    { numRuns: 250 },
  )
})

test('entries of one stack in any order are aligned as by the whole table, also far outside the first band', async (t) => {
  fc.assert(
    fc.property(arbitraryEntry, fc.nat(40), fc.boolean(), (entry, cut, turn) => {
      const cutOff = [...entry.slice(cut), ...entry.slice(0, cut)]
      t.equal(complaint(entry, turn ? cutOff.toReversed() : cutOff), null)
    }),
    { numRuns: 100 },
  )
  const long = strikes(...Array.from({ length: 90 }, (_, n) => [n, n + 100]))
  t.equal(complaint(long, [...long.slice(40), ...long.slice(0, 40)]), null, '40 ballots from the top to the bottom')
  t.equal(complaint(long, long.slice(60)), null, '60 ballots are missing')
  t.equal(complaint(long, []), null)
})

test('the cost of a pair is the specified one in whole millionths', async (t) => {
  const cost = (one: Omit<EnteredBallot, 'number'>, other: Omit<EnteredBallot, 'number'>): number => {
    const contents = contentsOf([{ ...one, number: 1 }], [{ ...other, number: 1 }])
    return contents.pairCost(contents.first[0]!, contents.second[0]!)
  }
  const struck = (...names: readonly number[]) => ({ marks: { struck: names } })
  t.equal(cost(struck(3, 7), struck(7, 3)), 0, 'the order of the marks does not matter')
  t.equal(cost(struck(1, 2, 3, 4, 5, 6), struck(1, 2, 3, 4, 5, 7)), 500_000)
  t.equal(cost(struck(1, 2), struck(1, 3)), 300_000 + 466_666, 'rounded down')
  t.equal(cost(struck(), { ...struck(), setAside: 'unreadable' }), 300_000, 'no marks on either ballot')
  t.equal(cost(struck(1), { ...struck(1), setAside: 'marked' }), 300_000)
  t.equal(cost({ marks: { struck: [1], fault: 'marked' } }, { ...struck(1), setAside: 'marked' }), 0)
  t.equal(cost(struck(1), struck(2)), 900_000, 'no more than two gaps')
  t.equal(cost({ marks: { agree: [4], disagree: [] } }, { marks: { agree: [], disagree: [4] } }), 900_000)
  t.equal(cost({ marks: { agree: [4, 31], disagree: [32] } }, { marks: { agree: [31, 4], disagree: [32] } }), 0)
  t.equal(cost({ marks: { agree: [40, 1, 2], disagree: [] } }, { marks: { agree: [40, 1, 3], disagree: [] } }), 650_000)
})

test('of two equal ballots the later one is left over', async (t) => {
  const { pairs } = alignEntries(strikes([1, 2], [3, 4]), strikes([1, 2], [1, 2], [3, 4]))
  t.same(pairs, [
    { first: 0, second: 0 },
    { first: null, second: 1 },
    { first: 1, second: 2 },
  ])
})

test('a long stack is aligned within the widest band: exactly with few slips, else as well as the band allows', async (t) => {
  const stack = strikes(...Array.from({ length: 1_600 }, (_, n) => [n % 61, 61 + (n % 47), 108 + (n % 59)]))
  t.equal(alignEntries(stack, stack.toReversed()).cost, 0)
  t.equal(alignEntries(stack, [...stack.slice(30), ...stack.slice(0, 30)]).cost, 60 * 450_000)
  const cut = LAST_BAND + 1
  const { cost, pairs } = alignEntries(stack, [...stack.slice(cut), ...stack.slice(0, cut)])
  t.ok(cost > 2 * cut * 450_000, 'the whole table gives this cost')
  t.equal(pairs.length, pairs.filter(({ first, second }) => first !== null || second !== null).length)
})

test('a stack that was turned over and lacks a ballot is aligned from its end', async (t) => {
  const first = strikes([0], [1], [2], [3], [4], [5])
  const second = strikes([5], [4], [2], [1], [0])
  const { reversed, pairs } = alignEntries(first, second)
  t.equal(reversed, true)
  t.same(
    pairs.map((pair) => [pair.first, pair.second]),
    [
      [0, 4],
      [1, 3],
      [2, 2],
      [3, null],
      [4, 1],
      [5, 0],
    ],
  )
})
