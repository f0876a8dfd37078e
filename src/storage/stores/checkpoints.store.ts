import { sql } from 'kysely'
import type { CheckpointReads, CheckpointWrites, KeptCheckpoint } from '../../app/log/ports.ts'
import type { LogId } from '../../kernel/brand.ts'
import { Bug } from '../../kernel/bug.ts'
import type { Db, DbTransaction, Row } from '../database.ts'
import { all, one } from './rows.ts'
import { toWitness } from './witnesses.store.ts'

const toCheckpoint = (row: Row<'audit_checkpoint'>): KeptCheckpoint => ({
  log: row.log_id,
  size: row.size,
  keyNumber: row.key_number,
  note: row.note,
  cause: row.cause,
  takenAt: row.taken_at,
})

export const checkpointReads = (db: Db): CheckpointReads => {
  const checkpointsOf = (log: LogId) => db.selectFrom('audit_checkpoint').selectAll().where('log_id', '=', log)
  return {
    checkpoint: (log, size) => one(checkpointsOf(log).where('size', '=', size), toCheckpoint),
    newestCheckpoint: (log) => one(checkpointsOf(log).orderBy('size', 'desc').limit(1), toCheckpoint),
    checkpoints: (log, { limit, after }) => {
      const later = checkpointsOf(log).where('size', '>', after ?? 0)
      return all(later.orderBy('size').limit(limit), toCheckpoint)
    },
    witnesses: (log, size) => {
      const over = db.selectFrom('audit_witness').selectAll().where('log_id', '=', log).where('size', '=', size)
      return all(over.orderBy('received_at').orderBy('name').orderBy('public_key'), toWitness)
    },
  }
}

interface GrownRow {
  readonly size: number
  readonly frontier: Buffer[]
  readonly leaves: Buffer[]
}

export const checkpointWrites = (tx: DbTransaction): CheckpointWrites => ({
  logToSeal: async (log, after) => {
    const { rows } = await sql<GrownRow>`select * from log_to_seal(${log}, ${after})`.execute(tx)
    const [row] = rows
    if (!row) throw new Bug(`this transaction has appended nothing to the log ${log}`)
    return { frontier: { size: row.size, hashes: row.frontier }, leaves: row.leaves }
  },
  insertCheckpoint: async (checkpoint) => {
    await tx
      .insertInto('audit_checkpoint')
      .values({
        log_id: checkpoint.log,
        size: checkpoint.size,
        key_number: checkpoint.keyNumber,
        note: checkpoint.note,
        cause: checkpoint.cause,
        taken_at: checkpoint.takenAt,
      })
      .execute()
  },
})
