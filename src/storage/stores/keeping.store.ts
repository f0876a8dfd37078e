import type { BallotPackage, Complaint } from '../../app/keeping/model.ts'
import type { KeepingReads, KeepingWrites } from '../../app/keeping/ports.ts'
import type { CongressId, RoundId } from '../../kernel/brand.ts'
import type { Db, DbTransaction, Row } from '../database.ts'
import { all, newest, newestOfEach, one } from './rows.ts'
import { versioned, versionedColumns } from './versioned.ts'

const toPackage = (row: Row<'ballot_package'>): BallotPackage => ({
  ...versioned(row),
  roundId: row.round_id,
  sealing: row.sealing,
  opening: row.opening,
  destructionOrder: row.destruction_order,
  destruction: row.destruction,
})

const toComplaint = (row: Row<'complaint'>): Complaint => ({
  ...versioned(row),
  congressId: row.congress_id,
  number: row.number,
  roundId: row.round_id,
  complainant: row.complainant,
  receivedOn: row.received_on,
  text: row.text,
  outcome: row.outcome,
})

const orNull = (part: unknown): string | null => (part === null ? null : JSON.stringify(part))

export const keepingReads = (db: Db): KeepingReads => {
  const packages = (roundId: RoundId) => db.selectFrom('ballot_package').selectAll().where('round_id', '=', roundId)
  const complaints = (congressId: CongressId) =>
    db.selectFrom('complaint').selectAll().where('congress_id', '=', congressId)
  return {
    ballotPackage: (roundId) => one(newest(packages(roundId)), toPackage),
    packageVersions: (roundId) => all(packages(roundId).orderBy('version'), toPackage),
    packagesOfCongress: (congressId) => {
      const rounds = db.selectFrom('round').select('id').where('congress_id', '=', congressId)
      const versions = db.selectFrom('ballot_package').selectAll().where('round_id', 'in', rounds)
      return all(newestOfEach(versions, 'round_id'), toPackage)
    },
    complaints: (congressId) => all(newestOfEach(complaints(congressId), 'number'), toComplaint),
    complaintVersions: (congressId, number) =>
      all(complaints(congressId).where('number', '=', number).orderBy('version'), toComplaint),
  }
}

export const keepingWrites = (tx: DbTransaction): KeepingWrites => ({
  ...keepingReads(tx),
  insertPackage: async (ballotPackage) => {
    await tx
      .insertInto('ballot_package')
      .values({
        ...versionedColumns(ballotPackage),
        round_id: ballotPackage.roundId,
        sealing: JSON.stringify(ballotPackage.sealing),
        opening: orNull(ballotPackage.opening),
        destruction_order: orNull(ballotPackage.destructionOrder),
        destruction: orNull(ballotPackage.destruction),
      })
      .execute()
  },
  insertComplaint: async (complaint) => {
    await tx
      .insertInto('complaint')
      .values({
        ...versionedColumns(complaint),
        congress_id: complaint.congressId,
        number: complaint.number,
        round_id: complaint.roundId,
        complainant: complaint.complainant,
        received_on: complaint.receivedOn,
        text: complaint.text,
        outcome: orNull(complaint.outcome),
      })
      .execute()
  },
})
