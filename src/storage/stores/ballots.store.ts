import { sql } from 'kysely'
import type { BallotReads, BallotWrites } from '../../app/batches/ports.ts'
import type { Ballot, TallySheet } from '../../app/model.ts'
import type { BatchId, RoundId } from '../../kernel/brand.ts'
import type { Doubt, Slot } from '../../rules/entry.ts'
import type { BallotMarks } from '../../rules/types.ts'
import type { Db, DbTransaction, Row } from '../database.ts'
import { all, newest, newestOfEach, one } from './rows.ts'

type MarkColumns = Pick<Row<'ballot'>, 'struck' | 'agree' | 'disagree' | 'fault'>

const toMarks = ({ struck, agree, disagree, fault }: MarkColumns): BallotMarks => ({
  ...(struck ? { struck } : { agree: agree ?? [], disagree: disagree ?? [] }),
  ...(fault ? { fault } : {}),
})

/** The columns that hold a ballot's marks. */
const markColumns = (marks: BallotMarks): MarkColumns => ({
  struck: 'struck' in marks ? [...marks.struck] : null,
  agree: 'agree' in marks ? [...marks.agree] : null,
  disagree: 'disagree' in marks ? [...marks.disagree] : null,
  fault: marks.fault ?? null,
})

const toBallot = (row: Row<'ballot'>): Ballot => ({
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

const toSheet = (row: Row<'tally_sheet'>): TallySheet => ({
  version: row.version,
  tally: { valid: row.valid, invalid: row.invalid, votes: row.votes, disagree: row.disagree },
  reason: row.reason,
  enteredAt: row.entered_at,
  enteredBy: row.entered_by,
})

/** The batches that count, by the slot of the entry that counts in each; usually one slot for all. */
const countedBatches = async (db: Db, roundId: RoundId): Promise<ReadonlyMap<Slot, readonly BatchId[]>> => {
  const counted = await db
    .selectFrom('counted_entry')
    .select(['batch_id', 'slot'])
    .where('round_id', '=', roundId)
    .execute()
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
 * Rows of the entries that count, slot by slot. The ids of the batches are sent back as an array, so that the database
 * reads only their ballots.
 */
const inCounted = async <Found>(
  db: Db,
  roundId: RoundId,
  query: (slot: Slot, batchIds: readonly BatchId[]) => Promise<readonly Found[]>,
): Promise<Found[]> => {
  const found: Found[] = []
  for (const [slot, batchIds] of await countedBatches(db, roundId)) found.push(...(await query(slot, batchIds)))
  return found
}

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
    inCounted(db, roundId, (slot, batchIds) => {
      const groups = db
        .selectFrom('current_ballot')
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
    inCounted(db, roundId, (slot, batchIds) => {
      const kind = sql<'marked' | 'outside-name'>`doubt ->> 'kind'`
      const groups = db
        .selectFrom('current_ballot')
        .select(['struck', 'agree', 'disagree', kind.as('fault')])
        .select((e) => e.fn.countAll<number>().as('times'))
        .where('slot', '=', slot)
        .where(sql<boolean>`batch_id = any(${batchIds}::uuid[])`)
        .where('removed', '=', false)
        .where(sql<boolean>`doubt ->> 'ruling' = 'valid' and doubt ->> 'kind' in ('marked', 'outside-name')`)
        .groupBy(['struck', 'agree', 'disagree', kind])
      return all(groups, (row) => ({ marks: toMarks(row), times: row.times }))
    }),
  typedGroups: (batchId, slot) => {
    // Without the member who ruled and the note, in which two typists may differ.
    const ruling = sql<Pick<Doubt, 'kind' | 'ruling'> | null>`doubt - 'ruledBy' - 'note'`
    const groups = db
      .selectFrom('current_ballot')
      .select(['struck', 'agree', 'disagree', 'fault', 'set_aside', ruling.as('ruling')])
      .select((e) => e.fn.countAll<number>().as('times'))
      .where('batch_id', '=', batchId)
      .where('slot', '=', slot)
      .where('removed', '=', false)
      .groupBy(['struck', 'agree', 'disagree', 'fault', 'set_aside', ruling])
    return all(groups, (row) => ({
      marks: toMarks(row),
      setAside: row.set_aside,
      doubt: row.ruling,
      times: row.times,
    }))
  },
  sheet: (batchId, slot) => {
    const versions = db.selectFrom('tally_sheet').selectAll().where('batch_id', '=', batchId).where('slot', '=', slot)
    return one(newest(versions), toSheet)
  },
  sheets: (roundId) =>
    inCounted(db, roundId, (slot, batchIds) => {
      const versions = db.selectFrom('tally_sheet').selectAll().where('batch_id', 'in', batchIds)
      return all(newestOfEach(versions.where('slot', '=', slot), 'batch_id'), toSheet)
    }),
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
