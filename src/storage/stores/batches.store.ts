import type { Kysely, Selectable, Transaction } from 'kysely'
import type * as m from '../../app/model.ts'
import type { BatchId, RoundId } from '../../kernel/brand.ts'
import type { Slot } from '../../rules/entry.ts'
import type { Database } from '../tables.ts'

type Db = Kysely<Database>

const toBatch = (row: Selectable<Database['current_batch']>): m.Batch => ({
  id: row.id,
  roundId: row.round_id,
  congressId: row.congress_id,
  number: row.number,
  mode: row.mode,
  version: row.version,
  size: row.size,
  label: row.label,
  cancelled: row.cancelled,
})

export const findBatch = async (db: Db, id: BatchId): Promise<m.Batch | undefined> => {
  const row = await db.selectFrom('current_batch').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toBatch(row)
}

export const listBatches = async (db: Db, roundId: RoundId): Promise<m.Batch[]> => {
  const query = db.selectFrom('current_batch').selectAll().where('round_id', '=', roundId).orderBy('number')
  return (await query.execute()).map(toBatch)
}

/** Ids of the batches that count, as text for `any(…)`, so that the database reads only their ballots. */
export const countedBatchIds = async (db: Db, roundId: RoundId): Promise<BatchId[]> =>
  (await listBatches(db, roundId)).filter(({ cancelled }) => !cancelled).map(({ id }) => id)

export const insertBatch = async (tx: Transaction<Database>, batch: m.Batch, recorded: m.Recorded): Promise<void> => {
  await tx
    .insertInto('ballot_batch')
    .values({
      id: batch.id,
      round_id: batch.roundId,
      congress_id: batch.congressId,
      number: batch.number,
      mode: batch.mode,
      created_at: recorded.recordedAt,
    })
    .execute()
  await insertBatchVersion(tx, batch, null, recorded)
}

export const insertBatchVersion = async (
  tx: Transaction<Database>,
  batch: m.Batch,
  reason: string | null,
  recorded: m.Recorded,
): Promise<void> => {
  await tx
    .insertInto('ballot_batch_version')
    .values({
      batch_id: batch.id,
      version: batch.version,
      size: batch.size,
      label: batch.label,
      cancelled: batch.cancelled,
      reason,
      recorded_at: recorded.recordedAt,
      recorded_by: recorded.recordedBy,
    })
    .execute()
}

const toEntry = (row: Selectable<Database['batch_entry']>): m.Entry => ({
  batchId: row.batch_id,
  slot: row.slot,
  state: row.state,
  version: row.version,
  entered: row.entered,
  typist: row.typist,
})

export const findEntry = async (db: Db, batchId: BatchId, slot: Slot): Promise<m.Entry | undefined> => {
  const row = await entries(db).where('batch_id', '=', batchId).where('slot', '=', slot).executeTakeFirst()
  return row && toEntry(row)
}

const entries = (db: Db) => db.selectFrom('batch_entry').selectAll()

const inRound = (db: Db, roundId: RoundId) => db.selectFrom('ballot_batch').select('id').where('round_id', '=', roundId)

export const listEntries = async (db: Db, roundId: RoundId): Promise<m.Entry[]> =>
  (await entries(db).where('batch_id', 'in', inRound(db, roundId)).orderBy('batch_id').orderBy('slot').execute()).map(
    toEntry,
  )

export const lockEntry = async (
  tx: Transaction<Database>,
  batchId: BatchId,
  slot: Slot,
): Promise<m.Entry | undefined> => {
  const query = entries(tx).where('batch_id', '=', batchId).where('slot', '=', slot).forUpdate()
  const row = await query.executeTakeFirst()
  return row && toEntry(row)
}

export const lockEntries = async (tx: Transaction<Database>, roundId: RoundId): Promise<m.Entry[]> => {
  const rows = await entries(tx)
    .where('batch_id', 'in', inRound(tx, roundId))
    .orderBy('batch_id')
    .orderBy('slot')
    .forUpdate()
    .execute()
  return rows.map(toEntry)
}

export const insertEntry = async (tx: Transaction<Database>, batchId: BatchId, slot: Slot): Promise<void> => {
  await tx
    .insertInto('batch_entry')
    .values({ batch_id: batchId, slot, state: 'open', version: 1, entered: 0, typist: null })
    .execute()
}

/** Records the typist of an entry; false if they already type another entry of the batch. */
export const claimEntry = async (
  tx: Transaction<Database>,
  batchId: BatchId,
  slot: Slot,
  accountId: string,
): Promise<boolean> => {
  await tx
    .insertInto('entry_typist')
    .values({ batch_id: batchId, account_id: accountId, slot })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const row = await tx
    .selectFrom('entry_typist')
    .select('slot')
    .where('batch_id', '=', batchId)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row?.slot === slot
}

export const setEntry = async (tx: Transaction<Database>, entry: m.Entry): Promise<void> => {
  await tx
    .updateTable('batch_entry')
    .set({ state: entry.state, version: entry.version, entered: entry.entered, typist: entry.typist })
    .where('batch_id', '=', entry.batchId)
    .where('slot', '=', entry.slot)
    .execute()
}

export const moveEntries = async (
  tx: Transaction<Database>,
  roundId: RoundId,
  from: m.Entry['state'],
  to: m.Entry['state'],
): Promise<void> => {
  await tx
    .updateTable('batch_entry')
    .set((column) => ({ state: to, version: column('version', '+', 1) }))
    .where('batch_id', 'in', inRound(tx, roundId))
    .where('state', '=', from)
    .execute()
}
