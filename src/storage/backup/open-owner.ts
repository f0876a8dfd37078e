import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { err, ok, type Result } from '../../kernel/result.ts'
import type { ConnectionSettings } from '../connection.ts'
import { clusterPlace } from '../embedded/cluster.ts'
import { startEmbeddedPostgres } from '../embedded/start.ts'
import type { StorageFailure } from '../storage-failures.ts'
import * as failures from '../storage-failures.ts'

/** The account that owns the tables, to whom no policy applies. */
export interface OwnerAccess {
  readonly settings: ConnectionSettings
  /** The account that serves, which owns nothing; of a server, the one that was given. */
  readonly serving: ConnectionSettings
  readonly close: () => Promise<void>
}

/**
 * Reaches the database of an installation as its owner, whether or not the service runs on it. Changes nothing, and a service
 * may start meanwhile.
 */
export const openOwner = async ({
  databaseUrl,
  dataDir,
  postgresBin = null,
}: {
  readonly databaseUrl: string | null
  readonly dataDir: string
  readonly postgresBin?: string | null
}): Promise<Result<OwnerAccess, StorageFailure>> => {
  if (databaseUrl !== null) {
    const settings = { url: databaseUrl }
    return ok({ settings, serving: settings, close: async () => {} })
  }
  const place = clusterPlace(resolve(dataDir))
  if (!existsSync(place.pgdata)) return err(failures.nothingThere(dataDir))
  const started = await startEmbeddedPostgres({ dataDir, postgresBin, purpose: 'read' })
  if (!started.ok) return started
  const { connection, serving, stop } = started.value
  return ok({ settings: connection, serving, close: stop })
}
