import type { Kysely, Selectable, Transaction } from 'kysely'
import type * as m from '../../app/model.ts'
import type { CongressId, RoundId } from '../../kernel/brand.ts'
import type { Database } from '../tables.ts'
import { handVote, handVoteColumns } from './hand-vote.ts'

type Db = Kysely<Database>

const toList = (row: Selectable<Database['candidate_list_version']>): m.CandidateList => ({
  roundId: row.round_id,
  version: row.version,
  order: row.name_order,
  candidates: row.candidates,
  withdrawals: row.withdrawals,
  recordedAt: row.recorded_at,
  recordedBy: row.recorded_by,
})

export const findList = async (db: Db, roundId: RoundId): Promise<m.CandidateList | undefined> => {
  const row = await db
    .selectFrom('candidate_list_version')
    .selectAll()
    .where('round_id', '=', roundId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && toList(row)
}

export const listsOfCongress = async (db: Db, congressId: CongressId): Promise<m.CandidateList[]> => {
  const rows = await db
    .selectFrom('candidate_list_version')
    .selectAll()
    .distinctOn('round_id')
    .where('round_id', 'in', (inner) => inner.selectFrom('round').select('id').where('congress_id', '=', congressId))
    .orderBy('round_id')
    .orderBy('version', 'desc')
    .execute()
  return rows.map(toList)
}

export const insertList = async (tx: Transaction<Database>, list: m.CandidateList): Promise<void> => {
  await tx
    .insertInto('candidate_list_version')
    .values({
      round_id: list.roundId,
      version: list.version,
      name_order: list.order,
      candidates: JSON.stringify(list.candidates),
      withdrawals: JSON.stringify(list.withdrawals),
      recorded_at: list.recordedAt,
      recorded_by: list.recordedBy,
    })
    .execute()
}

export const listApprovals = async (db: Db, roundId: RoundId): Promise<m.ListApproval[]> => {
  const rows = await db.selectFrom('list_approval').selectAll().where('round_id', '=', roundId).orderBy('id').execute()
  return rows.map((row) => ({
    id: row.id,
    roundId: row.round_id,
    listVersion: row.list_version,
    approved: row.approved,
    vote: handVote(row),
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
  }))
}

export const insertApproval = async (tx: Transaction<Database>, approval: m.ListApproval): Promise<void> => {
  await tx
    .insertInto('list_approval')
    .values({
      id: approval.id,
      round_id: approval.roundId,
      list_version: approval.listVersion,
      approved: approval.approved,
      ...handVoteColumns(approval.vote),
      recorded_at: approval.recordedAt,
      recorded_by: approval.recordedBy,
    })
    .execute()
}

export const listBallotCandidates = async (db: Db, roundId: RoundId): Promise<m.BallotCandidate[]> => {
  const query = db.selectFrom('ballot_candidate').selectAll().where('round_id', '=', roundId).orderBy('position')
  return (await query.execute()).map((row) => ({
    personId: row.person_id,
    fullName: row.full_name,
    nameOnPaper: row.name_on_paper,
    partySince: row.party_since,
  }))
}

export const insertBallotCandidates = async (
  tx: Transaction<Database>,
  roundId: RoundId,
  candidates: readonly m.BallotCandidate[],
): Promise<void> => {
  await tx
    .insertInto('ballot_candidate')
    .values(
      candidates.map((candidate, position) => ({
        round_id: roundId,
        position,
        person_id: candidate.personId,
        full_name: candidate.fullName,
        name_on_paper: candidate.nameOnPaper,
        party_since: candidate.partySince,
      })),
    )
    .execute()
}
