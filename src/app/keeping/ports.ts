import type { CongressId, RoundId } from '../../kernel/brand.ts'
import type { BallotPackage, Complaint } from './model.ts'

/** Sealed packages of ballots, and complaints. Reads. */
export interface KeepingReads {
  /** The newest version of the package of a round. */
  ballotPackage(roundId: RoundId): Promise<BallotPackage | undefined>
  /** Every version of the package of a round, the first one first. */
  packageVersions(roundId: RoundId): Promise<BallotPackage[]>
  /** The newest version of the package of each round that has one, without their order. */
  packagesOfCongress(congressId: CongressId): Promise<BallotPackage[]>
  /** The newest version of each complaint, in the order of their numbers. */
  complaints(congressId: CongressId): Promise<Complaint[]>
  /** Every version of a complaint, the first one first. */
  complaintVersions(congressId: CongressId, number: number): Promise<Complaint[]>
}

/** Sealed packages of ballots, and complaints. Writes; each is a new version. */
export interface KeepingWrites extends KeepingReads {
  insertPackage(ballotPackage: BallotPackage): Promise<void>
  insertComplaint(complaint: Complaint): Promise<void>
}
