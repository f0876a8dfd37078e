import type { JSX } from 'preact'
import { READING } from '../../locale/desk/reading.ts'
import { EXCLUSION_REASON_LABELS } from '../../locale/labels.ts'
import type { AnyCountResult } from '../api/types.ts'
import { language, say } from '../language.ts'
import { Done, NotElected, Stop, Tied } from '../parts/icons.tsx'
import { sayReasons } from '../result/facts-line.tsx'
import type { ShownResult } from '../result/outcome.ts'
import { eachPerson } from './each-person.ts'

type Counted = Pick<ShownResult, 'result' | 'names'>

const MARKS = { elected: Done, alternate: Done, tied: Tied, 'not-elected': NotElected } as const
const STATES = { elected: 'done', alternate: 'done', tied: 'wait', 'not-elected': 'idle' } as const

const sayPercent = (percent: string): string => `${language.value === 'vi' ? percent.replace('.', ',') : percent}%`

interface PeopleProps {
  readonly counted: { readonly result: AnyCountResult; readonly names: Counted['names'] | PeopleNames }
  readonly seats: number
  /** The clause by which votes elect; null if none is known. */
  readonly article: string | null
  /** True for a result that is no longer in force: nobody is marked as elected. */
  readonly isVoid?: boolean
}

type PeopleNames = readonly { readonly personId: string; readonly nameOnPaper: string }[]

/** A sentence for each person: elected and why, or how many votes short. */
export const People = ({ counted: { result, names }, seats, article, isVoid = false }: PeopleProps): JSX.Element => (
  <section aria-labelledby="each">
    <h2 id="each">{say(READING.people)}</h2>
    <ol class="each">
      {eachPerson(result, names, seats, sayPercent).map(({ personId, name, verdict, words }) => {
        const Mark = MARKS[verdict]
        return (
          <li key={personId}>
            <span class={`state ${isVoid ? 'idle' : STATES[verdict]}`}>{isVoid ? <Stop /> : <Mark />}</span>
            <span>
              <b>{name}:</b> {isVoid ? <del>{say(...words)}</del> : say(...words)}
            </span>
          </li>
        )
      })}
    </ol>
    {article !== null && <p class="small quiet">{say(READING.grounds, { article })}</p>}
  </section>
)

type Exclusion = ShownResult['majority']['exclusions'][number]

const listOf = (exclusions: readonly Exclusion[]): string =>
  exclusions.map(({ reason, people }) => `${people} ${say(EXCLUSION_REASON_LABELS[reason])}`).join('; ')

const Base = ({ shown: { majority, citations } }: { readonly shown: ShownResult }): JSX.Element => {
  const { summoned, base, exclusions, citation } = majority
  const left = listOf(exclusions.filter(({ leavesBase }) => leavesBase))
  const kept = listOf(exclusions.filter(({ leavesBase }) => !leavesBase))
  const article = citations.find(({ id }) => id === citation)?.article
  return (
    <li>
      {say(READING.base, { base, summoned, ...(left === '' ? {} : { left }), ...(kept === '' ? {} : { kept }) })}{' '}
      {article !== undefined && <span class="quiet">{say(READING.grounds, { article })}</span>}
    </li>
  )
}

interface StepsProps {
  /** The result in force; null if only an earlier one is known, without its roll. */
  readonly shown: ShownResult | null
  readonly result: AnyCountResult
  readonly seats: number
}

/** Every step of the computation in a sentence, in the order in which the rules apply. */
export const ComputedSteps = ({ shown, result, seats }: StepsProps): JSX.Element => {
  const { base, votesNeeded, elected, seatsLeft } = result
  const { issued, returned, valid, invalid, invalidByReason } = result.ballots
  const reasons = sayReasons(invalidByReason)
  const outcome = [
    say(READING.seats, { seats, elected: elected.length }),
    ...(seatsLeft > 0 ? [say(READING.left, { left: seatsLeft })] : []),
  ].join(' ')
  return (
    <section aria-labelledby="computed">
      <h2 id="computed">{say(READING.steps)}</h2>
      <ol class="computed">
        {shown ? <Base shown={shown} /> : <li>{say(READING.baseOnly, { base })}</li>}
        <li>{votesNeeded === null ? say(READING.plurality) : say(READING.needed, { base, votes: votesNeeded })}</li>
        <li>
          {say(READING.ballots, { issued, returned, valid, invalid, ...(reasons === '' ? {} : { reasons }) })}{' '}
          {returned < issued && say(READING.missing, { count: issued - returned })}
        </li>
        <li>{shown ? outcome : <del>{outcome}</del>}</li>
      </ol>
    </section>
  )
}
