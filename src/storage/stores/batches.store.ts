import type { BatchReads, BatchWrites } from '../../app/batches/ports.ts'
import type { Batch, Entry, Recorded } from '../../app/model.ts'
import type { BatchId, RoundId } from '../../kernel/brand.ts'
import type { Slot } from '../../rules/entry.ts'
import type { Db, DbTransaction, Row } from '../database.ts'
import { entryTimes } from './entry-times.ts'
import { all, one } from './rows.ts'

const toBatch = (row: Row<'current_batch'>): Batch => ({
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

const toEntry = (row: Row<'batch_entry'>): Entry => ({
  batchId: row.batch_id,
  slot: row.slot,
  state: row.state,
  version: row.version,
  manner: row.manner,
  entered: row.entered,
  removed: row.removed,
  typist: row.typist,
  papers: row.papers,
  lookAgain: row.look_again,
})

const batchIn = (db: Db, roundId: RoundId) => db.selectFrom('ballot_batch').select('id').where('round_id', '=', roundId)

const entryOf = (db: Db, batchId: BatchId, slot: Slot) =>
  db.selectFrom('batch_entry').selectAll().where('batch_id', '=', batchId).where('slot', '=', slot)

const batchesThatCount = (db: Db, roundId: RoundId) =>
  db.selectFrom('current_batch').select('id').where('round_id', '=', roundId).where('cancelled', '=', false)

/** In the one order in which entries are locked, so that two acts never wait for each other. */
const entriesOf = (db: Db, roundId: RoundId) =>
  db
    .selectFrom('batch_entry')
    .selectAll()
    .where('batch_id', 'in', batchIn(db, roundId))
    .orderBy('batch_id')
    .orderBy('slot')

export const batchReads = (db: Db): BatchReads => {
  const batches = () => db.selectFrom('current_batch').selectAll()
  return {
    batch: (id) => one(batches().where('id', '=', id), toBatch),
    batches: (roundId) => all(batches().where('round_id', '=', roundId).orderBy('number'), toBatch),
    entry: (batchId, slot) => one(entryOf(db, batchId, slot), toEntry),
    entries: (roundId) => all(entriesOf(db, roundId), toEntry),
    entriesOfBatch: (batchId) =>
      all(db.selectFrom('batch_entry').selectAll().where('batch_id', '=', batchId).orderBy('slot'), toEntry),
    typistsOf: (batchId) =>
      all(db.selectFrom('entry_typist').selectAll().where('batch_id', '=', batchId), ({ account_id }) => account_id),
    handsIn: async (batchIds) => {
      if (batchIds.length === 0) return []
      return all(
        db.selectFrom('entry_typist').selectAll().where('batch_id', 'in', batchIds),
        ({ batch_id: batchId, account_id: accountId }) => ({ batchId, accountId }),
      )
    },
    entryTimes: (congressId, batchIds) => entryTimes(db, congressId, batchIds),
    standing: (batchId) =>
      one(db.selectFrom('batch_standing').selectAll().where('batch_id', '=', batchId), ({ standing }) => standing),
    standings: async (roundId) => {
      const rows = await db
        .selectFrom('batch_standing')
        .selectAll()
        .where('batch_id', 'in', batchIn(db, roundId))
        .execute()
      return new Map(rows.map((row) => [row.batch_id, row.standing]))
    },
  }
}

const insertVersion = async (tx: DbTransaction, batch: Batch, reason: string | null, recorded: Recorded) => {
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

export const batchWrites = (tx: DbTransaction): BatchWrites => ({
  ...batchReads(tx),
  insertBatch: async (batch, recorded) => {
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
    await insertVersion(tx, batch, null, recorded)
  },
  insertBatchVersion: (batch, reason, recorded) => insertVersion(tx, batch, reason, recorded),
  lockEntry: (batchId, slot) => one(entryOf(tx, batchId, slot).forUpdate(), toEntry),
  lockEntries: (roundId) => all(entriesOf(tx, roundId).forUpdate(), toEntry),
  lockEntriesOfBatch: (batchId) =>
    all(tx.selectFrom('batch_entry').selectAll().where('batch_id', '=', batchId).orderBy('slot').forUpdate(), toEntry),
  setStanding: async (batchId, standing) => {
    await tx
      .insertInto('batch_standing')
      .values({ batch_id: batchId, standing })
      .onConflict((conflict) => conflict.column('batch_id').doUpdateSet({ standing }))
      .execute()
  },
  insertEntry: async (batchId, slot, state) => {
    await tx
      .insertInto('batch_entry')
      .values({
        batch_id: batchId,
        slot,
        state,
        version: 1,
        manner: null,
        entered: 0,
        removed: 0,
        typist: null,
        papers: null,
        look_again: null,
      })
      .execute()
  },
  setEntry: async ({ batchId, slot, lookAgain, ...entry }) => {
    await tx
      .updateTable('batch_entry')
      .set({ ...entry, look_again: lookAgain && JSON.stringify(lookAgain) })
      .where('batch_id', '=', batchId)
      .where('slot', '=', slot)
      .execute()
  },
  claimEntry: async (batchId, slot, accountId) => {
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
  },
  moveEntries: async (roundId, from, to) => {
    await tx
      .updateTable('batch_entry')
      .set((column) => ({ state: to, version: column('version', '+', 1) }))
      .where('batch_id', 'in', batchesThatCount(tx, roundId))
      .where('state', '=', from)
      .execute()
  },
})
