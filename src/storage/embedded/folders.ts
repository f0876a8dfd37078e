import { randomBytes } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { err, ok, type Result } from '../../kernel/result.ts'
import { systemText } from '../../kernel/storage-trouble.ts'
import { dataDirNotWritable, dataDirUnreachable, type EmbeddedFailure } from './failures.ts'
import { named } from './named-failure.ts'
import type { Account } from './run-program.ts'

const FORGOTTEN_MS = 3_600_000

/** Folders that may exist before the first start: a certificate and its key, in a closed folder. */
const MADE_BEFORE = ['tls']

/** The paths of one cluster: `folder` appears complete or not at all, and contains its data and the passwords. */
export interface ClusterPlace {
  readonly folder: string
  readonly pgdata: string
}

/** The permission bits (rwx, 0–7) that the mode of a path gives an account. Access control lists are not read. */
const bitsFor = (path: string, account: Account): number => {
  const { mode, uid, gid } = statSync(path)
  if (uid === account.uid) return (mode >> 6) & 7
  return gid === account.gid ? (mode >> 3) & 7 : mode & 7
}

/** Whether an account has all the given bits (4 read, 2 write, 1 enter or execute) on an existing path. */
export const allows = (path: string, bits: number, account: Account | undefined): boolean => {
  if (account !== undefined) return existsSync(path) && (bitsFor(path, account) & bits) === bits
  try {
    accessSync(path, bits)
    return true
  } catch {
    return false
  }
}

/** The outermost folder on a path, including the path itself if it is a folder, that an account cannot enter. */
export const firstClosedFolder = (path: string, account: Account | undefined): string | undefined => {
  const here = resolve(path)
  const parent = dirname(here)
  const above = parent === here ? undefined : firstClosedFolder(parent, account)
  if (above !== undefined) return above
  return existsSync(here) && statSync(here).isDirectory() && !allows(here, constants.X_OK, account) ? here : undefined
}

/** Creates a folder that only one account (by default our own) may enter. It must not exist. */
export const makePrivateFolder = (path: string, account: Account | undefined): void => {
  mkdirSync(path, { mode: 0o700 })
  if (account !== undefined) chownSync(path, account.uid, account.gid)
}

/**
 * Prepares the data folder. If root runs the service, it stays root's and lets PostgreSQL's account pass (0710): keys
 * beside the database are out of that account's reach. A folder with files of another owner keeps its owner and mode.
 */
export const prepareDataDir = (dataDir: string, account: Account | undefined): Result<void, EmbeddedFailure> => {
  try {
    const closedAbove = firstClosedFolder(dirname(dataDir), account)
    if (closedAbove !== undefined && account) return err(dataDirUnreachable(dataDir, closedAbove, account.name))
    const created = mkdirSync(dataDir, { recursive: true, mode: account ? 0o755 : 0o700 }) !== undefined
    if (created || readdirSync(dataDir).every((name) => MADE_BEFORE.includes(name))) {
      chmodSync(dataDir, account ? 0o710 : 0o700)
      if (account) chownSync(dataDir, 0, account.gid)
    }
    accessSync(dataDir, constants.W_OK | constants.X_OK)
    const closed = firstClosedFolder(dataDir, account)
    if (closed !== undefined && account) return err(dataDirUnreachable(dataDir, closed, account.name))
    return ok(undefined)
  } catch (error) {
    return err(named(dataDir, dataDirNotWritable(dataDir, systemText(error))))
  }
}

/**
 * Replaces a file that only one account may read, complete or not at all.
 * @param owner by default our own account
 */
export const replaceFile = (
  path: string,
  text: string,
  owner?: { readonly uid: number; readonly gid: number },
): void => {
  writeFileSync(`${path}.new`, text, { mode: 0o600 })
  if (owner !== undefined) chownSync(`${path}.new`, owner.uid, owner.gid)
  renameSync(`${path}.new`, path)
}

/** A name beside the final one, for something that is created there and then renamed into place. */
export const asideOf = (path: string): string => `${path}.new-${randomBytes(6).toString('hex')}`

/**
 * Removes leftovers of an interrupted start beside a path, if they are more than an hour old; younger ones may be in
 * use.
 */
export const clearForgotten = (path: string): void => {
  const folder = dirname(path)
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    const aside = join(folder, name)
    if (aside.startsWith(`${path}.new-`) && Date.now() - statSync(aside).mtimeMs > FORGOTTEN_MS) {
      rmSync(aside, { recursive: true, force: true })
    }
  }
}
