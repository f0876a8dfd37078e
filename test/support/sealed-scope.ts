import type { ClientBase } from 'pg'
import type { Scope } from '../../src/app/access/identity.ts'
import { ScopeSeals } from '../../src/storage/scope.ts'
import { type TestConnection, withClient } from './database.ts'

/** A scope with the seal of a database, as only its owner and the role that identifies callers get it. */
export const sealedScope = (connection: TestConnection, scope: Scope, credential = ''): Promise<string> =>
  withClient(connection, (owner) => new ScopeSeals(owner).within(scope, credential, async (sealed) => sealed))

/** Enters a scope for the rest of the connection. */
export const enterForLong = async (
  connection: TestConnection,
  client: ClientBase,
  scope: Scope,
  credential = '',
): Promise<void> => {
  const sealed = await sealedScope(connection, scope, credential)
  await client.query("select set_config('kiem_phieu.scope', $1, false)", [sealed])
}
