import type { Kysely, Selectable, Transaction } from 'kysely'
import type * as m from '../../app/model.ts'
import type { CongressId, ElectionId, RoundId } from '../../kernel/brand.ts'
import type { RoundState } from '../../rules/round.ts'
import type { Database } from '../tables.ts'

type Db = Kysely<Database>

const toElection = (row: Selectable<Database['election']>): m.Election => ({
  id: row.id,
  congressId: row.congress_id,
  number: row.number,
  office: row.office,
  seats: row.seats,
  eligibleFrom: row.eligible_from,
})

export const findElection = async (db: Db, id: ElectionId): Promise<m.Election | undefined> => {
  const row = await db.selectFrom('election').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toElection(row)
}

export const listElections = async (db: Db, congressId: CongressId): Promise<m.Election[]> => {
  const query = db.selectFrom('election').selectAll().where('congress_id', '=', congressId).orderBy('number')
  return (await query.execute()).map(toElection)
}

export const insertElection = async (
  tx: Transaction<Database>,
  election: m.Election,
  createdAt: string,
): Promise<void> => {
  await tx
    .insertInto('election')
    .values({
      id: election.id,
      congress_id: election.congressId,
      number: election.number,
      office: election.office,
      seats: election.seats,
      eligible_from: election.eligibleFrom,
      created_at: createdAt,
    })
    .execute()
}

const toRound = (row: Selectable<Database['round']>): m.Round => ({
  id: row.id,
  congressId: row.congress_id,
  electionId: row.election_id,
  number: row.number,
  kind: row.kind,
  seats: row.seats,
  names: row.names,
  state: row.state,
})

export const findRound = async (db: Db, id: RoundId): Promise<m.Round | undefined> => {
  const row = await db.selectFrom('round').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toRound(row)
}

export const listRounds = async (db: Db, electionId: ElectionId): Promise<m.Round[]> => {
  const query = db.selectFrom('round').selectAll().where('election_id', '=', electionId).orderBy('number')
  return (await query.execute()).map(toRound)
}

export const insertRound = async (tx: Transaction<Database>, round: m.Round, createdAt: string): Promise<void> => {
  await tx
    .insertInto('round')
    .values({
      id: round.id,
      congress_id: round.congressId,
      election_id: round.electionId,
      number: round.number,
      kind: round.kind,
      seats: round.seats,
      names: round.names,
      state: round.state,
      created_at: createdAt,
    })
    .execute()
}

export const setRoundState = async (tx: Transaction<Database>, id: RoundId, state: RoundState): Promise<void> => {
  await tx.updateTable('round').set({ state }).where('id', '=', id).execute()
}
