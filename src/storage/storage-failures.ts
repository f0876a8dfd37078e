import type { Failure } from '../kernel/failure.ts'
import { SERVICE_ROLE, type ServingRole } from './connection.ts'
import type { EmbeddedFailureCode } from './embedded/failures.ts'
import type { NoServiceRole } from './service-role.ts'

/** Why no database could be opened. */
export type StorageFailureCode =
  | EmbeddedFailureCode
  | 'server-too-old'
  | 'server-not-unicode'
  | 'server-clock-differs'
  | 'tables-not-allowed'
  | 'data-dir-not-up-to-date'
  | 'data-of-newer-version'
  | 'server-unreachable'
  | 'service-role-missing'
  | 'sign-in-role-missing'
  | 'sign-in-elsewhere'
  | 'service-role-not-taken'
  | 'service-role-unguarded'
  | 'pooler-in-between'
  | 'pooler-shares-connections'
  | 'no-server-writes'
  | 'servers-not-one'
  | 'service-role-without-rights'
  | 'database-missing'
  | 'database-older-than-program'
  | 'database-not-readable'

export type StorageFailure = Failure<StorageFailureCode>

/** @param version as the server reports it, such as `14.9` */
export const tooOld = (version: string): StorageFailure => ({ code: 'server-too-old', params: { version } })

export const notUnicode = (encoding: string): StorageFailure => ({ code: 'server-not-unicode', params: { encoding } })

/** @param minutes how far the clock of the server is ahead; negative if it is behind */
export const clockDiffers = (minutes: number): StorageFailure => ({
  code: 'server-clock-differs',
  params: { minutes: Math.abs(minutes), side: minutes < 0 ? 'behind' : 'ahead' },
})

export const notAllowed = (detail: string): StorageFailure => ({ code: 'tables-not-allowed', detail })

export const notUpToDate = (dataDir: string, detail: string): StorageFailure => ({
  code: 'data-dir-not-up-to-date',
  params: { dataDir },
  detail,
})

/**
 * @param place the data folder, or the name of the variable with the address of the server
 * @param migrations the names that this version does not know
 */
export const ofNewerVersion = (place: string, migrations: string): StorageFailure => ({
  code: 'data-of-newer-version',
  params: { place },
  detail: migrations,
})

/** The server does not know a setting that PostgreSQL knows, so it is a pooler. */
export const pooler = (detail: string): StorageFailure => ({ code: 'pooler-in-between', detail })

/** The server's connections are shared between clients, so that no setting and no statement of one can be relied on. */
export const sharedConnections = (): StorageFailure => ({ code: 'pooler-shares-connections' })

/** None of several servers can be written to. */
export const noWriter = (detail: string): StorageFailure => ({ code: 'no-server-writes', detail })

export const notOneCluster = (detail: string): StorageFailure => ({ code: 'servers-not-one', detail })

export const unreachable = (detail: string): StorageFailure => ({ code: 'server-unreachable', detail })

export const noServiceRole = ({ role, account, message }: NoServiceRole): StorageFailure => ({
  code: role === SERVICE_ROLE ? 'service-role-missing' : 'sign-in-role-missing',
  params: { role, account },
  detail: message,
})

/** SIGN_IN_DATABASE_URL names another database. */
export const signInElsewhere = (): StorageFailure => ({ code: 'sign-in-elsewhere' })

/** @param account the account in which the connections run instead of the role of the service */
export const notInRole = (role: ServingRole, account: string): StorageFailure => ({
  code: 'service-role-not-taken',
  params: { role, account },
})

export const unguarded = (role: ServingRole, tables: readonly string[]): StorageFailure => ({
  code: 'service-role-unguarded',
  params: { role },
  detail: tables.join(', '),
})

export const rightsMissing = (role: ServingRole, tables: readonly string[]): StorageFailure => ({
  code: 'service-role-without-rights',
  params: { role },
  detail: tables.join(', '),
})

export const nothingThere = (dataDir: string): StorageFailure => ({ code: 'database-missing', params: { dataDir } })

export const olderThanProgram = (): StorageFailure => ({ code: 'database-older-than-program' })

export const notReadable = (detail: string): StorageFailure => ({ code: 'database-not-readable', detail })
