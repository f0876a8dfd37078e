import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { err, ok, type Result } from '../../kernel/result.ts'
import { type Binaries, program } from './binaries.ts'
import { type EmbeddedFailure, runtimeNotUsable } from './failures.ts'
import { allows, asideOf, clearForgotten, firstClosedFolder } from './folders.ts'
import type { Account } from './run-program.ts'

/** The location of the programs: the package itself, or a copy beside the data. */
export type Runtime = { readonly native: string; readonly copied: boolean }

type Link = { readonly source: string; readonly target: string }

/** Full path of a PostgreSQL program. */
export const programPath = (runtime: Runtime, name: 'initdb' | 'postgres' | 'pg_ctl'): string =>
  join(runtime.native, 'bin', program(name, process.platform))

/**
 * Chooses the location of the programs: in place if the account can read the package and its library links exist or can
 * be created; otherwise a copy in `<dataDir>/runtime/<version>`, created once.
 */
export const prepareRuntime = (
  binaries: Binaries,
  dataDir: string,
  account: Account | undefined,
): Result<Runtime, EmbeddedFailure> => {
  if (isReadable(binaries.native, account) && makeLinks(binaries, binaries.native)) {
    return ok({ native: binaries.native, copied: false })
  }
  const native = join(dataDir, 'runtime', binaries.packageVersion)
  try {
    if (!existsSync(native)) copyRuntime(binaries, native)
    return ok({ native, copied: true })
  } catch (error) {
    return err(runtimeNotUsable(binaries.native, String(error)))
  }
}

const isReadable = (native: string, account: Account | undefined): boolean =>
  firstClosedFolder(join(native, 'bin'), account) === undefined &&
  allows(join(native, 'bin', program('postgres', process.platform)), 5, account) &&
  allows(join(native, 'lib'), 5, account) &&
  allows(join(native, 'share', 'postgresql', 'postgres.bki'), 4, account)

/** npm packages contain no symlinks; the package lists them for its install script, which is off in this project. */
const links = (binaries: Binaries): Link[] => {
  const list = join(binaries.native, 'pg-symlinks.json')
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Link[]) : []
}

/** Creates the missing library links; false if that is not permitted. */
const makeLinks = (binaries: Binaries, native: string): boolean => {
  for (const { source, target } of links(binaries)) {
    const path = join(native, 'lib', basename(target))
    if (existsSync(path)) continue
    try {
      symlinkSync(basename(source), path)
    } catch {
      if (!existsSync(path)) return false // unless another start created it in the meantime
    }
  }
  return true
}

/** Copies to another name and renames, so that an interrupted copy is never taken for a complete one. */
const copyRuntime = (binaries: Binaries, native: string): void => {
  mkdirSync(dirname(native), { recursive: true, mode: 0o755 })
  chmodSync(dirname(native), 0o755)
  clearForgotten(native)
  const aside = asideOf(native)
  try {
    copyTree(binaries.native, aside)
    makeLinks(binaries, aside)
    renameSync(aside, native)
  } catch (error) {
    rmSync(aside, { recursive: true, force: true })
    if (!existsSync(native)) throw error // otherwise another start was faster, and its copy is used
  }
}

/**
 * Copies folders and files with read permission for everyone (the source may be 0700), without links and static
 * libraries.
 */
const copyTree = (from: string, to: string): void => {
  mkdirSync(to)
  chmodSync(to, 0o755)
  for (const name of readdirSync(from)) {
    const source = join(from, name)
    const status = lstatSync(source)
    if (status.isDirectory()) copyTree(source, join(to, name))
    else if (status.isFile() && !name.endsWith('.a')) {
      copyFileSync(source, join(to, name))
      chmodSync(join(to, name), basename(from) === 'bin' || status.mode & 0o100 ? 0o755 : 0o644)
    }
  }
}
