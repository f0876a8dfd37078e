import type pg from 'pg'

/** So often each of two connections says which process of the server serves it. */
const ROUNDS = 4

const backendOf = async (client: pg.ClientBase): Promise<number> => {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  return rows[0]!.pid
}

/**
 * Whether something between shares the server's connections between two clients, as PgBouncer does in its transaction mode.
 * A server, and a pooler that gives each client a connection of its own, never change the process that serves one.
 */
const sharesConnections = async (one: pg.ClientBase, other: pg.ClientBase): Promise<boolean> => {
  const [ofOne, ofOther] = [new Set<number>(), new Set<number>()]
  for (let round = 0; round < ROUNDS; round += 1) {
    ofOne.add(await backendOf(one))
    ofOther.add(await backendOf(other))
    // In another order, for a pooler that uses its connections in turn.
    ofOther.add(await backendOf(other))
    ofOne.add(await backendOf(one))
  }
  return ofOne.size > 1 || ofOther.size > 1 || !ofOne.isDisjointFrom(ofOther)
}

/** The same, asked with two connections of a pool. */
export const isShared = async (pool: pg.Pool): Promise<boolean> => {
  const one = await pool.connect()
  try {
    const other = await pool.connect()
    try {
      return await sharesConnections(one, other)
    } finally {
      other.release()
    }
  } finally {
    one.release()
  }
}
