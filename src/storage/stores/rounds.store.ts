import type { Election, Round } from '../../app/model.ts'
import type { RoundReads, RoundWrites } from '../../app/rounds/ports.ts'
import type { Db, DbTransaction, Row } from '../database.ts'
import { cancellation, cancellationColumns } from './cancellation.ts'
import { all, one } from './rows.ts'
import { versionedColumns } from './versioned.ts'

const toElection = (row: Row<'current_election'>): Election => ({
  id: row.id,
  congressId: row.congress_id,
  number: row.number,
  office: row.office,
  seats: row.seats,
  alternates: row.alternates,
  eligibleFrom: row.eligible_from,
  version: row.version,
  cancelled: cancellation(row),
})

export const toRound = (row: Row<'current_round'>): Round => ({
  id: row.id,
  congressId: row.congress_id,
  electionId: row.election_id,
  number: row.number,
  recordNumber: row.record_number,
  kind: row.kind,
  office: row.office,
  seats: row.seats,
  alternates: row.alternates,
  names: row.names,
  repeats: row.repeats,
  state: row.state,
})

export const roundReads = (db: Db): RoundReads => {
  const elections = () => db.selectFrom('current_election').selectAll()
  const rounds = () => db.selectFrom('current_round').selectAll()
  return {
    election: (id) => one(elections().where('id', '=', id), toElection),
    elections: (congressId) => all(elections().where('congress_id', '=', congressId).orderBy('number'), toElection),
    round: (id) => one(rounds().where('id', '=', id), toRound),
    rounds: (electionId) => all(rounds().where('election_id', '=', electionId).orderBy('number'), toRound),
  }
}

export const roundWrites = (tx: DbTransaction): RoundWrites => ({
  ...roundReads(tx),
  insertElection: async (election, createdAt) => {
    const { eligibleFrom } = election
    const isHere =
      eligibleFrom === null || (await roundReads(tx).election(eligibleFrom))?.congressId === election.congressId
    await tx
      .insertInto('election')
      .values({
        id: election.id,
        congress_id: election.congressId,
        number: election.number,
        office: election.office,
        seats: election.seats,
        alternates: election.alternates,
        eligible_from: isHere ? eligibleFrom : null,
        carried_from: isHere ? null : eligibleFrom,
        created_at: createdAt,
      })
      .execute()
  },
  insertElectionVersion: async ({ id, seats, alternates }, roundId, version) => {
    await tx
      .insertInto('election_version')
      .values({ election_id: id, seats, alternates, round_id: roundId, ...versionedColumns(version) })
      .execute()
  },
  insertElectionCancellation: async (id, cancellation) => {
    await tx
      .insertInto('election_cancellation')
      .values({ election_id: id, ...cancellationColumns(cancellation) })
      .execute()
  },
  insertRound: async (round, createdAt) => {
    await tx
      .insertInto('round')
      .values({
        id: round.id,
        congress_id: round.congressId,
        election_id: round.electionId,
        number: round.number,
        record_number: round.recordNumber,
        kind: round.kind,
        office: round.office,
        seats: round.seats,
        alternates: round.alternates,
        names: round.names,
        repeats: round.repeats,
        state: round.state,
        created_at: createdAt,
      })
      .execute()
  },
  setRoundState: async (id, state) => {
    await tx.updateTable('round').set({ state }).where('id', '=', id).execute()
  },
})
