import { isOfMembers } from '../../rules/roll.ts'
import type { Congress, Paper, Roll } from '../api/types.ts'
import { type KindOfPaper, type MeetingKind, OF_MEETING } from '../papers/kinds.ts'

/** The report of the credentials committee on those who attend; undefined for a meeting that knows none. */
export const reportOfCommittee = ({ kind }: Pick<Congress, 'kind'>): KindOfPaper<MeetingKind> | undefined => {
  const own = isOfMembers(kind) ? 'attendance-report' : kind === 'delegates-congress' ? 'credentials-report' : null
  return OF_MEETING.find((paper) => paper.kind === own)
}

/** Whether the figures of a report were recorded once more after it was made. */
export const isReportOutdated = (
  newest: Pick<Paper, 'recordedAt'> | undefined,
  roll: Pick<Roll, 'recordedAt'> | null,
): boolean => newest !== undefined && roll !== null && roll.recordedAt > newest.recordedAt
