import type { ComponentChildren, JSX } from 'preact'
import { ROUND } from '../../locale/desk/round.ts'
import type { Round } from '../api/types.ts'
import { say } from '../language.ts'
import { Check } from '../parts/icons.tsx'
import type { Groups } from './grouping.ts'
import type { RoundFacts } from './round-facts.ts'

/** The step at which a round is, from 0; one after the last if nothing is left to do. */
const stepOf = ({ state }: Round, isSettled: boolean): number => {
  switch (state) {
    case 'listing':
      return 0
    case 'listed':
      return 1
    case 'voting':
      return 2
    case 'counting':
      return isSettled ? 4 : 3
    default:
      return 6
  }
}

/** Ballots returned, with what is missing against those issued. */
const returnedWords = ({ issue, returned }: RoundFacts): string => {
  if (!returned) return ''
  const [count, issued] = [returned.returned, issue?.issued ?? returned.returned]
  if (count < issued) return say(ROUND.fewer, { count, missing: issued - count })
  return count > issued ? say(ROUND.more, { count, surplus: count - issued }) : say(ROUND.ballots, { count })
}

const stacksWords = ({ stacks }: RoundFacts, groups: Groups | null): string => {
  if (stacks === null || groups === null) return ''
  const total = stacks.length - groups.cancelled.length
  return total === 0 ? say(ROUND.noStacks) : say(ROUND.settledOf, { settled: groups.settled.length, total })
}

interface StepsProps {
  readonly facts: RoundFacts
  /** Null for readers who do not see stacks. */
  readonly groups: Groups | null
  /** Whether every returned ballot is in a stack that counts. */
  readonly isSettled: boolean
}

/** The steps of a round with their figures. */
export const Steps = ({ facts, groups, isSettled }: StepsProps): JSX.Element => {
  const { round, list, issue, signOff } = facts
  const now = stepOf(round, isSettled)
  const done = signOff ? Math.min(signOff.others - signOff.open.length, signOff.needed) : 0
  // A confirmation from outside the entries can be missing beside those that are there.
  const needed = signOff ? Math.max(done + signOff.missing, signOff.needed) : 0
  const names = list?.ballot.length ?? 0
  const steps: readonly (readonly [title: string, figures: string])[] = [
    [say(ROUND.list), names > 0 ? say(ROUND.listed, { names, seats: round.seats }) : ''],
    [say(ROUND.issue), issue ? say(ROUND.ballots, { count: issue.issued }) : ''],
    [say(ROUND.return), returnedWords(facts)],
    [say(ROUND.entry), stacksWords(facts, groups)],
    [say(ROUND.confirm), now >= 4 && needed > 0 ? say(ROUND.confirmedOf, { done, needed }) : ''],
    [say(ROUND.declare), ''],
  ]
  const step = ([title, figures]: readonly [string, ComponentChildren], place: number): JSX.Element => (
    <li
      key={title}
      class={place < now ? 'past' : place === now ? 'now' : ''}
      {...(place === now ? { 'aria-current': 'step' as const } : {})}
    >
      <b>
        {place < now && <Check />}
        {title}
      </b>
      {figures}
    </li>
  )
  return (
    <ol class="steps" aria-label={say(ROUND.steps)}>
      {steps.map(step)}
    </ol>
  )
}
