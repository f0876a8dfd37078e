import type { CustodyReads, CustodyWrites } from '../../app/custody/ports.ts'
import type { BallotIssue, BallotReturn } from '../../app/model.ts'
import type { Db, DbTransaction, Row } from '../database.ts'
import { newest, one } from './rows.ts'
import { versioned, versionedColumns } from './versioned.ts'

const toIssue = (row: Row<'ballot_issue_version'>): BallotIssue => ({
  printed: row.printed,
  issued: row.issued,
  replaced: row.replaced,
  rollVersion: row.roll_version,
  ...versioned(row),
})

const toReturn = (row: Row<'ballot_return_version'>): BallotReturn => ({
  returned: row.returned,
  sealsIntact: row.seals_intact,
  note: row.note,
  hallCount: row.hall_count,
  tableCount: row.table_count,
  ...versioned(row),
})

export const custodyReads = (db: Db): CustodyReads => ({
  issue: (roundId) =>
    one(newest(db.selectFrom('ballot_issue_version').selectAll().where('round_id', '=', roundId)), toIssue),
  ballotReturn: (roundId) =>
    one(newest(db.selectFrom('ballot_return_version').selectAll().where('round_id', '=', roundId)), toReturn),
})

export const custodyWrites = (tx: DbTransaction): CustodyWrites => ({
  ...custodyReads(tx),
  insertIssue: async (roundId, issue) => {
    await tx
      .insertInto('ballot_issue_version')
      .values({
        round_id: roundId,
        printed: issue.printed,
        issued: issue.issued,
        replaced: issue.replaced,
        roll_version: issue.rollVersion,
        ...versionedColumns(issue),
      })
      .execute()
  },
  insertReturn: async (roundId, ballotReturn) => {
    await tx
      .insertInto('ballot_return_version')
      .values({
        round_id: roundId,
        returned: ballotReturn.returned,
        seals_intact: ballotReturn.sealsIntact,
        note: ballotReturn.note,
        hall_count: ballotReturn.hallCount && JSON.stringify(ballotReturn.hallCount),
        table_count: ballotReturn.tableCount && JSON.stringify(ballotReturn.tableCount),
        ...versionedColumns(ballotReturn),
      })
      .execute()
  },
})
