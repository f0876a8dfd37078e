import type { Confirmation, Decision, DeclaredResult } from '../../app/model.ts'
import type { ResultReads, ResultWrites } from '../../app/results/ports.ts'
import type { Db, DbTransaction, Row } from '../database.ts'
import { handVote, handVoteColumns } from './hand-vote.ts'
import { all, newest, one } from './rows.ts'
import { toRefusal } from './seats.store.ts'
import { undoingsOf } from './undoings-of.ts'

export const toResult = (row: Row<'declared_result'>): DeclaredResult => ({
  roundId: row.round_id,
  version: row.version,
  rollVersion: row.roll_version,
  result: row.result,
  settled: row.settled,
  signOff: row.sign_off,
  declaredAt: row.declared_at,
  declaredBy: row.declared_by,
})

const toConfirmation = (row: Row<'result_confirmation'>): Confirmation => ({
  roundId: row.round_id,
  personId: row.person_id,
  digest: row.digest,
  tookPart: row.took_part,
  confirmedAt: row.confirmed_at,
  confirmedBy: row.confirmed_by,
})

export const toDecision = (row: Row<'decision'>): Decision => ({
  id: row.id,
  roundId: row.round_id,
  version: row.version,
  kind: row.kind,
  newNamesAllowed: row.new_names_allowed,
  vote: handVote(row),
  note: row.note,
  reason: row.reason,
  decidedAt: row.decided_at,
  recordedBy: row.recorded_by,
})

const decisions = (db: Db) => db.selectFrom('decision').selectAll()

export const resultReads = (db: Db): ResultReads => ({
  result: (roundId) => one(db.selectFrom('holding_result').selectAll().where('round_id', '=', roundId), toResult),
  resultVersions: (roundId) =>
    all(db.selectFrom('declared_result').selectAll().where('round_id', '=', roundId).orderBy('version'), toResult),
  confirmations: (roundId) => {
    const confirmations = db.selectFrom('result_confirmation').selectAll().where('round_id', '=', roundId)
    return all(confirmations.orderBy('confirmed_at').orderBy('person_id'), toConfirmation)
  },
  handsInRound: (roundId) => {
    const ofRound = db.selectFrom('ballot_batch').select('id').where('round_id', '=', roundId)
    const typed = db.selectFrom('entry_typist').select('account_id').where('batch_id', 'in', ofRound)
    // A head who changed ballots or sheets of other typists had a hand in their entries too.
    const ballots = db.selectFrom('ballot').select('entered_by as account_id').where('batch_id', 'in', ofRound)
    const sheets = db.selectFrom('tally_sheet').select('entered_by as account_id').where('batch_id', 'in', ofRound)
    return all(typed.union(ballots).union(sheets), ({ account_id }) => account_id)
  },
  electedIn: async (electionId) => {
    const rows = await db
      .selectFrom('holding_result')
      .innerJoin('round', 'round.id', 'holding_result.round_id')
      .innerJoin('election', 'election.id', 'round.election_id')
      .select(['holding_result.result', 'holding_result.round_id'])
      .where('round.election_id', '=', electionId)
      // A round for alternate seats elects nobody to the office of its election.
      .whereRef('round.office', '=', 'election.office')
      .orderBy('round.number')
      .execute()
    const refusals = await db
      .selectFrom('current_seat_refusal as refusal')
      .innerJoin('round', 'round.id', 'refusal.round_id')
      .select(['refusal.round_id', 'refusal.person_id'])
      .where('round.election_id', '=', electionId)
      .where('refusal.cancelled_at', 'is', null)
      .execute()
    const isRefused = (roundId: string, personId: string): boolean =>
      refusals.some(({ round_id, person_id }) => round_id === roundId && person_id === personId)
    return rows.flatMap(({ result, round_id }) => result.elected.filter((id) => !isRefused(round_id, id)))
  },
  decision: (roundId) =>
    one(
      newest(
        db
          .selectFrom('standing_decision')
          .selectAll()
          .where('round_id', '=', roundId)
          .where('undoings', '=', undoingsOf(db, roundId)),
      ),
      toDecision,
    ),
  seatRefusals: (roundId) =>
    all(db.selectFrom('current_seat_refusal').selectAll().where('round_id', '=', roundId).orderBy('number'), toRefusal),
  seatRefusalsOfCongress: (congressId) =>
    db
      .selectFrom('current_seat_refusal')
      .innerJoin('round', 'round.id', 'current_seat_refusal.round_id')
      .select(['round_id as roundId', 'round.election_id as electionId', 'person_id as personId', 'ground'])
      .where('cancelled_at', 'is', null)
      .where('round.congress_id', '=', congressId)
      .execute(),
  decisionVersions: (roundId) => all(decisions(db).where('round_id', '=', roundId).orderBy('version'), toDecision),
})

export const resultWrites = (tx: DbTransaction): ResultWrites => ({
  ...resultReads(tx),
  insertConfirmation: async (confirmation) => {
    await tx
      .insertInto('result_confirmation')
      .values({
        round_id: confirmation.roundId,
        person_id: confirmation.personId,
        digest: confirmation.digest,
        took_part: confirmation.tookPart,
        confirmed_at: confirmation.confirmedAt,
        confirmed_by: confirmation.confirmedBy,
      })
      .execute()
  },
  insertResult: async (declared) => {
    await tx
      .insertInto('declared_result')
      .values({
        round_id: declared.roundId,
        version: declared.version,
        roll_version: declared.rollVersion,
        result: JSON.stringify(declared.result),
        settled: declared.settled && JSON.stringify(declared.settled),
        sign_off: declared.signOff && JSON.stringify(declared.signOff),
        declared_at: declared.declaredAt,
        declared_by: declared.declaredBy,
      })
      .execute()
  },
  insertDecision: async (decision) => {
    await tx
      .insertInto('decision')
      .values({
        id: decision.id,
        round_id: decision.roundId,
        version: decision.version,
        kind: decision.kind,
        new_names_allowed: decision.newNamesAllowed,
        ...handVoteColumns(decision.vote),
        note: decision.note,
        reason: decision.reason,
        undoings: undoingsOf(tx, decision.roundId),
        decided_at: decision.decidedAt,
        recorded_by: decision.recordedBy,
      })
      .execute()
  },
})
