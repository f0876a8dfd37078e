import type { Transaction } from 'kysely'
import type { OpenIdWrites } from '../../app/openid/ports.ts'
import type { Database } from '../tables.ts'

export const openIdWrites = (tx: Transaction<Database>): OpenIdWrites => ({
  endFlow: async (stateDigest, at, until) => {
    await tx.deleteFrom('openid_flow').where('expires_at', '<', at).execute()
    const ending = tx.insertInto('openid_flow').values({ state_hash: stateDigest, expires_at: until })
    const { numInsertedOrUpdatedRows } = await ending.onConflict((conflict) => conflict.doNothing()).executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  },
})
