import type { JSX } from 'preact'
import { BALLOTS } from '../../locale/desk/ballots.ts'
import type { Answer } from '../api/call.ts'
import { type Failure, staleVersion } from '../api/failure.ts'
import type { BallotIssue, BallotReturn } from '../api/types.ts'
import { say, sayHour } from '../language.ts'

/** A whole number of ballots; anything else is left to the service, which refuses it at its field. */
export const COUNT = { inputMode: 'numeric', pattern: '[0-9]+', maxLength: 5, short: true } as const

/** The form that records figures of a round, and what follows for its page. */
export interface Recording {
  readonly open: (isOpen: boolean) => void
  readonly changed: () => Promise<void>
}

/** Closes the form after its figures were recorded; keeps it open with the new state if somebody else has recorded some. */
export const endRecording = async (answer: Answer<unknown>, { open, changed }: Recording): Promise<Failure | null> => {
  const isStale = !answer.ok && answer.failure.status === 412
  // The form stays open with the sentence, although the new state would lead to another one.
  if (isStale) open(true)
  if (answer.ok || isStale) await changed()
  if (!answer.ok) return isStale ? staleVersion(say(BALLOTS.changed)) : answer.failure
  open(false)
  return null
}

/** Leaves a correction as it was. */
export const Leave = ({ open }: Pick<Recording, 'open'>): JSX.Element => (
  <button class="btn plain big" type="button" onClick={() => open(false)}>
    {say(BALLOTS.leave)}
  </button>
)

/** The version of figures that are recorded, and why they were corrected. */
export const VersionLine = ({
  recorded: { version, recordedAt, reason },
}: {
  readonly recorded: Pick<BallotIssue | BallotReturn, 'version' | 'recordedAt' | 'reason'>
}): JSX.Element => (
  <p class="quiet small">
    {say(BALLOTS.version, { number: version, time: sayHour(recordedAt) })}
    {reason !== null && `. ${say(BALLOTS.because, { reason })}`}
  </p>
)

/** Ballots returned against those issued. */
export const sayAgainst = (returned: number, issued: number): string => {
  if (returned === issued) return say(BALLOTS.asMany)
  return returned < issued
    ? say(BALLOTS.fewer, { count: issued - returned })
    : say(BALLOTS.more, { count: returned - issued })
}
