import type { Kysely, Transaction } from 'kysely'
import type * as m from '../../app/model.ts'
import type { RoundId } from '../../kernel/brand.ts'
import type { Database } from '../tables.ts'

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
      version: row.version,
      printed: row.printed,
      issued: row.issued,
      replaced: row.replaced,
      rollVersion: row.roll_version,
      reason: row.reason,
      recordedAt: row.recorded_at,
      recordedBy: row.recorded_by,
    }
  )
}

export const insertIssue = async (tx: Transaction<Database>, roundId: RoundId, issue: m.BallotIssue): Promise<void> => {
  await tx
    .insertInto('ballot_issue_version')
    .values({
      round_id: roundId,
      version: issue.version,
      printed: issue.printed,
      issued: issue.issued,
      replaced: issue.replaced,
      roll_version: issue.rollVersion,
      reason: issue.reason,
      recorded_at: issue.recordedAt,
      recorded_by: issue.recordedBy,
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
      version: row.version,
      returned: row.returned,
      sealsIntact: row.seals_intact,
      note: row.note,
      reason: row.reason,
      recordedAt: row.recorded_at,
      recordedBy: row.recorded_by,
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
      version: ballotReturn.version,
      returned: ballotReturn.returned,
      seals_intact: ballotReturn.sealsIntact,
      note: ballotReturn.note,
      reason: ballotReturn.reason,
      recorded_at: ballotReturn.recordedAt,
      recorded_by: ballotReturn.recordedBy,
    })
    .execute()
}
