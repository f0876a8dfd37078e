import type { ElectionId } from '../../kernel/brand.ts'
import type { CallUp } from '../model.ts'

/** Alternates called to the seats of delegates. Reads. */
export interface CallUpReads {
  /** In their order. */
  callUps(electionId: ElectionId): Promise<CallUp[]>
}

/** Alternates called to the seats of delegates. Writes. */
export interface CallUpWrites extends CallUpReads {
  insertCallUp(callUp: CallUp): Promise<void>
}
