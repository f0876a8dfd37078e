import { EMPTY_LINE, type EntryContext, type Line } from './line.ts'
import { isUnmarked, marksOf } from './marks.ts'

/** The line with a taken ballot that is to be corrected, as if it had just been typed in the order of the list. */
export const opened = (number: number, context: EntryContext): Line => {
  const ballot = context.ballotAt(number)
  const marks = marksOf(ballot, context)
  const isWhole = marks.length === 0 && !(ballot.aside !== null && isUnmarked(ballot))
  return {
    ...EMPTY_LINE,
    correcting: number,
    marks,
    pending: isWhole ? '0' : '',
    aside: ballot.aside === null ? null : { kind: ballot.aside, after: marks.length + (isWhole ? 1 : 0) },
  }
}
