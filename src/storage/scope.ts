import { sql, type Transaction } from 'kysely'
import type { Identity, Scope } from '../app/access/identity.ts'
import { NO_SESSION } from '../kernel/nil-ids.ts'
import type { Database } from './tables.ts'

/** An array of ids in PostgreSQL's syntax. Our ids contain no character that needs quotes. */
export const idArray = (ids: readonly string[]): string => `{${ids.join(',')}}`

/** The session or key of a caller, as the function `authority_holds` reads it; empty for acts of the program itself. */
export const credentialOf = ({ via, credentialId }: Identity): string =>
  credentialId === NO_SESSION ? '' : `${via === 'key' ? 'key' : 'session'}:${credentialId}`

/**
 * Sets the scope for the rest of the transaction; the policies of the tables read it (migration T05).
 * @param credential as `credentialOf` gives it; each event of the transaction then needs its authority (migration T37)
 */
export const enterScope = async (tx: Transaction<Database>, scope: Scope, credential = ''): Promise<void> => {
  await sql`select
    set_config('kiem_phieu.account', ${scope.accountId ?? ''}, true),
    set_config('kiem_phieu.congresses', ${idArray(scope.congressIds)}, true),
    set_config('kiem_phieu.organisations', ${idArray(scope.organisationIds)}, true),
    set_config('kiem_phieu.installation', ${scope.installation ? 'on' : ''}, true),
    set_config('kiem_phieu.credential', ${credential}, true)
  `.execute(tx)
}

/** Adds a congress to the scope for the rest of the transaction. */
export const widenScope = async (tx: Transaction<Database>, congressId: string): Promise<void> => {
  await sql`select set_config('kiem_phieu.congresses', (scope_congresses() || ${congressId}::uuid)::text, true)`.execute(
    tx,
  )
}
