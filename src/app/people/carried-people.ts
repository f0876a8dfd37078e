import type { CongressId, ElectionId } from '../../kernel/brand.ts'
import type { Person } from '../model.ts'
import type { PersonReads } from './ports.ts'

/** The people of a meeting who were carried over from an election of an earlier one. */
export const carriedFrom = async (
  reads: PersonReads,
  congressId: CongressId,
  electionId: ElectionId,
): Promise<readonly Person[]> =>
  (await reads.people(congressId)).filter(({ carried }) => carried?.electionId === electionId)
