import type { BatchId, CongressId, RoundId } from '../../kernel/brand.ts'
import type { Slot } from '../../rules/entry.ts'
import type { Standing } from '../../rules/standing.ts'
import type * as m from '../model.ts'

/** Entries, and the standings of their batches. Reads. */
export interface EntryReads {
  entry(batchId: BatchId, slot: Slot): Promise<m.Entry | undefined>
  entries(roundId: RoundId): Promise<m.Entry[]>
  /** The opened entries of one batch in order of their slots. */
  entriesOfBatch(batchId: BatchId): Promise<m.Entry[]>
  /** Everybody who has typed an entry of the batch, also those who handed one on. */
  typistsOf(batchId: BatchId): Promise<string[]>
  /** The same for several batches. */
  handsIn(batchIds: readonly BatchId[]): Promise<m.EntryHand[]>
  /** When entries were begun and finished, without anything of what is typed. Entries that nobody has begun are absent. */
  entryTimes(congressId: CongressId, batchIds: readonly BatchId[]): Promise<m.EntryTimes[]>
  standing(batchId: BatchId): Promise<Standing | undefined>
  /** By batch; batches of meetings whose entries are not blind have none. */
  standings(roundId: RoundId): Promise<ReadonlyMap<BatchId, Standing>>
}

/** Entries, and the standings of their batches. Writes. */
export interface EntryWrites extends EntryReads {
  /** Locks one entry against typists. */
  lockEntry(batchId: BatchId, slot: Slot): Promise<m.Entry | undefined>
  /** Locks all entries of a round. */
  lockEntries(roundId: RoundId): Promise<m.Entry[]>
  /** Locks the entries of one batch in order of their slots. */
  lockEntriesOfBatch(batchId: BatchId): Promise<m.Entry[]>
  insertEntry(batchId: BatchId, slot: Slot, state: m.Entry['state']): Promise<void>
  setEntry(entry: m.Entry): Promise<void>
  setStanding(batchId: BatchId, standing: Standing): Promise<void>
  /** Makes an account the typist of an entry; false if it already typed another entry of the batch. */
  claimEntry(batchId: BatchId, slot: Slot, accountId: string): Promise<boolean>
  /** Moves all entries of a round that are in one state to another; those of cancelled batches stay closed. */
  moveEntries(roundId: RoundId, from: m.Entry['state'], to: m.Entry['state']): Promise<void>
}
