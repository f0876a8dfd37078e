import type { OpinionVote } from '../../app/lists/model.ts'
import type { ListReads, ListWrites } from '../../app/lists/ports.ts'
import type { BallotCandidate, CandidateList, ListApproval } from '../../app/model.ts'
import type { Db, DbTransaction, Row } from '../database.ts'
import { handVote, handVoteColumns } from './hand-vote.ts'
import { all, newest, newestOfEach, one } from './rows.ts'
import { versioned, versionedColumns } from './versioned.ts'

const toList = (row: Row<'candidate_list_version'>): CandidateList => ({
  roundId: row.round_id,
  version: row.version,
  order: row.name_order,
  candidates: row.candidates,
  withdrawals: row.withdrawals,
  recordedAt: row.recorded_at,
  recordedBy: row.recorded_by,
})

const toApproval = (row: Row<'list_approval'>): ListApproval => ({
  id: row.id,
  roundId: row.round_id,
  listVersion: row.list_version,
  approved: row.approved,
  vote: handVote(row),
  recordedAt: row.recorded_at,
  recordedBy: row.recorded_by,
})

const toOpinion = (row: Row<'opinion_vote'>): OpinionVote => ({
  ...versioned(row),
  roundId: row.round_id,
  cancelled: row.cancelled,
  listVersion: row.list_version,
  scope: row.scope,
  asked: row.asked,
  places: row.places,
  attending: row.attending,
  issued: row.issued,
  returned: row.returned,
  tally: row.tally,
  tie: row.tie,
  note: row.note,
  outcome: row.outcome,
  tied: row.tied,
  trimmed: row.trimmed,
  laid: row.laid,
})

const toBallotCandidate = (row: Row<'ballot_candidate'>): BallotCandidate => ({
  personId: row.person_id,
  fullName: row.full_name,
  nameOnPaper: row.name_on_paper,
  partySince: row.party_since,
})

export const listReads = (db: Db): ListReads => {
  const versions = () => db.selectFrom('candidate_list_version').selectAll()
  return {
    list: (roundId) => one(newest(versions().where('round_id', '=', roundId)), toList),
    listVersion: (roundId, version) =>
      one(versions().where('round_id', '=', roundId).where('version', '=', version), toList),
    opinions: (roundId) =>
      all(db.selectFrom('opinion_vote').selectAll().where('round_id', '=', roundId).orderBy('version'), toOpinion),
    listsOfCongress: (congressId, states) => {
      const rounds = db
        .selectFrom('round')
        .select('id')
        .where('congress_id', '=', congressId)
        .where('state', 'in', states)
      return all(newestOfEach(versions().where('round_id', 'in', rounds), 'round_id'), toList)
    },
    approvals: (roundId) =>
      all(db.selectFrom('list_approval').selectAll().where('round_id', '=', roundId).orderBy('id'), toApproval),
    ballotCandidates: (roundId) => {
      const names = db.selectFrom('ballot_candidate').selectAll().where('round_id', '=', roundId)
      return all(names.orderBy('position'), toBallotCandidate)
    },
  }
}

export const listWrites = (tx: DbTransaction): ListWrites => ({
  ...listReads(tx),
  insertList: async (list) => {
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
  },
  insertOpinion: async (opinion) => {
    await tx
      .insertInto('opinion_vote')
      .values({
        ...versionedColumns(opinion),
        round_id: opinion.roundId,
        cancelled: opinion.cancelled,
        list_version: opinion.listVersion,
        scope: opinion.scope,
        asked: JSON.stringify(opinion.asked),
        places: opinion.places,
        attending: opinion.attending,
        issued: opinion.issued,
        returned: opinion.returned,
        tally: JSON.stringify(opinion.tally),
        tie: opinion.tie && JSON.stringify(opinion.tie),
        note: opinion.note,
        outcome: opinion.outcome,
        tied: JSON.stringify(opinion.tied),
        trimmed: JSON.stringify(opinion.trimmed),
        laid: opinion.laid,
      })
      .execute()
  },
  insertApproval: async (approval) => {
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
  },
  insertBallotCandidates: async (roundId, candidates) => {
    const rows = candidates.map((candidate, position) => ({
      round_id: roundId,
      position,
      person_id: candidate.personId,
      full_name: candidate.fullName,
      name_on_paper: candidate.nameOnPaper,
      party_since: candidate.partySince,
    }))
    await tx.insertInto('ballot_candidate').values(rows).execute()
  },
})
