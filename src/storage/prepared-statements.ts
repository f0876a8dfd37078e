import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type { Client, Pool, PoolClient, QueryResult } from 'pg'
import { READ_ONLY } from '../kernel/database-codes.ts'
import { codeOf, fieldsOf } from '../kernel/unknown.ts'
import { isGivenUp } from './query-limits.ts'

// Planning takes PostgreSQL longer than executing most of our statements. A statement with a name is parsed once on each
// connection, and its plan is kept (decision 74).

/** Each takes some fifty kilobytes of memory on every connection that uses it. */
const MOST_NAMED = 256

/** So many texts are remembered as seen once. A list of another length makes another text, which may never come back. */
const MOST_SEEN_ONCE = 1_000

/** A longer text inserts many rows, so that another number of rows makes another text. */
const LONGEST_CHARACTERS = 10_000

/** Names for the texts that come more than once. */
class StatementNames {
  readonly #names = new Map<string, string>()
  readonly #seenOnce = new Set<string>()

  /** The name of a statement, always the same for a text; null if it has to be planned again. */
  nameOf(text: string): string | null {
    const known = this.#names.get(text)
    if (known !== undefined) return known
    if (text.length > LONGEST_CHARACTERS || this.#names.size === MOST_NAMED) return null
    if (this.#seenOnce.delete(text)) {
      const name = `kysely-${this.#names.size + 1}`
      this.#names.set(text, name)
      return name
    }
    if (this.#seenOnce.size === MOST_SEEN_ONCE) this.#seenOnce.clear()
    this.#seenOnce.add(text)
    return null
  }
}

/** A newer version of the program has changed a table while this one runs. The connection would fail again and again. */
const isOutdated = (error: unknown): boolean => {
  const { code, routine } = fieldsOf(error)
  return code === '0A000' && routine === 'RevalidateCachedQuery'
}

/** The type of a pooled client has no such method, because the pool calls it. With a statement in progress it cuts the line. */
const endNow = (client: PoolClient): void => void (client as unknown as Client).end().catch(() => undefined)

/** A client whose statements with parameters are prepared; those without, such as `begin`, have nothing to plan. */
const preparingClient = (client: PoolClient, names: StatementNames): PostgresPoolClient => {
  let isUseless = false
  const query = async (text: string, values: readonly unknown[]): Promise<QueryResult> => {
    const name = values.length === 0 ? null : names.nameOf(text)
    try {
      return await client.query({ text, values: [...values], ...(name === null ? {} : { name }) })
    } catch (error) {
      // A server that may only be read was the primary once; the next connection finds another.
      isUseless ||= isOutdated(error) || isGivenUp(error) || codeOf(error) === READ_ONLY
      // Cut at once, so that a rollback fails instead of waiting behind the hung statement for as long again.
      if (isGivenUp(error)) endNow(client)
      throw error
    }
  }
  return {
    // The type demands cursors too, which Kysely uses only if it was given their class.
    query: query as never,
    release: (isBroken = false) => client.release(isBroken || isUseless),
  }
}

/** A pool for Kysely, whose statements are prepared from the second time on. */
export const preparing = (pool: Pool): PostgresPool => {
  const names = new StatementNames()
  const clients = new WeakMap<PoolClient, PostgresPoolClient>()
  return {
    options: pool.options,
    connect: async () => {
      const client = await pool.connect()
      const known = clients.get(client) ?? preparingClient(client, names)
      clients.set(client, known)
      return known
    },
    end: () => pool.end(),
  }
}
