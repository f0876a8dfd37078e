import { err, ok, type Result } from '../kernel/result.ts'
import { messageOf } from '../kernel/unknown.ts'
import { type OwnerAccess, openOwner } from './backup/open-owner.ts'
import { type DatabaseHandle, openDatabase, SERVICE_ROLE, SIGN_IN_ROLE } from './connection.ts'
import { isMigrated, MigratedByNewer, refuseNewer } from './migrate.ts'
import type { StorageOptions } from './open-storage.ts'
import { LONG_LIMITS } from './query-limits.ts'
import { ScopeSeals } from './scope.ts'
import type { StorageFailure } from './storage-failures.ts'
import * as failures from './storage-failures.ts'

export interface ReadingHandle {
  readonly handle: DatabaseHandle
  readonly seals: ScopeSeals
  readonly close: () => Promise<void>
}

/**
 * Opens a database for reading only, even while the service runs on it: creates nothing, migrates nothing. Reads in the
 * role of the service, as an account that owns nothing if there is one. Scopes are sealed by the owner or, on a server, by the
 * account that identifies callers.
 */
export const openToRead = async (
  options: Omit<StorageOptions, 'log'>,
): Promise<Result<ReadingHandle, StorageFailure>> => {
  const { databaseUrl, dataDir, signInUrl, postgresBin = null } = options
  const owner = await openOwner({ databaseUrl, dataDir, postgresBin })
  if (!owner.ok) return owner
  const sealing =
    databaseUrl === null
      ? openDatabase(owner.value.settings)
      : openDatabase({ url: signInUrl ?? databaseUrl }, () => {}, SIGN_IN_ROLE)
  return openReading(owner.value, sealing, databaseUrl === null ? dataDir : 'DATABASE_URL')
}

const openReading = async (
  { serving, close: stop }: OwnerAccess,
  sealing: DatabaseHandle,
  place: string,
): Promise<Result<ReadingHandle, StorageFailure>> => {
  const handle = openDatabase(serving, () => {}, SERVICE_ROLE, LONG_LIMITS)
  const close = async (): Promise<void> => {
    await handle.close()
    await sealing.close()
    await stop()
  }
  const failed = async (failure: StorageFailure) => {
    await close()
    return err(failure)
  }
  try {
    await refuseNewer(handle.db)
    if (!(await isMigrated(handle.db))) return await failed(failures.olderThanProgram())
    await sealing.pool.query('select')
    return ok({ handle, seals: new ScopeSeals(sealing.pool), close })
  } catch (error) {
    if (error instanceof MigratedByNewer) return failed(failures.ofNewerVersion(place, error.message))
    return failed(failures.notReadable(messageOf(error)))
  }
}
