import { Bug } from '../../kernel/bug.ts'
import { ok, type Result } from '../../kernel/result.ts'
import {
  areApart,
  type CandidacyFacts,
  candidacyProblems,
  type ElectionSoFar,
  takenElsewhere,
} from '../../rules/candidacy.ts'
import type { ProposedList } from '../../rules/list.ts'
import { namesLeft } from '../../rules/plan.ts'
import { LAST_ROUND_STATE } from '../../rules/round.ts'
import type { BoardReads } from '../boards/ports.ts'
import type { Election, Person, Round } from '../model.ts'
import type { PersonReads } from '../people/ports.ts'
import { type FieldProblem, type Refusal, refuse } from '../refusal.ts'
import type { ResultReads } from '../results/ports.ts'
import type { RoundReads } from '../rounds/ports.ts'
import type { RoundInPlace } from '../shared/find.ts'
import type { ListReads } from './ports.ts'

/** Reads for deciding who may stand: the people, the board, and earlier rounds. */
export type CandidacyReads = PersonReads & BoardReads & RoundReads & ListReads & ResultReads

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
  const problems = candidacyProblems(await candidacyFacts(tx, place, people), list)
  const [first] = problems
  if (!first) return ok(people)
  const errors = problems.map(({ code, personId, part, index }): FieldProblem => {
    const name = people.get(personId)?.fullName
    const isNamed = part !== 'withdrawals' && name !== undefined
    return { pointer: `/${part}/${index}/personId`, code, ...(isNamed ? { params: { name } } : {}) }
  })
  return refuse(first.code, {
    errors,
    ...(errors[0]?.params ? { params: errors[0].params } : {}),
    ...(first.citation ? { citations: [first.citation] } : {}),
  })
}

const candidacyFacts = async (
  tx: CandidacyReads,
  { congress, election, round }: RoundInPlace,
  people: ReadonlyMap<string, Person>,
): Promise<CandidacyFacts> => {
  const board = await tx.board(congress.id)
  return {
    regulation: congress.regulation,
    people,
    board: new Set(board?.members.map(({ personId }) => personId)),
    eligible: election.eligibleFrom ? new Set(await tx.electedIn(election.eligibleFrom)) : null,
    elsewhere: takenElsewhere(election, await electionsSoFar(tx, election)),
    left: await leftByRoundBefore(tx, round),
  }
}

/** This election and those for an office that cannot be held together with its own; the others do not matter here. */
const electionsSoFar = async (tx: CandidacyReads, election: Election): Promise<ElectionSoFar[]> => {
  const all = await tx.elections(election.congressId)
  const concerned = all.filter(({ id, office }) => id === election.id || areApart(office, election.office))
  return Promise.all(
    concerned.map(async ({ id, office }) => ({
      id,
      office,
      rounds: await Promise.all((await tx.rounds(id)).map((round) => roundSoFar(tx, round))),
    })),
  )
}

const roundSoFar = async (tx: CandidacyReads, { id, state }: Round): Promise<ElectionSoFar['rounds'][number]> => {
  const elected = state === LAST_ROUND_STATE ? ((await tx.result(id))?.result.elected ?? []) : null
  const printed = (await tx.ballotCandidates(id)).map(({ personId }) => personId)
  return { elected, printed }
}

const leftByRoundBefore = async (tx: CandidacyReads, round: Round): Promise<ReadonlySet<string> | null> => {
  if (round.number === 1) return null
  const before = (await tx.rounds(round.electionId)).find(({ number }) => number === round.number - 1)
  if (!before) throw new Bug(`round ${round.id} has no round before it`)
  const [names, declared] = await Promise.all([tx.ballotCandidates(before.id), tx.result(before.id)])
  const printed = names.map(({ personId }) => personId)
  return namesLeft(round.names, { printed, elected: declared?.result.elected ?? [], tied: declared?.result.tied ?? [] })
}
