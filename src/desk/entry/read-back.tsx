import type { JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { ENTRY } from '../../locale/desk/entry.ts'
import { say } from '../language.ts'
import type { TakenBallot } from '../outbox/outbox.ts'
import { type BallotPaper, marksNeeded, readBackFor } from './ballot-paper.ts'
import { backLayout, NAMED_IN_THREE, slotsInRow, slotsOf } from './layout.ts'
import type { EntryContext, Mark } from './line/line.ts'
import { Exceptions } from './line-parts.tsx'
import type { Last } from './typing.ts'
import { outcomeWords } from './words.ts'

interface ColumnsProps {
  readonly paper: BallotPaper
  readonly marks: readonly Mark[]
}

/** Numbers in the columns of the line with their names, or in lists if there are many. */
const Columns = ({ paper, marks }: ColumnsProps): JSX.Element => {
  const place = useRef<HTMLOListElement>(null)
  const count = slotsOf(marksNeeded(paper), marks.length)
  const { look, rows, lowRows } = backLayout(marks.length, count)
  useLayoutEffect(() => {
    place.current?.style.setProperty('--slots', String(slotsInRow(count)))
    place.current?.style.setProperty('--rows', String(rows))
    place.current?.style.setProperty('--low-rows', String(lowRows))
  }, [count, rows, lowRows])
  return (
    <ol class={look} ref={place}>
      {marks.map(({ place: number }) => (
        <li key={number}>
          <b>{number}</b>
          <span>{paper.names[number - 1]}</span>
        </li>
      ))}
    </ol>
  )
}

const headOf = ({ place: number, times: count, wasCorrected }: Last, size: number): string => {
  if (wasCorrected) return say(ENTRY.corrected, { number, size })
  if (count > 1) return say(ENTRY.takenSeveral, { from: number - count + 1, number, size, count })
  return say(ENTRY.taken, { number, size })
}

interface ReadBackProps {
  readonly paper: BallotPaper
  readonly mode: EntryContext['mode']
  readonly taken: TakenBallot | undefined
  readonly last: Last
  readonly size: number
}

/** The ballot that was taken last, in the columns of the line; it stays until the next one is taken. */
export const ReadBack = ({ paper, mode, taken, last, size }: ReadBackProps): JSX.Element => {
  const read = taken && readBackFor(paper, mode, taken.ballot)
  const { marks = [], aside = null } = read ?? {}
  const isStruck = mode === 'struck' && aside === null
  const isEverybody = mode === 'struck' && marks.length === paper.candidates
  // All numbers of a long list say no more than the word.
  const hasNumbers = marks.length > 0 && !(isEverybody && marks.length > NAMED_IN_THREE)
  return (
    <section class="back" aria-live="polite" aria-label={say(ENTRY.lastBallot)}>
      {read === undefined ? (
        <p class="quiet">{say(ENTRY.nothingTaken)}</p>
      ) : (
        <>
          <div class="line-head">
            <p>
              <b>{headOf(last, size)}</b>
              {(isStruck || isEverybody) &&
                ` · ${say(isEverybody ? ENTRY.everyStruck : ENTRY.struckCount, { count: marks.length })}`}
            </p>
            <p>{outcomeWords(read, paper)}</p>
          </div>
          {hasNumbers && mode !== 'agree' && <Columns paper={paper} marks={marks} />}
          {marks.length > 0 && mode === 'agree' && paper.candidates > 1 && <Exceptions paper={paper} marks={marks} />}
        </>
      )}
    </section>
  )
}
