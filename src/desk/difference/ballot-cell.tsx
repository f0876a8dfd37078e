import type { JSX } from 'preact'
import { DIFFERENCE } from '../../locale/desk/difference.ts'
import { say } from '../language.ts'
import { type Listed, type Marks, marksBeyond, marksOf } from './marks.ts'
import { linesOf, sayKind, sayUnmarked } from './words.ts'

interface BallotCellProps {
  /** Null if the entry lacks the paper. */
  readonly marks: Marks | null
  /** The ballots of the other entries, from which the marks differ that are marked. */
  readonly others: readonly Marks[]
  readonly list: readonly Listed[]
}

/** The marks of one ballot, those that differ marked. */
export const BallotCell = ({ marks, others, list }: BallotCellProps): JSX.Element => {
  if (marks === null) return <td class="gone">{say(DIFFERENCE.nothingHere)}</td>
  const own = marksOf(marks, list)
  const different = new Set(others.flatMap((other) => marksBeyond(own, marksOf(other, list))))
  const isAsideDifferent = others.some(({ setAside }) => setAside !== marks.setAside)
  const lines = linesOf(own)
  const Aside = isAsideDifferent ? 'mark' : 'span'
  return (
    <td class="marks">
      {lines.length === 0 && <span class="quiet small">{sayUnmarked(marks)}</span>}
      {lines.map(({ words, marks: line }) => (
        <div key={words ?? ''}>
          {words !== null && <small>{words}</small>}
          <span class="numbers">
            {line.map((mark) => {
              const Cell = different.has(mark) ? 'mark' : 'span'
              return <Cell key={mark.place}>{mark.place}</Cell>
            })}
          </span>
        </div>
      ))}
      {marks.setAside && <Aside class="aside">{say(DIFFERENCE.setAside, { kind: sayKind(marks.setAside) })}</Aside>}
    </td>
  )
}
