import type { EnteredBallot } from '../../src/rules/ballot-contents.ts'

// Needleman and Wunsch from the text of the specification: the whole table, in floats, with sets of marks.

const GAP = 0.45

const marksOf = ({ marks }: EnteredBallot): ReadonlySet<string> =>
  new Set(
    'struck' in marks
      ? marks.struck.map(String)
      : [...marks.agree.map((name) => `+${name}`), ...marks.disagree.map((name) => `-${name}`)],
  )

const doubtOf = ({ setAside, marks }: EnteredBallot): string => setAside ?? marks.fault ?? 'none'

export const referencePairCost = (one: EnteredBallot, other: EnteredBallot): number => {
  const [some, others] = [marksOf(one), marksOf(other)]
  const both = some.intersection(others).size
  const either = some.union(others).size
  const isEqual = both === either && doubtOf(one) === doubtOf(other)
  return isEqual ? 0 : 0.3 + 0.7 * (1 - (either === 0 ? 1 : both / either))
}

/** The cost of the cheapest alignment of two sequences in their order. */
export const referenceCost = (first: readonly EnteredBallot[], second: readonly EnteredBallot[]): number => {
  const table = [second.reduce<number[]>((row) => [...row, row.at(-1)! + GAP], [0])]
  for (const [i, one] of first.entries()) {
    const above = table[i]!
    const row = [above[0]! + GAP]
    for (const [j, other] of second.entries()) {
      row.push(Math.min(above[j]! + referencePairCost(one, other), above[j + 1]! + GAP, row[j]! + GAP))
    }
    table.push(row)
  }
  return table.at(-1)!.at(-1)!
}
