import type { CongressId, RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { openComplaints } from '../../rules/complaint.ts'
import { destructionFrom, holdsOtherNumber, keepingClause, packageState } from '../../rules/keeping.ts'
import type { PackageState } from '../../rules/package-states.ts'
import type { CongressReads } from '../congresses/ports.ts'
import type { CustodyReads } from '../custody/ports.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { findCongress, findRound } from '../shared/find.ts'
import type { BallotPackage, Complaint } from './model.ts'
import type { KeepingReads } from './ports.ts'

/** The package of a round with the facts that follow from it. */
export interface PackageInPlace {
  readonly state: PackageState
  /** Plain date from which the destruction may be ordered; null before the first seal. */
  readonly destructionFrom: string | null
  /** The clause; null if none of the rule set is known. */
  readonly citation: string | null
  /** Numbers of the complaints without an outcome that keep the ballots. */
  readonly openComplaints: readonly number[]
  /** Whether it holds another number of ballots than were found in the box. */
  readonly holdsOtherNumber: boolean
  /** Every version, the first one first; empty before the first seal. */
  readonly versions: readonly BallotPackage[]
}

/** The sealed package of a round. */
export const readPackage = async (
  reads: CongressReads & RoundReads & CustodyReads & KeepingReads,
  id: RoundId,
): Promise<Result<PackageInPlace, Refusal>> => {
  const place = await findRound(reads, id)
  if (!place.ok) return place
  const { congress } = place.value
  const [versions, complaints, ballotReturn] = await Promise.all([
    reads.packageVersions(id),
    reads.complaints(congress.id),
    reads.ballotReturn(id),
  ])
  const newest = versions.at(-1)
  return ok({
    state: packageState(newest),
    destructionFrom: newest ? destructionFrom(newest.sealing) : null,
    citation: keepingClause(congress.regulation) ?? null,
    openComplaints: openComplaints(complaints, id),
    holdsOtherNumber: newest !== undefined && holdsOtherNumber(newest.sealing, ballotReturn?.returned ?? null),
    versions,
  })
}

/** The complaints of a congress in their newest versions. */
export const listComplaints = async (
  reads: CongressReads & KeepingReads,
  id: CongressId,
): Promise<Result<readonly Complaint[], Refusal>> => {
  const congress = await findCongress(reads, id)
  return congress.ok ? ok(await reads.complaints(id)) : congress
}

/** Every version of a complaint, the first one first. */
export const readComplaint = async (
  reads: CongressReads & KeepingReads,
  { congressId, number }: Pick<Complaint, 'congressId' | 'number'>,
): Promise<Result<readonly Complaint[], Refusal>> => {
  const congress = await findCongress(reads, congressId)
  if (!congress.ok) return congress
  const versions = await reads.complaintVersions(congressId, number)
  return versions.length > 0 ? ok(versions) : refuse('complaint-unknown')
}
