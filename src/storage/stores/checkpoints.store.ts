import type { Kysely, Selectable, Transaction } from 'kysely'
import type { CheckpointReads, CheckpointWrites, EventReads, KeptCheckpoint, TreeReads } from '../../app/log/ports.ts'
import type { AuditAction } from '../../events/catalogue.ts'
import type { Page } from '../../kernel/page.ts'
import type { Database } from '../tables.ts'
import { findFrontier, listAuditEvents } from './audit.store.ts'
import { listFeed } from './feed.store.ts'
import { findKeptRoots, findSubtrees } from './proofs.store.ts'
import { listWitnesses } from './witnesses.store.ts'

const insertCheckpoint = async (tx: Transaction<Database>, checkpoint: KeptCheckpoint): Promise<void> => {
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
}

const toCheckpoint = (row: Selectable<Database['audit_checkpoint']>): KeptCheckpoint => ({
  log: row.log_id,
  size: row.size,
  keyNumber: row.key_number,
  note: row.note,
  // Only kinds of the catalogue are ever written.
  cause: row.cause as AuditAction,
  takenAt: row.taken_at,
})

const checkpointsOf = (db: Kysely<Database>, log: string) =>
  db.selectFrom('audit_checkpoint').selectAll().where('log_id', '=', log)

const findCheckpoint = async (db: Kysely<Database>, log: string, size: number): Promise<KeptCheckpoint | undefined> => {
  const row = await checkpointsOf(db, log).where('size', '=', size).executeTakeFirst()
  return row && toCheckpoint(row)
}

const findNewestCheckpoint = async (db: Kysely<Database>, log: string): Promise<KeptCheckpoint | undefined> => {
  const row = await checkpointsOf(db, log).orderBy('size', 'desc').limit(1).executeTakeFirst()
  return row && toCheckpoint(row)
}

const listCheckpoints = async (
  db: Kysely<Database>,
  log: string,
  { limit, after }: Page<number>,
): Promise<KeptCheckpoint[]> => {
  const rows = await checkpointsOf(db, log)
    .where('size', '>', after ?? 0)
    .orderBy('size')
    .limit(limit)
    .execute()
  return rows.map(toCheckpoint)
}

export const logReads = (db: Kysely<Database>): EventReads & TreeReads & CheckpointReads => ({
  auditEvents: (log, page, filter) => listAuditEvents(db, log, page, filter),
  frontier: (log) => findFrontier(db, log),
  feed: (congressId, page) => listFeed(db, congressId, page),
  witnesses: (log, size) => listWitnesses(db, log, size),
  subtrees: (log, subtrees) => findSubtrees(db, log, subtrees),
  keptRoots: (log, subtrees) => findKeptRoots(db, log, subtrees),
  checkpoint: (log, size) => findCheckpoint(db, log, size),
  newestCheckpoint: (log) => findNewestCheckpoint(db, log),
  checkpoints: (log, page) => listCheckpoints(db, log, page),
})

export const checkpointWrites = (tx: Transaction<Database>): CheckpointWrites => ({
  insertCheckpoint: (checkpoint) => insertCheckpoint(tx, checkpoint),
})
