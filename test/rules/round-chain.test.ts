import { test } from 'tap'
import { chainOf, roundsBefore } from '../../src/rules/round-chain.ts'

const rounds = (...recordNumbers: readonly number[]) =>
  recordNumbers.map((recordNumber, index) => ({ number: index + 1, recordNumber }))
const numbers = (chain: readonly { readonly number: number }[]) => chain.map(({ number }) => number)

test('a round that repeats another takes its place, and the place of those that followed on it', async (t) => {
  t.same(numbers(chainOf(rounds())), [])
  t.same(numbers(chainOf(rounds(1, 2, 3))), [1, 2, 3])
  t.same(numbers(chainOf(rounds(1, 1, 2))), [2, 3])
  t.same(numbers(chainOf(rounds(1, 2, 2, 3))), [1, 3, 4])
  t.same(numbers(chainOf(rounds(1, 2, 1))), [3])
})

test('the rounds before are those on which a round follows, never one that it repeats', async (t) => {
  const all = rounds(1, 1, 2, 2, 3)
  t.same(
    all.map((round) => numbers(roundsBefore(all, round))),
    [[], [], [2], [2], [2, 4]],
  )
})
