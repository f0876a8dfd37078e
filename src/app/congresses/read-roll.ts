import type { CongressId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { type Notice, rollNotices } from '../../rules/notices.ts'
import type { Congress, RollVersion } from '../model.ts'
import type { OrganisationReads } from '../organisations/ports.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { findCongress } from '../shared/find.ts'
import { levelOf } from '../shared/level-of.ts'
import type { CongressReads, RollReads } from './ports.ts'

/** A roll with its congress, which decides how the base is computed, and its notices. */
export interface RollInPlace {
  readonly congress: Congress
  readonly roll: RollVersion
  readonly notices: readonly Notice[]
}

const inPlace = async (
  reads: OrganisationReads,
  congress: Congress,
  rolls: readonly RollVersion[],
): Promise<readonly RollInPlace[]> => {
  const level = await levelOf(reads, congress)
  return rolls.map((roll) => {
    const notices = rollNotices({ level, meeting: congress.kind, roll, readings: congress.readings })
    return { congress, roll, notices }
  })
}

/** A version of the roll with its congress. */
export const rollInPlace = async (
  reads: OrganisationReads & CongressReads,
  id: CongressId,
  roll: RollVersion,
): Promise<Result<RollInPlace, Refusal>> => {
  const congress = await findCongress(reads, id)
  if (!congress.ok) return congress
  const [place] = await inPlace(reads, congress.value, [roll])
  return ok(place!)
}

/** The newest version of the roll. */
export const readRoll = async (
  reads: OrganisationReads & CongressReads & RollReads,
  id: CongressId,
): Promise<Result<RollInPlace, Refusal>> => {
  const congress = await findCongress(reads, id)
  if (!congress.ok) return congress
  const roll = await reads.roll(id)
  return roll ? rollInPlace(reads, id, roll) : refuse('roll-unknown')
}

/** Every version of the roll, the first one first. */
export const readRollVersions = async (
  reads: OrganisationReads & CongressReads & RollReads,
  id: CongressId,
): Promise<Result<readonly RollInPlace[], Refusal>> => {
  const congress = await findCongress(reads, id)
  if (!congress.ok) return congress
  return ok(await inPlace(reads, congress.value, await reads.rollVersions(id)))
}
