import { ok, type Result } from '../../kernel/result.ts'
import { discardEndpoint } from './endpoint.ts'
import type { EmbeddedFailure } from './failures.ts'
import { stopPostmaster } from './postmaster.ts'
import { bringUp, connectionTo, type EmbeddedConnection } from './server.ts'
import { openSession } from './session.ts'
import { prepareSite } from './start.ts'

/** PostgreSQL on a data folder, started by a program that only reads. */
export interface SharedPostgres {
  readonly connection: EmbeddedConnection
  /** Stops PostgreSQL, unless a service has adopted it meanwhile. */
  readonly stop: () => Promise<void>
}

/**
 * Starts PostgreSQL on a data folder of which no service runs, and gives the lock of the folder back at once: a service that
 * starts meanwhile adopts the server instead of being refused.
 */
export const startSharedPostgres = async (dataDir: string): Promise<Result<SharedPostgres, EmbeddedFailure>> => {
  const prepared = await prepareSite({ dataDir })
  if (!prepared.ok) return prepared
  const { value: site } = prepared
  const server = await bringUp(site)
  if (!server.ok) return server
  const { session, endpoint, pid } = server.value
  await session.close()
  const connection = connectionTo(endpoint, site.place)
  const stop = async (): Promise<void> => {
    const alone = await openSession(connection, { dataDir: site.dataDir, pgdata: site.place.pgdata, pid })
    if (!alone.ok) return
    await stopPostmaster(site.launch, pid)
    await alone.value.close()
    discardEndpoint(site.dataDir, endpoint)
  }
  return ok({ connection, stop })
}
