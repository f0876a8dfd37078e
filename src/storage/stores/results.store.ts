import type { Kysely, Transaction } from 'kysely'
import type * as m from '../../app/model.ts'
import type { ElectionId, PersonId, RoundId } from '../../kernel/brand.ts'
import type { Database } from '../tables.ts'
import { handVote, handVoteColumns } from './hand-vote.ts'

type Db = Kysely<Database>

export const findResult = async (db: Db, roundId: RoundId): Promise<m.DeclaredResult | undefined> => {
  const row = await db.selectFrom('declared_result').selectAll().where('round_id', '=', roundId).executeTakeFirst()
  return (
    row && {
      roundId: row.round_id,
      rollVersion: row.roll_version,
      result: row.result,
      declaredAt: row.declared_at,
      declaredBy: row.declared_by,
    }
  )
}

export const insertResult = async (tx: Transaction<Database>, declared: m.DeclaredResult): Promise<void> => {
  await tx
    .insertInto('declared_result')
    .values({
      round_id: declared.roundId,
      roll_version: declared.rollVersion,
      result: JSON.stringify(declared.result),
      declared_at: declared.declaredAt,
      declared_by: declared.declaredBy,
    })
    .execute()
}

export const electedIn = async (db: Db, electionId: ElectionId): Promise<PersonId[]> => {
  const rows = await db
    .selectFrom('declared_result')
    .innerJoin('round', 'round.id', 'declared_result.round_id')
    .select('declared_result.result')
    .where('round.election_id', '=', electionId)
    .orderBy('round.number')
    .execute()
  return rows.flatMap(({ result }) => result.elected as readonly PersonId[])
}

export const findDecision = async (db: Db, roundId: RoundId): Promise<m.Decision | undefined> => {
  const row = await db.selectFrom('decision').selectAll().where('round_id', '=', roundId).executeTakeFirst()
  return (
    row && {
      id: row.id,
      roundId: row.round_id,
      kind: row.kind,
      newNamesAllowed: row.new_names_allowed,
      vote: handVote(row),
      note: row.note,
      decidedAt: row.decided_at,
      recordedBy: row.recorded_by,
    }
  )
}

export const insertDecision = async (tx: Transaction<Database>, decision: m.Decision): Promise<void> => {
  await tx
    .insertInto('decision')
    .values({
      id: decision.id,
      round_id: decision.roundId,
      kind: decision.kind,
      new_names_allowed: decision.newNamesAllowed,
      ...handVoteColumns(decision.vote),
      note: decision.note,
      decided_at: decision.decidedAt,
      recorded_by: decision.recordedBy,
    })
    .execute()
}
