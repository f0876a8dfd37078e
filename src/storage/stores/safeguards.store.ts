import type { Safeguards } from '../../app/roles/model.ts'
import type { SafeguardReads, SafeguardWrites } from '../../app/roles/ports.ts'
import type { Db, DbTransaction, Row } from '../database.ts'
import { one } from './rows.ts'
import { versioned, versionedColumns } from './versioned.ts'

const toSafeguards = (row: Row<'congress_safeguard'>): Safeguards => ({
  headSecondFactor: row.head_second_factor,
  secondFactorAgain: row.second_factor_again,
  ...versioned(row),
})

export const safeguardReads = (db: Db): SafeguardReads => ({
  safeguards: (congressId) =>
    one(db.selectFrom('congress_safeguard').selectAll().where('congress_id', '=', congressId), toSafeguards),
})

export const safeguardWrites = (tx: DbTransaction): SafeguardWrites => ({
  ...safeguardReads(tx),
  setSafeguards: async (congressId, safeguards) => {
    const { headSecondFactor, secondFactorAgain } = safeguards
    const columns = {
      head_second_factor: headSecondFactor,
      second_factor_again: secondFactorAgain,
      ...versionedColumns(safeguards),
    }
    await tx
      .insertInto('congress_safeguard')
      .values({ congress_id: congressId, ...columns })
      .onConflict((conflict) => conflict.column('congress_id').doUpdateSet(columns))
      .execute()
  },
})
