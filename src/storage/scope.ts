import { sql, type Transaction } from 'kysely'
import type { Pool } from 'pg'
import type { Identity, Scope } from '../app/access/identity.ts'
import { NO_SESSION } from '../kernel/nil-ids.ts'
import type { Database } from './tables.ts'

// The policies of the tables read the scope of a transaction. It counts only with the seal of the database, which the role that
// identifies callers gets (decision 94).

/** An array of ids in PostgreSQL's syntax. Our ids contain no character that needs quotes. */
const idArray = (ids: readonly string[]): string => `{${ids.join(',')}}`

/** The session or key of a caller, as the function `authority_holds` reads it; empty for acts of the program itself. */
export const credentialOf = ({ via, credentialId }: Identity): string =>
  credentialId === NO_SESSION ? '' : `${via === 'key' ? 'key' : 'session'}:${credentialId}`

/** A scope is sealed again after this time, long before the database takes the seal no more. */
const KEPT_MS = 600_000

/**
 * The scopes that were sealed last: three of each person who counts, at two hundred congresses at the same time. A person with
 * roles in a hundred congresses has one of four kilobytes.
 */
const MOST_KEPT = 5_000

const SEAL = 'select seal_scope($1, $2, $3, $4, $5) as sealed'

/** The database takes a kept scope no more, because its clock was put right. Thrown to roll the transaction back. */
export class OutdatedScope extends Error {
  constructor() {
    super('the scope was sealed long ago by the clock of the database')
  }
}

/** Has scopes sealed, and keeps the sealed ones for a while. */
export class ScopeSeals {
  readonly #pool: Pick<Pool, 'query'>
  readonly #kept = new Map<string, { readonly sealed: string; readonly until: number }>()

  /** @param pool of the role that identifies callers, or of the owner of the tables */
  constructor(pool: Pick<Pool, 'query'>) {
    this.#pool = pool
  }

  /**
   * Runs work with a scope as `enter_scope` takes it: once more with a new seal if it throws `OutdatedScope`. The seal is asked
   * for before a transaction takes a connection, so that transactions do not wait for one another.
   * @param credential as `credentialOf` gives it; each event of the transaction then needs its authority (migration T37)
   */
  async within<T>(scope: Scope, credential: string, work: (sealed: string) => Promise<T>): Promise<T> {
    const values = [
      scope.accountId,
      idArray(scope.congressIds),
      idArray(scope.organisationIds),
      scope.installation,
      credential,
    ]
    const key = values.join('|')
    const known = this.#kept.get(key)
    const sealed = known && performance.now() < known.until ? known.sealed : await this.#seal(key, values)
    try {
      return await work(sealed)
    } catch (problem) {
      if (!(problem instanceof OutdatedScope)) throw problem
      return work(await this.#seal(key, values))
    }
  }

  async #seal(key: string, values: readonly unknown[]): Promise<string> {
    const { rows } = await this.#pool.query<{ sealed: string }>(SEAL, [...values])
    const { sealed } = rows[0]!
    // Deleted and set again, so that the first key of the map is the oldest.
    this.#kept.delete(key)
    if (this.#kept.size === MOST_KEPT) this.#kept.delete(this.#kept.keys().next().value!)
    this.#kept.set(key, { sealed, until: performance.now() + KEPT_MS })
    return sealed
  }
}

/** Sets the scope for the rest of the transaction. Throws `OutdatedScope`. */
export const enterScope = async (tx: Transaction<Database>, sealed: string): Promise<void> => {
  const { rows } = await sql<{ entered: boolean }>`select enter_scope(${sealed}) as entered`.execute(tx)
  if (!rows[0]!.entered) throw new OutdatedScope()
}

/** Adds a congress to the scope for the rest of the transaction: one in which nothing was done, or a rehearsal. */
export const widenScope = async (tx: Transaction<Database>, congressId: string): Promise<void> => {
  await sql`select widen_scope(${congressId})`.execute(tx)
}
