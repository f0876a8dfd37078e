import { listedName, sortNames } from '../../rules/names.ts'
import type { Readings } from '../../rules/types.ts'
import type { CandidateList, Nomination, Person } from '../model.ts'

/** Puts the names in the order of the reading `nameOrder`, unless the list is to stay as given. */
export const inBallotOrder = (
  candidates: readonly Nomination[],
  people: ReadonlyMap<string, Person>,
  order: CandidateList['order'],
  readings: Readings,
): readonly Nomination[] => {
  if (order === 'as-given' || readings.nameOrder === 'as-approved') return candidates
  const byId = new Map(candidates.map((candidate) => [candidate.personId as string, candidate]))
  const names = candidates.map(({ personId }) => listedName(people.get(personId)!))
  return sortNames(names).map(({ id }) => byId.get(id)!)
}
