import { ENTRY } from '../../locale/desk/entry.ts'
import type { BallotBatch, Round } from '../api/types.ts'
import { say } from '../language.ts'

interface StackFacts {
  readonly round: Pick<Round, 'state'>
  readonly batch: Pick<BallotBatch, 'number' | 'cancelled'>
}

/** Why nobody types a stack any more, although its entry may not be finished; null if nothing stopped it. */
export const whyStopped = ({ round, batch: { number, cancelled } }: StackFacts): string | null => {
  if (round.state === 'annulled') return say(ENTRY.roundAnnulled, { number })
  return cancelled ? say(ENTRY.stackCancelled, { number }) : null
}
