import { kindOf } from '../events/catalogue.ts'
import type { CountAction } from '../events/event.ts'
import type { CongressState, ReplayedRound, Step } from './state.ts'

const CHANGES_ROUND: readonly CountAction[] = ['ballots.issued', 'ballots.returned', 'round.reopened']

/** The round whose figures an act changes, so that earlier confirmations of its result are void. */
export const roundChangedBy = (
  { id }: Step,
  action: CountAction,
  { rounds, batches }: CongressState,
): ReplayedRound | undefined => {
  if (kindOf(action).object === 'ballot-batch') return rounds.get(batches.get(id)?.roundId ?? '')
  return CHANGES_ROUND.includes(action) ? rounds.get(id) : undefined
}

/** Marks the round of an event as one whose ballots cannot be counted again. */
export const leaveOut = ({ id }: Step, { rounds, batches }: CongressState): void => {
  const round = rounds.get(batches.get(id)?.roundId ?? '')
  if (round) round.isLeftOut = true
}
