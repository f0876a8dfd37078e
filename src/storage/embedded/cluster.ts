import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { err, ok, type Result } from '../../kernel/result.ts'
import { systemText } from '../../kernel/storage-trouble.ts'
import { codeOf } from '../../kernel/unknown.ts'
import { ACCOUNTS, closePasswords, newPassword, SUPERUSER } from './accounts.ts'
import { type dataDirOtherVersion, dataDirWrongOwner, type EmbeddedFailure, initdbFailed } from './failures.ts'
import { asideOf, type ClusterPlace, clearForgotten, makePrivateFolder } from './folders.ts'
import { named } from './named-failure.ts'
import { type Account, runProgram } from './run-program.ts'

export const clusterPlace = (dataDir: string): ClusterPlace => inFolder(join(dataDir, 'postgres'))

const inFolder = (folder: string): ClusterPlace => ({ folder, pgdata: join(folder, 'data') })

/** Owner of an existing cluster; undefined if there is none yet. */
export const clusterOwner = (place: ClusterPlace): { uid: number; gid: number } | undefined =>
  existsSync(place.folder) ? statSync(place.folder) : undefined

/** The PostgreSQL for which a cluster is made or checked. */
export interface ClusterProgram {
  readonly initdb: string
  readonly major: number
  /** The failure of a cluster that another major version has made. */
  readonly otherVersion: typeof dataDirOtherVersion
}

/** Creates the cluster if there is none, or checks that the existing one fits this account and version. */
export const ensureCluster = async (
  place: ClusterPlace,
  program: ClusterProgram,
  account: Account | undefined,
): Promise<Result<{ readonly created: boolean }, EmbeddedFailure>> => {
  if (!existsSync(place.folder)) {
    const made = await createCluster(place, program, account)
    if (!made.ok) return made
    if (made.value.created) return made
  }
  return checkCluster(place, program, account)
}

const checkCluster = (
  place: ClusterPlace,
  { major, otherVersion }: ClusterProgram,
  account: Account | undefined,
): Result<{ readonly created: boolean }, EmbeddedFailure> => {
  const uid = account?.uid ?? process.getuid?.()
  try {
    if (uid !== undefined && statSync(place.pgdata).uid !== uid) return err(dataDirWrongOwner(place.folder))
    tighten(place)
    closePasswords(place)
    const found = readFileSync(join(place.pgdata, 'PG_VERSION'), 'utf8').trim()
    return found === String(major) ? ok({ created: false }) : err(otherVersion(place.folder, found, major))
  } catch (error) {
    const denied = codeOf(error) === 'EACCES'
    return err(denied ? dataDirWrongOwner(place.folder) : initdbFailed(place.folder, String(error)))
  }
}

/** Permission bits of other accounts. */
const OTHERS = 0o077

/**
 * PostgreSQL refuses a folder that others may enter, as after a copy that lost the permissions. If this account may not
 * change them, PostgreSQL says what is wrong.
 */
const tighten = ({ folder, pgdata }: ClusterPlace): void => {
  if (process.platform === 'win32') return
  for (const path of [folder, pgdata]) {
    if ((statSync(path).mode & OTHERS) === 0) continue
    try {
      chmodSync(path, 0o700)
    } catch {
      // The start goes on and is refused in the words of PostgreSQL.
    }
  }
}

/**
 * initdb works in another folder, which is then renamed into place, so that a kill during a first start leaves nothing
 * incomplete at the final path.
 */
const createCluster = async (
  place: ClusterPlace,
  { initdb, major }: ClusterProgram,
  account: Account | undefined,
): Promise<Result<{ readonly created: boolean }, EmbeddedFailure>> => {
  const aside = inFolder(asideOf(place.folder))
  try {
    clearForgotten(place.folder)
    makePrivateFolder(aside.folder, account)
    const passwordFile = passwordFileIn(aside)
    writeFileSync(passwordFile, `${newPassword()}\n`, { mode: 0o600 })
    if (account) chownSync(passwordFile, account.uid, account.gid)
    const { status, output } = await runProgram(initdb, initdbArguments(aside, major), account, dirname(place.folder))
    if (status !== 0) return err(named(dirname(place.folder), initdbFailed(place.folder, lastLines(output))))
    // The account that runs PostgreSQL needs the password for initdb alone.
    closePasswords(aside)
    return ok({ created: moveIntoPlace(aside.folder, place.folder) })
  } catch (error) {
    return err(named(dirname(place.folder), initdbFailed(place.folder, systemText(error))))
  } finally {
    rmSync(aside.folder, { recursive: true, force: true })
  }
}

const passwordFileIn = ({ folder }: ClusterPlace): string => join(folder, ACCOUNTS.owner.file)

/** initdb reports every step; the cause of a failure is at the end. */
const lastLines = (output: string): string => output.trim().split('\n').slice(-6).join('\n')

/** The first version with a locale of its own; an older one needs the C.UTF-8 of the system. */
const BUILTIN_LOCALE_SINCE = 17

// The built-in C.UTF-8 sorts and folds the same on every system and in every release of an operating system.
const localeArguments = (major: number): string[] =>
  major < BUILTIN_LOCALE_SINCE
    ? ['--locale=C.UTF-8']
    : ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']

const initdbArguments = (place: ClusterPlace, major: number): string[] => [
  '--no-instructions',
  `--pgdata=${place.pgdata}`,
  `--username=${SUPERUSER}`,
  `--pwfile=${passwordFileIn(place)}`,
  '--auth-local=scram-sha-256',
  '--auth-host=scram-sha-256',
  '--encoding=UTF8',
  ...localeArguments(major),
  '--data-checksums',
]

/** False if another start has put its cluster there first. */
const moveIntoPlace = (aside: string, folder: string): boolean => {
  try {
    renameSync(aside, folder)
  } catch (error) {
    if (existsSync(folder)) return false
    throw error
  }
  if (process.platform !== 'win32') syncFolder(dirname(folder))
  return true
}

const syncFolder = (folder: string): void => {
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
