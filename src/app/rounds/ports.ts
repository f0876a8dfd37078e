import type { CongressId, ElectionId, RoundId } from '../../kernel/brand.ts'
import type { RoundState } from '../../rules/round.ts'
import type { Cancellation } from '../elections/model.ts'
import type * as m from '../model.ts'
import type { Undoing } from './model.ts'

/** Elections and their rounds, in their current versions. Reads. */
export interface RoundReads {
  election(id: ElectionId): Promise<m.Election | undefined>
  elections(congressId: CongressId): Promise<m.Election[]>
  round(id: RoundId): Promise<m.Round | undefined>
  rounds(electionId: ElectionId): Promise<m.Round[]>
}

/** Elections and their rounds. Writes. */
export interface RoundWrites extends RoundReads {
  insertElection(election: m.Election, createdAt: string): Promise<void>
  /** Adds a version with other seats, which the round with this id takes over; null if no list is being prepared. */
  insertElectionVersion(election: m.Election, roundId: RoundId | null, version: m.Versioned): Promise<void>
  insertElectionCancellation(id: ElectionId, cancellation: Cancellation): Promise<void>
  insertRound(round: m.Round, createdAt: string): Promise<void>
  setRoundState(id: RoundId, state: RoundState): Promise<void>
}

/** The decisions by which rounds are counted again or annulled. Reads. */
export interface UndoingReads {
  /** The undoings of one round, in order. */
  undoings(roundId: RoundId): Promise<Undoing[]>
}

/** The decisions by which rounds are counted again or annulled. Writes. */
export interface UndoingWrites extends UndoingReads {
  /** The rounds of other meetings in which people stand whom this round elected and who came over from it. */
  roundsOnCarried(roundId: RoundId): Promise<Pick<m.Round, 'office' | 'number'>[]>
  insertUndoing(undoing: Undoing): Promise<void>
}
