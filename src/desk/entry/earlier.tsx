import { type ReadonlySignal, useComputed } from '@preact/signals'
import type { JSX } from 'preact'
import { ENTRY } from '../../locale/desk/entry.ts'
import { INVALID_REASON_LABELS } from '../../locale/labels.ts'
import { say } from '../language.ts'
import type { TakenBallot } from '../outbox/outbox.ts'
import { type BallotPaper, isCrowded, readBackFor } from './ballot-paper.ts'
import { ballotOf, isSameBallot } from './line/ballot.ts'
import type { EntryContext, Mark } from './line/line.ts'
import type { ReadBack } from './line/marks.ts'
import { asideWords, boxWords, outcomeWords } from './words.ts'

/** Ballots before the last one that the screen shows. */
const SHOWN = 6

/** The exceptions of an earlier ballot with their marks, in words. */
const typedWords = (marks: readonly Mark[], mode: EntryContext['mode'], isAside: boolean): string => {
  if (mode !== 'agree') return say(ENTRY.noneTyped)
  if (marks.length === 0) return isAside ? '' : say(ENTRY.everybody)
  return marks.map(({ place, kind }) => `${place} ${boxWords(kind)}`).join(', ')
}

/** Anything unusual about an earlier ballot. */
const noteOn = ({ invalid, chosen, seats, aside }: ReadBack, { form }: BallotPaper, like: number | null): string => {
  const notes = [
    aside === null ? '' : asideWords(aside),
    invalid === null ? '' : say(INVALID_REASON_LABELS[invalid]),
    form === 'strike-out' && aside === null && invalid === null && chosen < seats
      ? say(ENTRY.fewerBy, { count: seats - chosen })
      : '',
    like === null ? '' : say(ENTRY.likeBallot, { number: like }),
  ]
  return notes.filter((note) => note !== '').join(', ')
}

const lookOf = (paper: BallotPaper, mode: EntryContext['mode']): string => {
  if (mode === 'agree') return 'in-words'
  return isCrowded(paper) ? 'many' : ''
}

interface EarlierProps {
  readonly paper: BallotPaper
  readonly mode: EntryContext['mode']
  readonly ballots: ReadonlySignal<readonly TakenBallot[]>
  /** Place of the ballot that is read back above. */
  readonly shown: number
}

const rowOf = (
  { paper, mode, ballots }: EarlierProps,
  place: number,
): { readonly read: ReadBack; readonly like: number | null } | null => {
  const [before, taken] = [ballots.value[place - 2], ballots.value[place - 1]]
  if (!taken) return null
  const isLike =
    before !== undefined && isSameBallot(ballotOf(before.ballot, paper.ids), ballotOf(taken.ballot, paper.ids))
  return { read: readBackFor(paper, mode, taken.ballot), like: isLike ? place - 1 : null }
}

/** Ballots before the one that is read back, the newest first; these give way first in a low window. */
export const Earlier = (props: EarlierProps): JSX.Element | null => {
  const { paper, mode, ballots, shown } = props
  const { value: places } = useComputed(() => {
    const { length } = ballots.value
    return Array.from({ length }, (_, index) => length - index)
  })
  const rows = places.filter((place) => place !== shown).slice(0, SHOWN)
  if (rows.length === 0) return null
  return (
    <section class="before">
      <h2>{say(ENTRY.earlier)}</h2>
      <ol class={lookOf(paper, mode)}>
        {rows.map((place) => {
          const row = rowOf(props, place)
          if (!row) return null
          const { read, like } = row
          return (
            <li key={place}>
              <span>{say(ENTRY.ballot, { number: place })}</span>
              {mode !== 'agree' && read.marks.length > 0 ? (
                <span class="nums">
                  {read.marks.map(({ place: number }) => (
                    <span key={number}>{number}</span>
                  ))}
                </span>
              ) : (
                <span>{typedWords(read.marks, mode, read.aside !== null)}</span>
              )}
              <span>{read.aside === null ? outcomeWords(read, paper) : say(ENTRY.setAside)}</span>
              <span class="quiet">{noteOn(read, paper, like)}</span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
