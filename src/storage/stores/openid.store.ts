import type { OpenIdWrites } from '../../app/openid/ports.ts'
import type { DbTransaction } from '../database.ts'

export const openIdWrites = (tx: DbTransaction): OpenIdWrites => ({
  endFlow: async (stateDigest, at, until) => {
    await tx.deleteFrom('openid_flow').where('expires_at', '<', at).execute()
    const ending = tx.insertInto('openid_flow').values({ state_hash: stateDigest, expires_at: until })
    const { numInsertedOrUpdatedRows } = await ending.onConflict((conflict) => conflict.doNothing()).executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  },
})
