import { ok, type Result } from '../../kernel/result.ts'
import { versionAfter } from '../../rules/meeting.ts'
import type { CandidateList, Election } from '../model.ts'
import type { Refusal } from '../refusal.ts'
import { nextVersion, type Precondition } from '../shared/precondition.ts'

/**
 * The tag of a list that may still change. The meeting votes on names for a number of seats, so the tag grows with each
 * version of the list and with each correction of the seats; without a correction it is the version of the list.
 */
export const listTag = (list: Pick<CandidateList, 'version'>, election: Pick<Election, 'version'>): number =>
  list.version + election.version - 1

/**
 * Refuses an act on a list if the caller has not seen this list with these seats.
 * @param list the current list, undefined for none
 * @returns the number of the next version of the list
 */
export const nextListVersion = (
  list: CandidateList | undefined,
  election: Election,
  precondition: Precondition,
): Result<number, Refusal> => {
  const seen = nextVersion(list ? listTag(list, election) : null, precondition)
  return seen.ok ? ok(versionAfter(list?.version ?? null)) : seen
}
