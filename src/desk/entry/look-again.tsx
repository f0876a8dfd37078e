import type { JSX } from 'preact'
import { ENTRY } from '../../locale/desk/entry.ts'
import type { BatchEntry } from '../api/types.ts'
import { say } from '../language.ts'
import type { TakenBallot } from '../outbox/outbox.ts'
import { Notice } from '../parts/notice.tsx'

type Looked = NonNullable<BatchEntry['lookAgain']>['ballots'][number]

/** Places in words. */
const wordsFor = (kind: Looked['kind'], numbers: string): string => {
  if (kind === 'typed-twice') return say(ENTRY.lookTwice, { numbers })
  return kind === 'moved' ? say(ENTRY.lookMoved, { numbers }) : say(ENTRY.lookAt, { numbers })
}

interface LookAgainProps {
  readonly lookAgain: NonNullable<BatchEntry['lookAgain']>
  readonly ballots: readonly TakenBallot[]
}

/** The places in which a returned entry differs from another one, never a figure of the other. */
export const LookAgain = ({ lookAgain, ballots }: LookAgainProps): JSX.Element => {
  // Places in the pile: the number of a ballot that was removed is not used again.
  const placesOf = (numbers: readonly number[]): string =>
    numbers.map((number) => ballots.findIndex((one) => one.number === number) + 1 || number).join(', ')
  return (
    <Notice kind="information">
      <strong class="t">{say(ENTRY.returned)}</strong>
      <ul>
        {lookAgain.ballots.map(({ kind, numbers, between }, index) => (
          <li key={index}>
            {numbers.length > 0
              ? wordsFor(kind, placesOf(numbers))
              : say(ENTRY.lookBetween, { numbers: placesOf(between) })}
          </li>
        ))}
      </ul>
      <p class="quiet">{say(ENTRY.lookHint)}</p>
    </Notice>
  )
}
