import { sql } from 'kysely'
import type { BallotRuling } from '../../app/model.ts'
import type { RulingReads, RulingWrites } from '../../app/rulings/ports.ts'
import type { Db, DbTransaction, Row } from '../database.ts'
import { inEntries, type MarkColumns, markColumns, toBallot, toMarks } from './ballot-rows.ts'
import { handVote, handVoteColumns } from './hand-vote.ts'
import { all } from './rows.ts'

const toRuling = (row: Row<'ballot_ruling'>): BallotRuling => ({
  version: row.version,
  reason: row.reason,
  recordedAt: row.recorded_at,
  recordedBy: row.recorded_by,
  ballot: row.number,
  ballotVersion: row.ballot_version,
  marks: toMarks(row),
  present: row.present,
  vote: handVote(row),
  note: row.note,
})

const keyOf = (row: Pick<Row<'ballot_ruling'>, 'batch_id' | 'number'>, ballotVersion: number) =>
  [row.batch_id, row.number, ballotVersion].join('/')

/** The marks of the view as one text, so that several sets of marks are looked up at once. */
const marksKey = sql<string>`concat(struck::text, '|', agree::text, '|', disagree::text, '|', fault)`

const positions = (column: MarkColumns['struck']): string => (column === null ? '' : `{${column.join(',')}}`)

const textOf = ({ struck, agree, disagree, fault }: MarkColumns): string =>
  [positions(struck), positions(agree), positions(disagree), fault ?? ''].join('|')

export const rulingReads = (db: Db): RulingReads => ({
  rulings: (batchId, slot, ballot) =>
    all(
      db
        .selectFrom('ballot_ruling')
        .selectAll()
        .where('batch_id', '=', batchId)
        .where('slot', '=', slot)
        .where('number', '=', ballot)
        .orderBy('version'),
      toRuling,
    ),
  doubtfulBallots: (roundId) =>
    inEntries(db, 'final_entry', roundId, async (slot, batchIds) => {
      const [ballots, rulings] = await Promise.all([
        db
          .selectFrom('current_ballot')
          .selectAll()
          .where('slot', '=', slot)
          .where(sql<boolean>`batch_id = any(${batchIds}::uuid[])`)
          .where('removed', '=', false)
          .where((e) => e.or([e('set_aside', 'is not', null), e('doubt', 'is not', null)]))
          .orderBy('number')
          .execute(),
        db
          .selectFrom('ballot_ruling')
          .selectAll()
          .where('slot', '=', slot)
          .where(sql<boolean>`batch_id = any(${batchIds}::uuid[])`)
          .orderBy('version')
          .execute(),
      ])
      const inForce = new Map(rulings.map((row) => [keyOf(row, row.ballot_version), toRuling(row)]))
      return ballots.map((row) => ({
        batchId: row.batch_id,
        ballot: toBallot(row),
        ruling: inForce.get(keyOf(row, row.version)) ?? null,
      }))
    }),
  ballotsWith: (roundId, marks) => {
    const keys = marks.map((each) => textOf(markColumns(each)))
    return inEntries(db, 'counted_entry', roundId, (slot, batchIds) =>
      all(
        db
          .selectFrom('ruled_ballot')
          .selectAll()
          .where('slot', '=', slot)
          .where(sql<boolean>`batch_id = any(${batchIds}::uuid[])`)
          .where('removed', '=', false)
          .where(sql<boolean>`${marksKey} = any(${keys}::text[])`)
          .orderBy('number'),
        (row) => ({ batchId: row.batch_id, number: row.number, marks: toMarks(row) }),
      ),
    )
  },
})

export const rulingWrites = (tx: DbTransaction): RulingWrites => ({
  ...rulingReads(tx),
  insertRuling: async (batchId, slot, ruling) => {
    await tx
      .insertInto('ballot_ruling')
      .values({
        batch_id: batchId,
        slot,
        number: ruling.ballot,
        version: ruling.version,
        ballot_version: ruling.ballotVersion,
        ...markColumns(ruling.marks),
        present: [...ruling.present],
        ...handVoteColumns(ruling.vote),
        note: ruling.note,
        reason: ruling.reason,
        recorded_at: ruling.recordedAt,
        recorded_by: ruling.recordedBy,
      })
      .execute()
  },
})
