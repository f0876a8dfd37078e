import type { CongressId, RoundId } from '../../kernel/brand.ts'
import { Bug } from '../../kernel/bug.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { ListOrder } from '../../rules/list.ts'
import { FIRST_ROUND_STATE, undoneProblem } from '../../rules/round.ts'
import type { Office, Readings } from '../../rules/types.ts'
import type { CongressReads } from '../congresses/ports.ts'
import type { ListReads } from '../lists/ports.ts'
import type { HandVote, Person } from '../model.ts'
import type { OrganisationReads } from '../organisations/ports.ts'
import type { PersonReads } from '../people/ports.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { findRound } from '../shared/find.ts'
import { type PaperMeeting, paperMeeting } from './paper-meeting.ts'

type ListPaperReads = OrganisationReads & CongressReads & PersonReads & RoundReads & ListReads

/** The approved list of a round with particulars of its people. */
export interface CandidateListFacts {
  readonly congressId: CongressId
  readonly meeting: PaperMeeting
  readonly office: Office
  readonly round: number
  readonly seats: number
  readonly alternates: number | null
  readonly order: ListOrder
  readonly nameOrder: Readings['nameOrder']
  readonly vote: HandVote
  /** In ballot order, with the name as printed on the ballot. */
  readonly candidates: readonly (Pick<Person, 'birthYear' | 'partySince' | 'membership' | 'unit'> & {
    readonly name: string
  })[]
}

/** The facts of the candidate list for the hall. Refuses a list that the meeting has not approved. */
export const readCandidateList = async (
  reads: ListPaperReads,
  id: RoundId,
): Promise<Result<CandidateListFacts, Refusal>> => {
  const place = await findRound(reads, id)
  if (!place.ok) return place
  const { round, congress } = place.value
  const undone = undoneProblem(round)
  if (undone) return refuse(undone)
  if (round.state === FIRST_ROUND_STATE) return refuse('list-not-approved')
  const [names, people, list, approvals] = await Promise.all([
    reads.ballotCandidates(id),
    reads.people(congress.id),
    reads.list(id),
    reads.approvals(id),
  ])
  const approval = approvals.findLast(({ approved }) => approved)
  if (!list || !approval) return refuse('list-not-approved')
  const personOf = new Map(people.map((person) => [person.id, person]))
  return ok({
    congressId: congress.id,
    meeting: await paperMeeting(reads, congress),
    office: round.office,
    round: round.recordNumber,
    seats: round.seats,
    alternates: round.alternates,
    order: list.order,
    nameOrder: congress.readings.nameOrder,
    vote: approval.vote,
    candidates: names.map(({ personId, nameOnPaper }) => {
      const person = personOf.get(personId)
      if (!person) throw new Bug(`a candidate of round ${id} is not among the people of its meeting`)
      const { birthYear, partySince, membership, unit } = person
      return { name: nameOnPaper, birthYear, partySince, membership, unit }
    }),
  })
}
