import type { CongressId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Congress, RollVersion } from '../model.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { findCongress } from '../shared/find.ts'
import type { CongressReads, RollReads } from './ports.ts'

/** A roll with its congress, which decides how the base is computed. */
export interface RollInPlace {
  readonly congress: Congress
  readonly roll: RollVersion
}

/** A version of the roll with its congress. */
export const rollInPlace = async (
  reads: CongressReads,
  id: CongressId,
  roll: RollVersion,
): Promise<Result<RollInPlace, Refusal>> => {
  const congress = await findCongress(reads, id)
  return congress.ok ? ok({ congress: congress.value, roll }) : congress
}

/** The newest version of the roll. */
export const readRoll = async (
  reads: CongressReads & RollReads,
  id: CongressId,
): Promise<Result<RollInPlace, Refusal>> => {
  const congress = await findCongress(reads, id)
  if (!congress.ok) return congress
  const roll = await reads.roll(id)
  return roll ? ok({ congress: congress.value, roll }) : refuse('roll-unknown')
}

/** Every version of the roll, the first one first. */
export const readRollVersions = async (
  reads: CongressReads & RollReads,
  id: CongressId,
): Promise<Result<readonly RollInPlace[], Refusal>> => {
  const congress = await findCongress(reads, id)
  if (!congress.ok) return congress
  return ok((await reads.rollVersions(id)).map((roll) => ({ congress: congress.value, roll })))
}
