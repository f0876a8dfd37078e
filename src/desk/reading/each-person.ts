import { READING } from '../../locale/desk/reading.ts'
import type { AnyCountResult } from '../api/types.ts'
import type { Words } from '../result/outcome.ts'

type Named = { readonly personId: string; readonly nameOnPaper: string }

/** One person on the list and why they are elected, or how many votes short. */
export interface PersonWords {
  readonly personId: string
  readonly name: string
  readonly verdict: AnyCountResult['candidates'][number]['verdict']
  readonly words: Words
}

type Candidate = AnyCountResult['candidates'][number]

const wordsOf = (
  { votes, verdict, votesShort }: Candidate,
  percent: string,
  { votesNeeded, outcome }: Pick<AnyCountResult, 'votesNeeded' | 'outcome'>,
  seats: number,
  others: string,
): Words => {
  if (outcome === 'no-result') return [READING.noResult, { votes, percent }]
  switch (verdict) {
    case 'elected':
      return votesNeeded === null
        ? [READING.electedByVotes, { votes, percent }]
        : [READING.elected, { votes, percent, needed: votesNeeded }]
    case 'alternate':
      return [READING.alternate, { votes, percent }]
    case 'tied':
      return [READING.tied, { votes, percent, others }]
    case 'not-elected':
      if (votesShort === null || votesNeeded === null) return [READING.lower, { votes, percent }]
      return votesShort > 0
        ? [READING.short, { votes, percent, short: votesShort, needed: votesNeeded }]
        : [READING.beyond, { votes, percent, seats }]
  }
}

/**
 * Why each person of a result is elected, or how many votes short, the highest votes first.
 * @param sayPercent a share with two decimals as people write it
 */
export const eachPerson = (
  result: Pick<AnyCountResult, 'candidates' | 'votesNeeded' | 'outcome'>,
  names: readonly Named[],
  seats: number,
  sayPercent: (percent: string) => string,
): readonly PersonWords[] => {
  const nameOf = (id: string): string => names.find(({ personId }) => personId === id)?.nameOnPaper ?? id
  const tied = result.candidates.filter(({ verdict }) => verdict === 'tied')
  return [...result.candidates]
    .sort((one, other) => other.votes - one.votes)
    .map((candidate) => {
      const { id, verdict, percent } = candidate
      const others = tied.filter((one) => one.id !== id && one.votes === candidate.votes).map((one) => nameOf(one.id))
      const words = wordsOf(candidate, sayPercent(percent), result, seats, others.join(', '))
      return { personId: id, name: nameOf(id), verdict, words }
    })
}
