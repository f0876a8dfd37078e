import { ENTRY } from '../../locale/desk/entry.ts'
import type { Failure } from '../api/failure.ts'
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

/** Refusals to read an entry that is no more that of its typist. */
const NOT_OWN: readonly number[] = [403, 404]

/** Why the typist may not read the entry any more, such as that it was handed over; null if that is not the failure. */
export const lostBy = (failure: Failure | null): Failure | null =>
  failure && NOT_OWN.includes(failure.status) ? failure : null
