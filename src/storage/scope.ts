import { sql, type Transaction } from 'kysely'
import type { Scope } from '../app/access/identity.ts'
import type { Database } from './tables.ts'

/** An array of ids as PostgreSQL writes it. Ids of ours hold no character that would need quotes. */
export const idArray = (ids: readonly string[]): string => `{${ids.join(',')}}`

/** Names what the rest of the transaction may see; the policies of the tables read it (migration T05). */
export const enterScope = async (tx: Transaction<Database>, scope: Scope): Promise<void> => {
  await sql`select
    set_config('kiem_phieu.account', ${scope.accountId ?? ''}, true),
    set_config('kiem_phieu.congresses', ${idArray(scope.congressIds)}, true),
    set_config('kiem_phieu.organisations', ${idArray(scope.organisationIds)}, true),
    set_config('kiem_phieu.installation', ${scope.installation ? 'on' : ''}, true)
  `.execute(tx)
}
