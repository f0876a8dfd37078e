import { type Answer, call } from '../api/call.ts'
import type { CandidateList, Congress, ListApproval, OpinionVote, Person, Round } from '../api/types.ts'
import { everybodyIn } from '../everybody.ts'

/** Everything about the list of a round. */
export interface ListFacts {
  readonly round: Round
  readonly congress: Congress
  /** Null before the first version. */
  readonly list: CandidateList | null
  /** The tag of the list that is shown, for these seats; null before the first. */
  readonly tag: string | null
  /** Every vote on the list, the first one first. */
  readonly approvals: readonly ListApproval[]
  /** Every version of the opinion vote, the first one first. */
  readonly opinions: readonly OpinionVote[]
  readonly opinionTag: string | null
  /** Everybody in the meeting. */
  readonly people: readonly Person[]
}

/** The name of somebody in the meeting, as papers print it. */
export const nameIn = ({ people }: Pick<ListFacts, 'people'>, id: string): string =>
  people.find((person) => person.id === id)?.nameOnPaper ?? id

/** Reads what the list of a round depends on. */
export const readListFacts = async (id: string): Promise<Answer<ListFacts>> => {
  const path = { id }
  // The list is read before the seats: if these change in between, its tag is old and nothing is recorded with it.
  const list = await call('GET /v1/rounds/{id}/candidate-list', { path })
  if (!list.ok && list.failure.status !== 404) return list
  const round = await call('GET /v1/rounds/{id}', { path })
  if (!round.ok) return round
  const meeting = { path: { id: round.value.congressId } }
  const [approvals, opinions, people, congress] = await Promise.all([
    call('GET /v1/rounds/{id}/candidate-list/approval', { path }),
    call('GET /v1/rounds/{id}/opinion-votes', { path }),
    everybodyIn(meeting.path.id),
    call('GET /v1/congresses/{id}', meeting),
  ])
  if (!approvals.ok) return approvals
  if (!opinions.ok) return opinions
  if (!people.ok) return people
  if (!congress.ok) return congress
  const value = {
    round: round.value,
    congress: congress.value,
    list: list.ok ? list.value : null,
    tag: list.ok ? list.etag : null,
    approvals: approvals.value.items,
    opinions: opinions.value.items,
    opinionTag: opinions.etag,
    people: people.value,
  }
  return { ok: true, value, etag: null }
}
