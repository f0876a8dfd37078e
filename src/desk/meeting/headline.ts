import { OVERVIEW } from '../../locale/desk/overview.ts'
import type { Overview } from '../api/types.ts'
import { say, sayTime } from '../language.ts'
import { sayOffice } from '../office.ts'

export type Election = Overview['elections'][number]
export type Round = Election['rounds'][number]

/** Rounds in which something happens now, the most urgent state first. */
const BUSY = ['counting', 'voting', 'listed', 'listing'] as const

/** Stacks whose entries agree and whose doubtful ballots are settled. */
const matchedIn = ({ total, open, differing, ruling }: NonNullable<Round['stacks']>): number =>
  Math.max(0, total - open - differing - ruling)

/** The state of a round in one sentence; null if nothing happens in it now. */
const busyWith = ({ office: code, number, state, stacks, next }: Round): string | null => {
  const office = sayOffice(code)
  switch (state) {
    case 'counting':
      return stacks && stacks.total > 0
        ? say(OVERVIEW.countingStacks, { office, number, matched: matchedIn(stacks), total: stacks.total })
        : say(OVERVIEW.counting, { office, number })
    case 'voting':
      return say(OVERVIEW.voting, { office, number })
    case 'listed':
      return say(OVERVIEW.listed, { office, number })
    case 'listing':
      return say(OVERVIEW.listing, { office, number })
    default:
      if (next?.code === 'record-decision') return say(OVERVIEW.waitsForDecision, { office, number })
      if (next?.code !== 'open-next-round') return null
      return say(state === 'annulled' ? OVERVIEW.waitsForRepetition : OVERVIEW.waitsForRound, { office, number })
  }
}

/** Whether the seats of an election can still be corrected, or the election be cancelled: no list of it is approved. */
export const mayChange = ({ rounds, next }: Pick<Election, 'rounds' | 'next'>): boolean =>
  // Nothing is missing in an election that is cancelled.
  next !== null && rounds.every(({ state }) => ['listing', 'cancelled', 'annulled'].includes(state))

/**
 * Whether alternates can be called to the seats of an election: a result of delegates is declared, and alternates are
 * voted on.
 */
export const callsUp = ({ office, alternates, rounds }: Election, { elections }: Overview): boolean =>
  office === 'delegates' &&
  rounds.some(({ state }) => state === 'declared') &&
  (alternates !== null || elections.some((other) => other.office === 'alternate-delegates'))

/** The rounds of a meeting, in the order of its elections. */
export const roundsOf = ({ elections }: Overview): readonly Round[] => elections.flatMap(({ rounds }) => rounds)

/** The round that the evening is about: the busiest, else the last one after which the meeting goes on. */
const roundOfTheHour = (overview: Overview): Round | null => {
  const rounds = roundsOf(overview)
  for (const state of BUSY) {
    const busy = rounds.findLast((round) => round.state === state)
    if (busy) return busy
  }
  return rounds.findLast((round) => busyWith(round) !== null) ?? null
}

/** The state of the evening in one sentence. */
export const headlineOf = (overview: Overview): string => {
  const { closedAt, next, elections } = overview
  if (closedAt !== null) return say(OVERVIEW.closed, { time: sayTime(closedAt) })
  const round = roundOfTheHour(overview)
  const busy = round && busyWith(round)
  if (busy) return busy
  const missing = next.filter(({ code }) => code !== 'close-meeting')
  if (missing.length > 0) return say(OVERVIEW.missing, { count: missing.length })
  if (elections.some((election) => election.next !== null)) return say(OVERVIEW.betweenElections)
  return say(OVERVIEW.allDone)
}
