import type { BatchId } from '../../kernel/brand.ts'
import { Bug } from '../../kernel/bug.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { type Hand, isOwnEntry, readingProblem, type Slot, type TypingEvent } from '../../rules/entry.ts'
import { isBlind } from '../../rules/procedure.ts'
import { countingProblem } from '../../rules/round.ts'
import { isRevealed } from '../../rules/standing.ts'
import type { Actor } from '../actor.ts'
import type { CongressReads } from '../congresses/ports.ts'
import type { Batch, Congress, Entry } from '../model.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { ResultReads } from '../results/ports.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { type FiguresCaller, type Reader, readsFiguresOf } from '../shared/figures.ts'
import type { BatchReads } from './ports.ts'

const handOf = ({ id, role }: Actor, { typist }: Entry, { procedure }: Pick<Congress, 'procedure'>): Hand => ({
  actorId: id,
  role,
  typist,
  blind: isBlind(procedure),
})

/** A typist changes only their own entries, or one that nobody has begun; entries are blind to each other. */
export const ownEntry = (
  actor: Actor,
  entry: Entry,
  congress: Pick<Congress, 'procedure'>,
  event: TypingEvent,
): Result<Entry, Refusal> =>
  isOwnEntry(handOf(actor, entry, congress), event) ? ok(entry) : refuse('entry-of-another')

/** The state of an entry for a reader: what is typed in it is hidden while it is blind to the reader. */
export interface ShownEntry {
  readonly entry: Entry
  readonly hidden: boolean
}

/** An open entry of a batch as the actor may see it. */
export const openEntryFor = (actor: Actor, entry: Entry, congress: Pick<Congress, 'procedure'>): ShownEntry => ({
  entry,
  hidden: readingProblem(handOf(actor, entry, congress), false) !== null,
})

/** Whether others than their typists read these entries of a batch. */
export const entriesRevealed = async (
  reads: BatchReads & CongressReads & RoundReads,
  { id, roundId, congressId, cancelled }: Pick<Batch, 'id' | 'roundId' | 'congressId' | 'cancelled'>,
  entries: readonly Pick<Entry, 'state'>[],
): Promise<boolean> => {
  const round = cancelled ? await reads.round(roundId) : undefined
  const counting = round !== undefined && !countingProblem(round.state) && !(await reads.closing(congressId))
  const standing = cancelled ? ((await reads.standing(id)) ?? null) : null
  return isRevealed({ states: entries.map(({ state }) => state), standing, cancelled, counting })
}

/** Asks whether a caller may read the figures of the round of a batch. */
export const readsFiguresOfBatch = async (
  reads: CongressReads & RoundReads & ResultReads,
  reader: FiguresCaller,
  { id, roundId, congressId }: Pick<Batch, 'id' | 'roundId' | 'congressId'>,
): Promise<Result<true, Refusal>> => {
  const round = await reads.round(roundId)
  if (!round) throw new Bug(`batch ${id} has lost its round`)
  return readsFiguresOf(reads, reader, congressId, round)
}

/**
 * An entry, unless it is the one of another typist; hidden from everybody else while the entries of the batch are
 * blind. Refused to all but the auditor once the end of the meeting has left its round without a result.
 */
export const shownEntry = async (
  reads: BatchReads & CongressReads & RoundReads & ResultReads,
  actor: Reader,
  batchId: BatchId,
  slot: Slot,
): Promise<Result<ShownEntry, Refusal>> => {
  const batch = await reads.batch(batchId)
  const entries = batch ? await reads.entriesOfBatch(batchId) : []
  const entry = entries.find((each) => each.slot === slot)
  if (!batch || !entry) return refuse('entry-unknown')
  const congress = await reads.congress(batch.congressId)
  if (!congress) throw new Bug(`batch ${batchId} has lost its congress`)
  const figures = await readsFiguresOfBatch(reads, actor, batch)
  if (!figures.ok) return figures
  const problem = readingProblem(handOf(actor, entry, congress), await entriesRevealed(reads, batch, entries))
  return problem === 'entry-of-another' ? refuse(problem) : ok({ entry, hidden: problem !== null })
}

/** An entry whose ballots or sheet the actor may read. */
export const readableEntry = async (
  reads: BatchReads & CongressReads & RoundReads & ResultReads,
  actor: Reader,
  batchId: BatchId,
  slot: Slot,
): Promise<Result<Entry, Refusal>> => {
  const shown = await shownEntry(reads, actor, batchId, slot)
  if (!shown.ok) return shown
  return shown.value.hidden ? refuse('entries-blind') : ok(shown.value.entry)
}
