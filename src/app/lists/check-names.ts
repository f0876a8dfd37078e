import { ok, type Result } from '../../kernel/result.ts'
import { electedIn } from '../../rules/alternates.ts'
import {
  type CandidacyFacts,
  candidacyProblems,
  type ElectionSoFar,
  keepsOff,
  takenElsewhere,
} from '../../rules/candidacy.ts'
import type { ProposedList } from '../../rules/list.ts'
import { namesLeft } from '../../rules/plan.ts'
import { isStanding } from '../../rules/round.ts'
import { roundsBefore } from '../../rules/round-chain.ts'
import type { Office } from '../../rules/types.ts'
import type { BoardReads } from '../boards/ports.ts'
import type { RollReads } from '../congresses/ports.ts'
import type { Election, Person, Round } from '../model.ts'
import { carriedFrom } from '../people/carried-people.ts'
import type { PersonReads } from '../people/ports.ts'
import { type FieldProblem, type Refusal, refuseAll } from '../refusal.ts'
import type { ResultReads } from '../results/ports.ts'
import { namesOf, roundOutcome } from '../results/round-outcome.ts'
import type { RoundReads } from '../rounds/ports.ts'
import type { RoundInPlace } from '../shared/find.ts'
import type { ListReads } from './ports.ts'

/** Reads for deciding who may stand: the people, the board, and earlier rounds. */
export type CandidacyReads = PersonReads & BoardReads & RollReads & RoundReads & ListReads & ResultReads

/**
 * Checks everybody named for this round. Returns the people of the meeting by id, or every name that may not stand,
 * with the reason.
 */
export const checkNames = async (
  tx: CandidacyReads,
  place: RoundInPlace,
  list: ProposedList,
): Promise<Result<ReadonlyMap<string, Person>, Refusal>> => {
  const people = new Map<string, Person>((await tx.people(place.congress.id)).map((person) => [person.id, person]))
  const facts = await candidacyFacts(tx, place, people)
  const problems = candidacyProblems(facts, list)
  const [first] = problems
  if (!first) return ok(people)
  const nameOf = (id: string) => people.get(id)?.fullName ?? ''
  const left = [...(facts.left ?? [])].map(nameOf).join(', ')
  const errors = problems.map(({ code, personId, part, index, office }): FieldProblem => {
    const pointer = `/${part}/${index}/personId`
    if (!people.has(personId)) return { pointer, code }
    const name = nameOf(personId)
    const other = code === 'candidate-on-other-list' ? voteOn(facts.others, personId) : undefined
    if (other) return { pointer, code, params: { name, number: other.number, office: other.office } }
    if (code === 'candidate-outside-round' && left !== '') return { pointer, code, params: { name, left } }
    return { pointer, code, params: office ? { name, office } : { name } }
  })
  return refuseAll(errors[0]!, errors, first.citation ? { citations: [first.citation] } : {})
}

interface NumberedElection extends ElectionSoFar {
  readonly rounds: readonly (ElectionSoFar['rounds'][number] & Pick<Round, 'number'>)[]
}

/** The undeclared round of another election whose ballot has the person; undefined if there is none. */
const voteOn = (others: readonly NumberedElection[], personId: string) =>
  others
    .flatMap(({ office, rounds }) => rounds.map((round) => ({ ...round, office })))
    .find(({ elected, printed }) => elected === null && printed.includes(personId))

const candidacyFacts = async (
  tx: CandidacyReads,
  { congress, election, round }: RoundInPlace,
  people: ReadonlyMap<string, Person>,
): Promise<CandidacyFacts & { readonly others: readonly NumberedElection[] }> => {
  const board = await tx.board(congress.id)
  const soFar = await electionsSoFar(tx, election)
  return {
    regulation: congress.regulation,
    people,
    board: new Set(board?.members.map(({ personId }) => personId)),
    eligible: await eligibleIn(tx, election),
    elsewhere: takenElsewhere(election, soFar),
    others: soFar.filter(({ id }) => id !== election.id),
    hall: { attending: (await tx.roll(congress.id))?.attending ?? null },
    left: await leftByRoundBefore(tx, round),
  }
}

/**
 * The people to whom the election is open: elected at this meeting, or carried over from another in which they still hold
 * their seats; null if it is open to all.
 */
const eligibleIn = async (
  tx: CandidacyReads,
  { congressId, eligibleFrom }: Election,
): Promise<ReadonlySet<string> | null> => {
  if (eligibleFrom === null) return null
  const carried = await carriedFrom(tx, congressId, eligibleFrom)
  const lost = new Set(await tx.carriedWithoutSeat(congressId))
  const came = carried.map(({ id }) => id).filter((id) => !lost.has(id))
  return new Set([...(await tx.electedIn(eligibleFrom)), ...came])
}

/** This election and those whose elected people are kept off its lists; the others do not matter here. */
const electionsSoFar = async (tx: CandidacyReads, election: Election): Promise<NumberedElection[]> => {
  const all = await tx.elections(election.congressId)
  const concerned = all.filter(({ id, office }) => id === election.id || keepsOff(office, election.office))
  return Promise.all(
    concerned.map(async ({ id, office }) => ({
      id,
      office,
      rounds: await Promise.all((await tx.rounds(id)).filter(isStanding).map((round) => roundSoFar(tx, round, office))),
    })),
  )
}

const roundSoFar = async (
  tx: CandidacyReads,
  round: Round,
  office: Office,
): Promise<NumberedElection['rounds'][number]> => {
  const [ended, ballot] = await Promise.all([roundOutcome(tx, round), tx.ballotCandidates(round.id)])
  const printed = ballot.map(({ personId }) => personId)
  const { number } = round
  return { number, ...(ended ? electedIn(ended, office) : { elected: null, alternates: [] }), printed }
}

const leftByRoundBefore = async (tx: CandidacyReads, round: Round): Promise<ReadonlySet<string> | null> => {
  const before = roundsBefore(await tx.rounds(round.electionId), round)
  return namesLeft(round.names, await namesOf(tx, before))
}
