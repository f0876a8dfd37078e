import { type Answer, call } from '../api/call.ts'
import { everyPage } from '../api/every-page.ts'
import type { AuditEvent, BallotIssue, BallotReturn } from '../api/types.ts'

/** Kinds of event that make the course of a round, without the ballots that are typed. */
const COURSE = [
  'round.created',
  'list.proposed',
  'list.approved',
  'list.rejected',
  'opinion.recorded',
  'ballots.issued',
  'ballots.returned',
  'batch.created',
  'batch.cancelled',
  'entry.finalised',
  'entry.reopened',
  'batch.resolved',
  'result.confirmed',
  'result.declared',
  'round.reopened',
  'round.annulled',
  'decision.recorded',
  'round.cancelled',
].join(',')

export interface CourseFacts {
  /** The events of the round; null for readers of whom the service keeps the log. */
  readonly events: readonly AuditEvent[] | null
  readonly issue: BallotIssue | null
  readonly returned: BallotReturn | null
}

const readEvents = (congressId: string, roundId: string): Promise<Answer<readonly AuditEvent[]>> => {
  const of = { roundId, action: COURSE }
  return everyPage((page) =>
    call('GET /v1/congresses/{id}/audit-events', { path: { id: congressId }, query: { ...of, ...page } }),
  )
}

/**
 * Reads the course of a round.
 * @param readsLog whether the role of the reader reads the log
 */
export const readCourse = async (
  congressId: string,
  roundId: string,
  readsLog: boolean,
): Promise<Answer<CourseFacts>> => {
  const path = { id: roundId }
  const [events, issue, returned] = await Promise.all([
    readsLog ? readEvents(congressId, roundId) : null,
    call('GET /v1/rounds/{id}/ballot-issue', { path }),
    call('GET /v1/rounds/{id}/ballot-return', { path }),
  ])
  if (events !== null && !events.ok) return events
  const value = {
    events: events === null ? null : events.value,
    issue: issue.ok ? issue.value : null,
    returned: returned.ok ? returned.value : null,
  }
  return { ok: true, value, etag: null }
}
