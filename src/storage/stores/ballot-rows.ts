import type { Ballot } from '../../app/model.ts'
import type { BatchId, RoundId } from '../../kernel/brand.ts'
import type { Slot } from '../../rules/entry.ts'
import type { BallotMarks } from '../../rules/types.ts'
import type { Db, Row } from '../database.ts'

/** The columns that hold marks. */
export type MarkColumns = Pick<Row<'ballot'>, 'struck' | 'agree' | 'disagree' | 'fault'>

export const toMarks = ({ struck, agree, disagree, fault }: MarkColumns): BallotMarks => ({
  ...(struck ? { struck } : { agree: agree ?? [], disagree: disagree ?? [] }),
  ...(fault ? { fault } : {}),
})

/** The columns that hold a ballot's marks. */
export const markColumns = (marks: BallotMarks): MarkColumns => ({
  struck: 'struck' in marks ? [...marks.struck] : null,
  agree: 'agree' in marks ? [...marks.agree] : null,
  disagree: 'disagree' in marks ? [...marks.disagree] : null,
  fault: marks.fault ?? null,
})

export const toBallot = (row: Row<'ballot'>): Ballot => ({
  number: row.number,
  version: row.version,
  marks: toMarks(row),
  doubt: row.doubt,
  setAside: row.set_aside,
  removed: row.removed,
  reason: row.reason,
  enteredAt: row.entered_at,
  enteredBy: row.entered_by,
})

/**
 * Views of one entry of each batch: of those that count, and of those that count once the entries agree and the board
 * has ruled.
 */
type EntryView = 'counted_entry' | 'final_entry'

/** The batches of a view, by the slot of the entry that counts in each; usually one slot for all. */
const batchesBySlot = async (
  db: Db,
  view: EntryView,
  roundId: RoundId,
): Promise<ReadonlyMap<Slot, readonly BatchId[]>> => {
  const counted = await db.selectFrom(view).select(['batch_id', 'slot']).where('round_id', '=', roundId).execute()
  return Map.groupBy(counted, ({ slot }) => slot)
    .entries()
    .reduce(
      (slots, [slot, rows]) =>
        slots.set(
          slot,
          rows.map(({ batch_id }) => batch_id),
        ),
      new Map<Slot, readonly BatchId[]>(),
    )
}

/**
 * Rows of the entries of a view, slot by slot. The ids of the batches are sent back as an array, so that the database
 * reads only their ballots.
 */
export const inEntries = async <Found>(
  db: Db,
  view: EntryView,
  roundId: RoundId,
  query: (slot: Slot, batchIds: readonly BatchId[]) => Promise<readonly Found[]>,
): Promise<Found[]> => {
  const found: Found[] = []
  for (const [slot, batchIds] of await batchesBySlot(db, view, roundId)) found.push(...(await query(slot, batchIds)))
  return found
}
