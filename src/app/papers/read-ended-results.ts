import type { CongressId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { isAfterMeeting } from '../../rules/next-steps.ts'
import type { BallotReads, BatchReads } from '../batches/ports.ts'
import type { BoardReads } from '../boards/ports.ts'
import type { CustodyReads } from '../custody/ports.ts'
import type { KeepingReads } from '../keeping/ports.ts'
import { type Overview, readOverview } from '../overview/read-overview.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { type MeetingResultReads, type MeetingResults, readMeetingResults } from './read-meeting-results.ts'

type EndedReads = MeetingResultReads & BoardReads & CustodyReads & BatchReads & BallotReads & KeepingReads

/** The offices of the elections in force that still wait for an act of the meeting. */
const openOffices = ({ elections }: Overview): readonly string[] =>
  elections.flatMap(({ election, next }) =>
    election.cancelled === null && next !== null && !isAfterMeeting(next) ? [election.office] : [],
  )

/** The results of a meeting whose elections have all ended, for the papers that go up. Names those that are open. */
export const readEndedResults = async (reads: EndedReads, id: CongressId): Promise<Result<MeetingResults, Refusal>> => {
  const results = await readMeetingResults(reads, id)
  if (!results.ok) return results
  // The overview hides from most roles how far the stacks are, which does not matter here.
  const overview = await readOverview(reads, { role: 'auditor' }, id)
  if (!overview.ok) return overview
  const open = openOffices(overview.value)
  return open.length > 0 ? refuse('elections-not-ended', { params: { office: open.join(', ') } }) : ok(results.value)
}
