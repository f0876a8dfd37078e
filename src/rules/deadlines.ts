import { workingDaysAfter } from './dates.ts'
import { findCitation } from './regulations/citations.ts'
import { findImplementingCitation } from './regulations/implementing/citations.ts'
import type { ImplementingId, RegulationId } from './types.ts'

/** A day by which something is due, with its clause. */
export interface Deadline {
  /** Plain date, the last day. */
  readonly due: string
  /** The clause; absent if no clause in force on the day of the meeting is known. */
  readonly citation?: string
}

export interface Deadlines {
  /** The report of the result to the superior. */
  readonly report: Deadline
  /** The approval by the superior, if there is no complaint; null before the report is received. */
  readonly approval: Deadline | null
  /** Complaints to the superior's inspection committee; null if no clause of the rule set is known. */
  readonly complaint: Deadline | null
}

export interface ClosedMeeting {
  readonly regulation: RegulationId
  readonly implementing: ImplementingId | null
  /** Plain date on which the meeting closed. */
  readonly closedOn: string
  /** Plain date on which the superior received the report; null if it has not. */
  readonly receivedOn: string | null
  /** Plain dates of public holidays. A missing one makes a deadline too early, never too late. */
  readonly holidays: ReadonlySet<string>
}

/** Working days. */
const REPORT_DAYS = 7
const APPROVAL_DAYS = 15
const COMPLAINT_DAYS = 15

// qd190-2024:d33
const complaint = ({ regulation, closedOn, holidays }: ClosedMeeting): Deadline | null => {
  const citation = findCitation(regulation, 'complaints')
  return citation === undefined ? null : { due: workingDaysAfter(closedOn, COMPLAINT_DAYS, holidays), citation }
}

/** The days by which the result of a meeting is reported, approved and complained about. */
// qd294-2025:i16.1, qd24-2021:i16.1
export const deadlines = (meeting: ClosedMeeting): Deadlines => {
  const { implementing, closedOn, receivedOn, holidays } = meeting
  const clause = implementing === null ? undefined : findImplementingCitation(implementing, 'report-upward')
  const due = (from: string, days: number): Deadline => ({
    due: workingDaysAfter(from, days, holidays),
    ...(clause === undefined ? {} : { citation: clause }),
  })
  return {
    report: due(closedOn, REPORT_DAYS),
    approval: receivedOn === null ? null : due(receivedOn, APPROVAL_DAYS),
    complaint: complaint(meeting),
  }
}

type DeadlineDay = 'closedOn' | 'receivedOn'

/** The day that is earlier than the day it must follow: closing after opening, receipt after closing; null if none is. */
export const dayOutOfOrder = (
  heldOn: string,
  { closedOn, receivedOn }: Pick<ClosedMeeting, DeadlineDay>,
): DeadlineDay | null => {
  if (closedOn < heldOn) return 'closedOn'
  return receivedOn !== null && receivedOn < closedOn ? 'receivedOn' : null
}
