import type { PersonId, RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Readings, RegulationId } from '../../rules/types.ts'
import type { CongressReads } from '../congresses/ports.ts'
import type { PersonReads } from '../people/ports.ts'
import type { Refusal } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { findRound } from '../shared/find.ts'
import type { OpinionVote } from './model.ts'
import type { ListReads } from './ports.ts'

/** Opinion votes with the full names of the people of their meeting. */
export interface NamedOpinions {
  readonly opinions: readonly OpinionVote[]
  readonly names: ReadonlyMap<PersonId, string>
  readonly regulation: RegulationId
  readonly readings: Readings
}

type Reading = CongressReads & RoundReads & PersonReads & ListReads

/** Every version of the opinion vote on the list of a round, the first one first; empty if there was none. */
export const readOpinions = async (reads: Reading, id: RoundId): Promise<Result<NamedOpinions, Refusal>> => {
  const place = await findRound(reads, id)
  if (!place.ok) return place
  const { id: congressId, regulation, readings } = place.value.congress
  const [people, opinions] = await Promise.all([reads.people(congressId), reads.opinions(id)])
  return ok({ opinions, names: new Map(people.map((person) => [person.id, person.fullName])), regulation, readings })
}
