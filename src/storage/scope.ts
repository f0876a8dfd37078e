import { sql, type Transaction } from 'kysely'
import type { Scope } from '../app/access/identity.ts'
import type { Database } from './tables.ts'

/** An array of ids in PostgreSQL's syntax. Our ids contain no character that needs quotes. */
export const idArray = (ids: readonly string[]): string => `{${ids.join(',')}}`

/** Sets the scope for the rest of the transaction; the policies of the tables read it (migration T05). */
export const enterScope = async (tx: Transaction<Database>, scope: Scope): Promise<void> => {
  await sql`select
    set_config('kiem_phieu.account', ${scope.accountId ?? ''}, true),
    set_config('kiem_phieu.congresses', ${idArray(scope.congressIds)}, true),
    set_config('kiem_phieu.organisations', ${idArray(scope.organisationIds)}, true),
    set_config('kiem_phieu.installation', ${scope.installation ? 'on' : ''}, true)
  `.execute(tx)
}

/** Adds a congress to the scope for the rest of the transaction. */
export const widenScope = async (tx: Transaction<Database>, congressId: string): Promise<void> => {
  await sql`select set_config('kiem_phieu.congresses', (scope_congresses() || ${congressId}::uuid)::text, true)`.execute(
    tx,
  )
}
