import type { RollReads, RollWrites } from '../../app/congresses/ports.ts'
import type { RollVersion } from '../../app/model.ts'
import type { CongressId } from '../../kernel/brand.ts'
import type { Db, DbTransaction, Row } from '../database.ts'
import { all, newest, one } from './rows.ts'
import { versioned, versionedColumns } from './versioned.ts'

const toRoll = (row: Row<'roll_version'>): RollVersion => ({
  summoned: row.summoned,
  attending: row.attending,
  exclusions: row.exclusions,
  ...versioned(row),
})

export const rollReads = (db: Db): RollReads => {
  const versions = (congressId: CongressId) =>
    db.selectFrom('roll_version').selectAll().where('congress_id', '=', congressId)
  return {
    roll: (congressId) => one(newest(versions(congressId)), toRoll),
    rollVersion: (congressId, version) => one(versions(congressId).where('version', '=', version), toRoll),
    rollVersions: (congressId) => all(versions(congressId).orderBy('version'), toRoll),
  }
}

export const rollWrites = (tx: DbTransaction): RollWrites => ({
  ...rollReads(tx),
  insertRoll: async (congressId, roll) => {
    await tx
      .insertInto('roll_version')
      .values({
        congress_id: congressId,
        summoned: roll.summoned,
        attending: roll.attending,
        exclusions: JSON.stringify(roll.exclusions),
        ...versionedColumns(roll),
      })
      .execute()
  },
})
