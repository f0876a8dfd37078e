import type { CallUpId, ElectionId, RoundId } from '../../kernel/brand.ts'
import type { CallUp } from '../model.ts'

/** Alternates called to the seats of delegates. Reads. */
export interface CallUpReads {
  /** In their order, also those that hold no more. */
  callUps(electionId: ElectionId): Promise<CallUp[]>
}

/** Alternates called to the seats of delegates. Writes. */
export interface CallUpWrites extends CallUpReads {
  insertCallUp(callUp: CallUp): Promise<void>
  /** Makes a call-up void with the round on which it rests. */
  annulCallUp(id: CallUpId, roundId: RoundId): Promise<void>
}
