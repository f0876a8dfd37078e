import type { CongressId, RoundId } from '../../kernel/brand.ts'
import type { ComplaintFacts } from '../../rules/complaint.ts'
import type { PackageParts } from '../../rules/keeping.ts'
import type { Versioned } from '../recorded.ts'

/** The sealed package with the ballots of a round, in one version. */
export interface BallotPackage extends Versioned, PackageParts {
  readonly roundId: RoundId
}

/** A complaint about a congress or one round of it, in one version. */
export interface Complaint extends Versioned, ComplaintFacts {
  readonly congressId: CongressId
  /** From 1, in the order of recording. */
  readonly number: number
}
