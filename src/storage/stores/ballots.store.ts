import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type * as m from '../../app/model.ts'
import type { BatchId, RoundId } from '../../kernel/brand.ts'
import type { Page } from '../../kernel/page.ts'
import type { Slot } from '../../rules/entry.ts'
import type { BallotGroup, BallotMarks } from '../../rules/types.ts'
import type { Database } from '../tables.ts'
import { countedBatchIds } from './batches.store.ts'

type Db = Kysely<Database>
type MarkColumns = Pick<Selectable<Database['ballot']>, 'struck' | 'agree' | 'disagree' | 'fault'>

const toMarks = ({ struck, agree, disagree, fault }: MarkColumns): BallotMarks => ({
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

const toBallot = (row: Selectable<Database['ballot']>): m.Ballot => ({
  number: row.number,
  version: row.version,
  marks: toMarks(row),
  doubt: row.doubt,
  reason: row.reason,
  enteredAt: row.entered_at,
  enteredBy: row.entered_by,
})

export const listBallots = async (db: Db, batchId: BatchId, slot: Slot, page: Page<number>): Promise<m.Ballot[]> => {
  const rows = await db
    .selectFrom('current_ballot')
    .selectAll()
    .where('batch_id', '=', batchId)
    .where('slot', '=', slot)
    .where('number', '>', page.after ?? 0)
    .orderBy('number')
    .limit(page.limit)
    .execute()
  return rows.map(toBallot)
}

export const listBallotVersions = async (db: Db, batchId: BatchId, slot: Slot, number: number): Promise<m.Ballot[]> => {
  const rows = await db
    .selectFrom('ballot')
    .selectAll()
    .where('batch_id', '=', batchId)
    .where('slot', '=', slot)
    .where('number', '=', number)
    .orderBy('version')
    .execute()
  return rows.map(toBallot)
}

/** The database groups identical ballots: the data sent grows with the distinct ballots, not with their number. */
export const ballotGroups = async (db: Db, roundId: RoundId): Promise<BallotGroup[]> => {
  const batchIds = await countedBatchIds(db, roundId)
  if (batchIds.length === 0) return []
  const rows = await db
    .selectFrom('current_ballot')
    .select(['struck', 'agree', 'disagree', 'fault'])
    .select((e) => e.fn.countAll<number>().as('times'))
    .where('slot', '=', 'first')
    .where(sql<boolean>`batch_id = any(${batchIds}::uuid[])`)
    .groupBy(['struck', 'agree', 'disagree', 'fault'])
    .orderBy('struck')
    .orderBy('agree')
    .orderBy('disagree')
    .orderBy('fault')
    .execute()
  return rows.map((row) => ({ marks: toMarks(row), times: row.times }))
}

export const insertBallotVersion = async (
  tx: Transaction<Database>,
  batchId: BatchId,
  slot: Slot,
  ballot: m.Ballot,
): Promise<void> => {
  await tx
    .insertInto('ballot')
    .values({
      batch_id: batchId,
      slot,
      number: ballot.number,
      version: ballot.version,
      ...markColumns(ballot.marks),
      doubt: ballot.doubt && JSON.stringify(ballot.doubt),
      reason: ballot.reason,
      entered_at: ballot.enteredAt,
      entered_by: ballot.enteredBy,
    })
    .execute()
}

const toSheet = (row: Selectable<Database['tally_sheet']>): m.TallySheet => ({
  version: row.version,
  tally: { valid: row.valid, invalid: row.invalid, votes: row.votes, disagree: row.disagree },
  reason: row.reason,
  enteredAt: row.entered_at,
  enteredBy: row.entered_by,
})

export const findSheet = async (db: Db, batchId: BatchId, slot: Slot): Promise<m.TallySheet | undefined> => {
  const row = await db
    .selectFrom('tally_sheet')
    .selectAll()
    .where('batch_id', '=', batchId)
    .where('slot', '=', slot)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && toSheet(row)
}

export const listSheets = async (db: Db, roundId: RoundId): Promise<m.TallySheet[]> => {
  const batchIds = await countedBatchIds(db, roundId)
  if (batchIds.length === 0) return []
  const rows = await db
    .selectFrom('tally_sheet')
    .selectAll()
    .distinctOn('batch_id')
    .where('batch_id', 'in', batchIds)
    .where('slot', '=', 'first')
    .orderBy('batch_id')
    .orderBy('version', 'desc')
    .execute()
  return rows.map(toSheet)
}

export const insertSheet = async (
  tx: Transaction<Database>,
  batchId: BatchId,
  slot: Slot,
  sheet: m.TallySheet,
): Promise<void> => {
  await tx
    .insertInto('tally_sheet')
    .values({
      batch_id: batchId,
      slot,
      version: sheet.version,
      valid: sheet.tally.valid,
      invalid: JSON.stringify(sheet.tally.invalid),
      votes: [...sheet.tally.votes],
      disagree: sheet.tally.disagree && [...sheet.tally.disagree],
      reason: sheet.reason,
      entered_at: sheet.enteredAt,
      entered_by: sheet.enteredBy,
    })
    .execute()
}
