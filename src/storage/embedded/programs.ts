import { constants } from 'node:fs'
import { join, resolve } from 'node:path'
import { err, ok, type Result } from '../../kernel/result.ts'
import { type Binaries, locateBinaries, program } from './binaries.ts'
import type { ClusterProgram } from './cluster.ts'
import {
  dataDirOtherVersion,
  type EmbeddedFailure,
  postgresBinNotUsable,
  postgresBinOtherVersion,
  postgresBinTooOld,
} from './failures.ts'
import { allows, firstClosedFolder } from './folders.ts'
import { type Account, runProgram } from './run-program.ts'
import { prepareRuntime, programPath } from './runtime.ts'

/** The oldest major version that the service supports, embedded or as a server. */
export const OLDEST_MAJOR = 15

const NAMES = ['initdb', 'postgres', 'pg_ctl'] as const

/** The programs of one PostgreSQL, ready to be run by an account. */
export interface Programs extends ClusterProgram {
  readonly postgres: string
  readonly pgCtl: string
}

/** The place of a PostgreSQL: in the package of npm, or in a folder of the machine. */
export type Source =
  | { readonly kind: 'package'; readonly binaries: Binaries }
  | { readonly kind: 'machine'; readonly folder: string }

/**
 * Finds the PostgreSQL that is wanted.
 * @param postgresBin folder with initdb, postgres and pg_ctl of another PostgreSQL; null for the package
 * @param packageDir folder of the npm package, if it is not this project's own
 */
export const locatePrograms = (
  postgresBin: string | null = null,
  packageDir?: string,
): Result<Source, EmbeddedFailure> => {
  if (postgresBin !== null) return ok({ kind: 'machine', folder: resolve(postgresBin) })
  const binaries = locateBinaries(`${process.platform}-${process.arch}`, packageDir)
  return binaries.ok ? ok({ kind: 'package', binaries: binaries.value }) : binaries
}

/** Makes sure that an account can run the programs for a data folder. */
export const preparePrograms = async (
  source: Source,
  dataDir: string,
  account: Account | undefined,
): Promise<Result<Programs, EmbeddedFailure>> =>
  source.kind === 'package' ? ofPackage(source.binaries, dataDir, account) : ofMachine(source.folder, account)

/** The version that a `postgres` says when it is asked, such as `18.4`; if it says none, its words. */
const askVersion = async (
  postgres: string,
  account: Account | undefined,
): Promise<Result<string, { readonly words: string }>> => {
  const { status, output } = await runProgram(postgres, ['--version'], account, '/')
  const version = /^postgres \(PostgreSQL\) (\d+\S*)/.exec(output)?.[1]
  return status === 0 && version !== undefined ? ok(version) : err({ words: output.trim() })
}

/** The version of the PostgreSQL that would serve; null if there is none that can say it. */
export const versionOf = async (source: Source): Promise<string | null> => {
  const folder = source.kind === 'machine' ? source.folder : join(source.binaries.native, 'bin')
  const version = await askVersion(join(folder, program('postgres', process.platform)), undefined)
  if (version.ok) return version.value
  // Before the first start a package may lack the links to its libraries.
  return source.kind === 'package' ? source.binaries.packageVersion : null
}

const ofPackage = (
  binaries: Binaries,
  dataDir: string,
  account: Account | undefined,
): Result<Programs, EmbeddedFailure> => {
  const runtime = prepareRuntime(binaries, dataDir, account)
  if (!runtime.ok) return runtime
  return ok({
    initdb: programPath(runtime.value, 'initdb'),
    postgres: programPath(runtime.value, 'postgres'),
    pgCtl: programPath(runtime.value, 'pg_ctl'),
    major: binaries.major,
    otherVersion: dataDirOtherVersion,
  })
}

const ofMachine = async (folder: string, account: Account | undefined): Promise<Result<Programs, EmbeddedFailure>> => {
  const pathOf = (name: string): string => join(folder, program(name, process.platform))
  const closed = firstClosedFolder(folder, account)
  if (closed !== undefined) return err(postgresBinNotUsable(folder, closed))
  const missing = NAMES.find((name) => !allows(pathOf(name), constants.R_OK | constants.X_OK, account))
  if (missing !== undefined) return err(postgresBinNotUsable(folder, missing))
  const version = await askVersion(pathOf('postgres'), account)
  if (!version.ok) return err(postgresBinNotUsable(folder, version.error.words))
  const major = Number.parseInt(version.value, 10)
  if (major < OLDEST_MAJOR) return err(postgresBinTooOld(folder, version.value))
  return ok({
    initdb: pathOf('initdb'),
    postgres: pathOf('postgres'),
    pgCtl: pathOf('pg_ctl'),
    major,
    otherVersion: postgresBinOtherVersion,
  })
}
