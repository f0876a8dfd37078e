import type pg from 'pg'

/** The type of the library does not name the socket of a connection. */
export const socketOf = (client: pg.ClientBase): { destroy(): void } =>
  (client as unknown as { readonly connection: { readonly stream: { destroy(): void } } }).connection.stream

/** Cuts open connections of a pool, for a server that does not even say goodbye; by default all of them. */
export type CutSockets = (which?: (client: pg.PoolClient) => boolean) => void

/** Watches the connections of a pool from now on. */
export const openSockets = (pool: pg.Pool): CutSockets => {
  const open = new Set<pg.PoolClient>()
  pool.on('connect', (client) => open.add(client))
  pool.on('remove', (client) => {
    // The goodbye may still be on its way: only the end of the connection removes it.
    client.once('end', () => open.delete(client))
  })
  return (which = () => true) => {
    for (const client of open) if (which(client)) socketOf(client).destroy()
  }
}
