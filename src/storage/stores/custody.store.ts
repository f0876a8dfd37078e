import type { Kysely, Transaction } from 'kysely'
import type * as m from '../../app/model.ts'
import type { RoundId } from '../../kernel/brand.ts'
import type { Database } from '../tables.ts'
import { versioned, versionedColumns } from './versioned.ts'

type Db = Kysely<Database>

export const findIssue = async (db: Db, roundId: RoundId): Promise<m.BallotIssue | undefined> => {
  const row = await db
    .selectFrom('ballot_issue_version')
    .selectAll()
    .where('round_id', '=', roundId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (
    row && {
      printed: row.printed,
      issued: row.issued,
      replaced: row.replaced,
      rollVersion: row.roll_version,
      ...versioned(row),
    }
  )
}

export const insertIssue = async (tx: Transaction<Database>, roundId: RoundId, issue: m.BallotIssue): Promise<void> => {
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
}

export const findReturn = async (db: Db, roundId: RoundId): Promise<m.BallotReturn | undefined> => {
  const row = await db
    .selectFrom('ballot_return_version')
    .selectAll()
    .where('round_id', '=', roundId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (
    row && {
      returned: row.returned,
      sealsIntact: row.seals_intact,
      note: row.note,
      ...versioned(row),
    }
  )
}

export const insertReturn = async (
  tx: Transaction<Database>,
  roundId: RoundId,
  ballotReturn: m.BallotReturn,
): Promise<void> => {
  await tx
    .insertInto('ballot_return_version')
    .values({
      round_id: roundId,
      returned: ballotReturn.returned,
      seals_intact: ballotReturn.sealsIntact,
      note: ballotReturn.note,
      ...versionedColumns(ballotReturn),
    })
    .execute()
}
