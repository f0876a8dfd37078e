import type { Failure } from '../../kernel/failure.ts'

/** Why the embedded PostgreSQL cannot serve. */
export type EmbeddedFailureCode =
  | 'binaries-missing'
  | 'runtime-not-usable'
  | 'postgres-bin-not-usable'
  | 'postgres-bin-too-old'
  | 'postgres-bin-other-version'
  | 'no-unprivileged-user'
  | 'data-dir-unreachable'
  | 'data-dir-not-writable'
  | 'disk-full'
  | 'disk-read-only'
  | 'too-few-open-files'
  | 'data-dir-wrong-owner'
  | 'data-dir-other-version'
  | 'data-dir-in-use'
  | 'socket-folder-unavailable'
  | 'initdb-failed'
  | 'start-failed'
  | 'server-not-answering'

export type EmbeddedFailure = Failure<EmbeddedFailureCode>

const failure = (code: EmbeddedFailureCode, params: EmbeddedFailure['params'], detail = ''): EmbeddedFailure => ({
  code,
  ...(params ? { params } : {}),
  ...(detail === '' ? {} : { detail }),
})

export const binariesMissing = (platform: string): EmbeddedFailure => failure('binaries-missing', { platform })

export const runtimeNotUsable = (folder: string, detail: string): EmbeddedFailure =>
  failure('runtime-not-usable', { folder }, detail)

/** @param folder the one that POSTGRES_BIN names */
export const postgresBinNotUsable = (folder: string, detail: string): EmbeddedFailure =>
  failure('postgres-bin-not-usable', { folder }, detail)

export const postgresBinTooOld = (folder: string, version: string): EmbeddedFailure =>
  failure('postgres-bin-too-old', { folder, version })

/** @param found major version that created the data folder; `expected`: the one that POSTGRES_BIN names */
export const postgresBinOtherVersion = (folder: string, found: string, expected: number): EmbeddedFailure =>
  failure('postgres-bin-other-version', { folder, found, expected })

/** @param user the name of the account to make */
export const noUnprivilegedUser = (user: string): EmbeddedFailure => failure('no-unprivileged-user', { user })

/** @param folder the folder on the path to the data folder that the account cannot enter */
export const dataDirUnreachable = (dataDir: string, folder: string, user: string): EmbeddedFailure =>
  failure('data-dir-unreachable', { dataDir, folder, user })

export const dataDirNotWritable = (dataDir: string, detail: string): EmbeddedFailure =>
  failure('data-dir-not-writable', { dataDir }, detail)

/** @param place the data folder, or the variable that names the server */
export const diskFull = (place: string, detail: string): EmbeddedFailure => failure('disk-full', { place }, detail)

/** @param place the data folder, or the variable that names the server */
export const diskReadOnly = (place: string, detail: string): EmbeddedFailure =>
  failure('disk-read-only', { place }, detail)

export const tooFewOpenFiles = (detail: string): EmbeddedFailure => failure('too-few-open-files', undefined, detail)

export const dataDirWrongOwner = (folder: string): EmbeddedFailure => failure('data-dir-wrong-owner', { folder })

/** @param found major version that created the folder; `expected`: the one that runs */
export const dataDirOtherVersion = (folder: string, found: string, expected: number): EmbeddedFailure =>
  failure('data-dir-other-version', { folder, found, expected })

export const dataDirInUse = (dataDir: string): EmbeddedFailure => failure('data-dir-in-use', { dataDir })

export const socketFolderUnavailable = (dataDir: string): EmbeddedFailure =>
  failure('socket-folder-unavailable', { dataDir })

export const initdbFailed = (dataDir: string, detail: string): EmbeddedFailure =>
  failure('initdb-failed', { dataDir }, detail)

export const startFailed = (logFile: string, detail: string): EmbeddedFailure =>
  failure('start-failed', { logFile }, detail)

export const serverNotAnswering = (pid: number, detail: string): EmbeddedFailure =>
  failure('server-not-answering', { pid }, detail)
