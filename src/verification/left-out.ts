import { type CommittedPlace, fillFigures } from '../audit/committed-figures.ts'
import type { EventDocument } from '../audit/event.ts'
import { committedIn } from '../events/catalogue.ts'

const NO_MARKS = { struck: [] }
const NO_TALLY = { valid: 0, invalid: {}, votes: [], disagree: null }

/** A content of the right shape that says nothing. The replay compares it with nothing but other stand-ins. */
const standInOf = ({ list, hides }: CommittedPlace): Readonly<Record<string, unknown>> => {
  if (hides.includes('tally')) return { tally: NO_TALLY }
  if (hides.includes('struck')) return NO_MARKS
  if (hides.includes('note')) return { marks: NO_MARKS, note: null }
  return list === null ? { marks: NO_MARKS, doubt: null } : { marks: NO_MARKS }
}

/** An event whose marks are left out, in a form that the replay can read. */
export const withStandIns = (event: EventDocument): EventDocument => ({
  ...event,
  ...fillFigures(committedIn(event.action), event, standInOf),
})
