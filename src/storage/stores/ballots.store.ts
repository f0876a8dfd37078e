import { sql } from 'kysely'
import type { BallotReads, BallotWrites } from '../../app/batches/ports.ts'
import type { TallySheet } from '../../app/model.ts'
import type { BatchId } from '../../kernel/brand.ts'
import type { Slot } from '../../rules/entry.ts'
import type { Db, DbTransaction, Row } from '../database.ts'
import { inEntries, markColumns, toBallot, toMarks } from './ballot-rows.ts'
import { all, newest, newestOfEach, one } from './rows.ts'

const toSheet = (row: Row<'tally_sheet'>): TallySheet => ({
  version: row.version,
  tally: { valid: row.valid, invalid: row.invalid, votes: row.votes, disagree: row.disagree },
  reason: row.reason,
  enteredAt: row.entered_at,
  enteredBy: row.entered_by,
})

export const ballotReads = (db: Db): BallotReads => ({
  ballots: (batchId, slot, { limit, after }) => {
    const ballots = db.selectFrom('current_ballot').selectAll().where('batch_id', '=', batchId).where('slot', '=', slot)
    return all(
      ballots
        .where('number', '>', after ?? 0)
        .orderBy('number')
        .limit(limit),
      toBallot,
    )
  },
  ballotVersions: (batchId, slot, number) => {
    const ballots = db.selectFrom('ballot').selectAll().where('batch_id', '=', batchId).where('slot', '=', slot)
    return all(ballots.where('number', '=', number).orderBy('version'), toBallot)
  },
  // The database groups identical ballots: the size of the answer grows with the kinds of ballots, not with their number.
  ballotGroups: (roundId) =>
    inEntries(db, 'counted_entry', roundId, (slot, batchIds) => {
      const groups = db
        .selectFrom('ruled_ballot')
        .select(['struck', 'agree', 'disagree', 'fault'])
        .select((e) => e.fn.countAll<number>().as('times'))
        .where('slot', '=', slot)
        .where(sql<boolean>`batch_id = any(${batchIds}::uuid[])`)
        .where('removed', '=', false)
        .groupBy(['struck', 'agree', 'disagree', 'fault'])
        .orderBy('struck')
        .orderBy('agree')
        .orderBy('disagree')
        .orderBy('fault')
      return all(groups, (row) => ({ marks: toMarks(row), times: row.times }))
    }),
  acceptedBallotGroups: (roundId) =>
    inEntries(db, 'counted_entry', roundId, (slot, batchIds) => {
      const kind = sql<'marked' | 'outside-name'>`coalesce(doubt ->> 'kind', set_aside)`
      const groups = db
        .selectFrom('ruled_ballot')
        .select(['struck', 'agree', 'disagree', kind.as('fault')])
        .select((e) => e.fn.countAll<number>().as('times'))
        .where('slot', '=', slot)
        .where(sql<boolean>`batch_id = any(${batchIds}::uuid[])`)
        .where('removed', '=', false)
        .where(sql<boolean>`(doubt ->> 'ruling' = 'valid' or (ruling is not null and fault is null))`)
        .where(sql<boolean>`coalesce(doubt ->> 'kind', set_aside) in ('marked', 'outside-name')`)
        .groupBy(['struck', 'agree', 'disagree', kind])
      return all(groups, (row) => ({ marks: toMarks(row), times: row.times }))
    }),
  typedBallots: (batchId, slot) => {
    const ballots = db
      .selectFrom('ruled_ballot')
      .selectAll()
      .where('batch_id', '=', batchId)
      .where('slot', '=', slot)
      .where('removed', '=', false)
      .orderBy('number')
    return all(ballots, (row) => ({
      number: row.number,
      marks: toMarks({
        struck: row.typed_struck,
        agree: row.typed_agree,
        disagree: row.typed_disagree,
        fault: row.typed_fault,
      }),
      setAside: row.set_aside,
      doubt: row.doubt,
      ruled: row.ruling === null ? null : toMarks(row),
    }))
  },
  sheet: (batchId, slot) => {
    const versions = db.selectFrom('tally_sheet').selectAll().where('batch_id', '=', batchId).where('slot', '=', slot)
    return one(newest(versions), toSheet)
  },
  sheets: (roundId) =>
    inEntries(db, 'counted_entry', roundId, (slot, batchIds) => all(currentSheets(db, slot, batchIds), toSheet)),
  stackPrints: (roundId) =>
    inEntries(db, 'counted_entry', roundId, async (slot, batchIds) => [
      ...(await ballotPrints(db, slot, batchIds)),
      ...(await sheetPrints(db, slot, batchIds)),
    ]),
})

/** The marks of a ballot in one text, whatever the order in which they were typed. */
const marksInOrder = sql<string>`concat_ws('|',
  array(select unnest(struck) order by 1)::text, array(select unnest(agree) order by 1)::text,
  array(select unnest(disagree) order by 1)::text, fault)`

const ballotPrints = (db: Db, slot: Slot, batchIds: readonly BatchId[]) =>
  db
    .selectFrom((from) =>
      from
        .selectFrom('ruled_ballot')
        .select(['batch_id', 'number', marksInOrder.as('marks')])
        .where('slot', '=', slot)
        .where(sql<boolean>`batch_id = any(${batchIds}::uuid[])`)
        .where('removed', '=', false)
        .as('typed'),
    )
    .select([
      'batch_id as batchId',
      sql<string>`md5(string_agg(marks, ',' order by number))`.as('forward'),
      sql<string>`md5(string_agg(marks, ',' order by number desc))`.as('backward'),
      sql<boolean>`count(distinct marks) = 1`.as('uniform'),
    ])
    .groupBy('batch_id')
    .execute()

const currentSheets = (db: Db, slot: Slot, batchIds: readonly BatchId[]) => {
  const versions = db.selectFrom('tally_sheet').selectAll().where('batch_id', 'in', batchIds).where('slot', '=', slot)
  return newestOfEach(versions, 'batch_id')
}

/** A stack by sheet is uniform if every name has all of its valid ballots or none. */
const sheetPrints = (db: Db, slot: Slot, batchIds: readonly BatchId[]) =>
  all(currentSheets(db, slot, batchIds), ({ batch_id, valid, invalid, votes, disagree }) => {
    const print = JSON.stringify([valid, Object.entries(invalid).toSorted(), votes, disagree])
    const uniform = votes.every((figure) => figure === 0 || figure === valid)
    return { batchId: batch_id, forward: print, backward: print, uniform }
  })

export const ballotWrites = (tx: DbTransaction): BallotWrites => ({
  ...ballotReads(tx),
  insertBallotVersion: async (batchId, slot, ballot) => {
    await tx
      .insertInto('ballot')
      .values({
        batch_id: batchId,
        slot,
        number: ballot.number,
        version: ballot.version,
        ...markColumns(ballot.marks),
        doubt: ballot.doubt && JSON.stringify(ballot.doubt),
        set_aside: ballot.setAside,
        removed: ballot.removed,
        reason: ballot.reason,
        entered_at: ballot.enteredAt,
        entered_by: ballot.enteredBy,
      })
      .execute()
  },
  insertSheet: async (batchId, slot, sheet) => {
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
  },
})
