import type { BallotContents, EnteredBallot } from './ballot-contents.ts'
import type { Difference } from './differences.ts'

/** The numbers of all ballots of one content in both entries. */
interface Content {
  readonly first: number[]
  readonly second: number[]
}

/** A content that is more frequent in one entry, and by how many ballots; `left` of them are not explained yet. */
interface Surplus extends Content {
  readonly content: number
  left: number
}

/** Beyond this many pairs of contents no likeness is searched; each content is a difference of its own. */
const PAIRED_AT_MOST = 100_000

const frequencies = (
  contents: BallotContents,
  first: readonly EnteredBallot[],
  second: readonly EnteredBallot[],
): readonly Content[] => {
  const all = Array.from({ length: contents.kinds }, (): Content => ({ first: [], second: [] }))
  for (const [place, content] of contents.first.entries()) all[content]!.first.push(first[place]!.number)
  for (const [place, content] of contents.second.entries()) all[content]!.second.push(second[place]!.number)
  return all
}

/** A content of the first entry taken for another one of the second, the most alike first. */
const likest = (
  more: readonly Surplus[],
  fewer: readonly Surplus[],
  { pairCost }: BallotContents,
): readonly (readonly [Surplus, Surplus])[] => {
  if (more.length * fewer.length > PAIRED_AT_MOST) return []
  return more
    .flatMap((one) => fewer.map((other) => ({ one, other, cost: pairCost(one.content, other.content) })))
    .toSorted((a, b) => a.cost - b.cost || a.one.content - b.one.content || a.other.content - b.other.content)
    .map(({ one, other }) => [one, other] as const)
}

/**
 * Compares two entries without their order: which contents are more frequent in one of them. A content too many in the
 * first entry and one too many in the second are taken for the same ballot, the most alike first.
 */
export const compareSets = (
  contents: BallotContents,
  first: readonly EnteredBallot[],
  second: readonly EnteredBallot[],
): readonly Difference[] => {
  const [more, fewer]: [Surplus[], Surplus[]] = [[], []]
  for (const [content, numbers] of frequencies(contents, first, second).entries()) {
    const left = numbers.first.length - numbers.second.length
    if (left > 0) more.push({ ...numbers, content, left })
    if (left < 0) fewer.push({ ...numbers, content, left: -left })
  }
  const differences: Difference[] = []
  for (const [one, other] of likest(more, fewer, contents)) {
    const times = Math.min(one.left, other.left)
    if (times === 0) continue
    one.left -= times
    other.left -= times
    differences.push({ kind: 'differs', first: one.first, second: other.second, times })
  }
  const missed = (surplus: readonly Surplus[], lackedBy: 'first' | 'second'): void => {
    for (const { first, second, left } of surplus) {
      if (left > 0) differences.push({ kind: 'missed', lackedBy, first, second, between: [], times: left })
    }
  }
  missed(more, 'second')
  missed(fewer, 'first')
  return differences
}
