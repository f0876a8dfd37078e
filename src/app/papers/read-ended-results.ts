import type { CongressId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { isAfterMeeting } from '../../rules/next-steps.ts'
import type { Office } from '../../rules/types.ts'
import type { BallotReads, BatchReads } from '../batches/ports.ts'
import type { BoardReads } from '../boards/ports.ts'
import type { CustodyReads } from '../custody/ports.ts'
import type { KeepingReads } from '../keeping/ports.ts'
import { readOverview } from '../overview/read-overview.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoleReads } from '../roles/ports.ts'
import { type MeetingResultReads, type MeetingResults, readMeetingResults } from './read-meeting-results.ts'

export type EndedReads = MeetingResultReads &
  BoardReads &
  CustodyReads &
  BatchReads &
  BallotReads &
  KeepingReads &
  RoleReads

/** The offices of the elections in force that still wait for an act of the meeting. */
const openOffices = async (reads: EndedReads, id: CongressId): Promise<Result<readonly Office[], Refusal>> => {
  // The overview hides from most roles how far the stacks are, which does not matter here.
  const overview = await readOverview(reads, { role: 'auditor' }, id)
  if (!overview.ok) return overview
  return ok(
    overview.value.elections.flatMap(({ election, next }) =>
      election.cancelled === null && next !== null && !isAfterMeeting(next) ? [election.office] : [],
    ),
  )
}

/** Results of a meeting, and the offices of elections that still wait for an act of it. */
export interface ResultsSoFar {
  readonly results: MeetingResults
  readonly open: readonly Office[]
}

/** The results of a meeting whose elections need not have ended. Refuses a meeting in which no result holds. */
export const readResultsSoFar = async (reads: EndedReads, id: CongressId): Promise<Result<ResultsSoFar, Refusal>> => {
  const results = await readMeetingResults(reads, id)
  if (!results.ok) return results
  const open = await openOffices(reads, id)
  return open.ok ? ok({ results: results.value, open: open.value }) : open
}

/** The results of a meeting whose elections have all ended, for the papers that go up. Names those that are open. */
export const endedResults = ({ results, open }: ResultsSoFar): Result<MeetingResults, Refusal> =>
  open.length > 0 ? refuse('elections-not-ended', { params: { office: open.join(', ') } }) : ok(results)
