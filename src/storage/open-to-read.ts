import { err, ok, type Result } from '../kernel/result.ts'
import { messageOf } from '../kernel/unknown.ts'
import { openOwner } from './backup/open-owner.ts'
import { type ConnectionSettings, type DatabaseHandle, openDatabase, SERVICE_ROLE } from './connection.ts'
import { isMigrated, MigratedByNewer, refuseNewer } from './migrate.ts'
import type { StorageOptions } from './open-storage.ts'
import { LONG_LIMITS } from './query-limits.ts'
import type { StorageFailure } from './storage-failures.ts'
import * as failures from './storage-failures.ts'

export interface ReadingHandle {
  readonly handle: DatabaseHandle
  readonly close: () => Promise<void>
}

/**
 * Opens a database for reading only, even while the service runs on it: creates nothing, migrates nothing. Reads in the
 * role of the service, as an account that owns nothing if there is one.
 */
export const openToRead = async ({
  databaseUrl,
  dataDir,
  postgresBin = null,
}: Omit<StorageOptions, 'log'>): Promise<Result<ReadingHandle, StorageFailure>> => {
  const owner = await openOwner({ databaseUrl, dataDir, postgresBin })
  if (!owner.ok) return owner
  const { serving, close } = owner.value
  return openReading(serving, databaseUrl === null ? dataDir : 'DATABASE_URL', close)
}

const openReading = async (
  connection: ConnectionSettings,
  place: string,
  stop: () => Promise<void>,
): Promise<Result<ReadingHandle, StorageFailure>> => {
  const handle = openDatabase(connection, () => {}, SERVICE_ROLE, LONG_LIMITS)
  const close = async (): Promise<void> => {
    await handle.close()
    await stop()
  }
  const failed = async (failure: StorageFailure) => {
    await close()
    return err(failure)
  }
  try {
    await refuseNewer(handle.db)
    return (await isMigrated(handle.db)) ? ok({ handle, close }) : await failed(failures.olderThanProgram())
  } catch (error) {
    if (error instanceof MigratedByNewer) return failed(failures.ofNewerVersion(place, error.message))
    return failed(failures.notReadable(messageOf(error)))
  }
}
