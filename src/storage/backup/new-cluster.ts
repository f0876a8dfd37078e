import { chmodSync, chownSync, existsSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { ok, type Result } from '../../kernel/result.ts'
import { type ConnectionSettings, openDatabase } from '../connection.ts'
import type { EmbeddedFailure } from '../embedded/failures.ts'
import { asideOf, clearForgotten } from '../embedded/folders.ts'
import type { EmbeddedConnection } from '../embedded/server.ts'
import { startEmbeddedPostgres } from '../embedded/start.ts'
import { ensureServiceRoles, ensureServingAccounts, type ServingPasswords } from '../service-role.ts'

/** An embedded database that is filled aside and then put in its place. */
export interface NewCluster {
  readonly settings: ConnectionSettings
  /** The folder in which it is made, for the files beside it. */
  readonly aside: string
  /**
   * Stops the database and moves it and these folders into the data folder, the database last.
   * @throws if something else is there by now
   */
  readonly putInPlace: (besides: readonly string[]) => Promise<void>
  /** Stops the database and removes everything that was made. */
  readonly discard: () => Promise<void>
}

const MADE = 'postgres'
/** Others may pass through the data folder until the database is in place, because its account may be another one. */
const PASSABLE = 0o711

/** The names in a folder, apart from forgotten attempts; none if there is no such folder. */
export const namesInTarget = (dataDir: string): readonly string[] => {
  if (!existsSync(dataDir)) return []
  clearForgotten(join(dataDir, 'restore'))
  return readdirSync(dataDir)
}

/** Starts an empty embedded database inside an empty or missing data folder, which may be a volume. */
export const makeNewCluster = async (
  folder: string,
  postgresBin: string | null = null,
): Promise<Result<NewCluster, EmbeddedFailure>> => {
  const dataDir = resolve(folder)
  const before = existsSync(dataDir) ? statSync(dataDir).mode & 0o777 : null
  const isRoot = process.getuid?.() === 0
  if (before !== null && isRoot) chmodSync(dataDir, PASSABLE)
  const aside = asideOf(join(dataDir, 'restore'))
  const removeAll = (): void => {
    rmSync(aside, { recursive: true, force: true })
    if (before === null) removeIfEmpty(dataDir)
    else if (isRoot) chmodSync(dataDir, before)
  }
  const started = await startEmbeddedPostgres({ dataDir: aside, placedIn: dataDir, postgresBin })
  if (!started.ok) {
    removeAll()
    return started
  }
  const { connection, serving, signIn, stop } = started.value
  try {
    await makeRoles(connection, { serving: serving.password, signIn: signIn.password })
  } catch (problem) {
    await stop()
    removeAll()
    throw problem
  }
  const putInPlace = async (besides: readonly string[]): Promise<void> => {
    await stop()
    const others = readdirSync(dataDir).filter((name) => name !== basename(aside))
    if (others.length > 0) throw new Error(`not empty any more: ${others.join(', ')}`)
    const { mode, uid, gid } = statSync(aside)
    if (isRoot) chownSync(dataDir, uid, gid)
    chmodSync(dataDir, mode & 0o777)
    moveAll([...besides, MADE], aside, dataDir)
    rmSync(aside, { recursive: true, force: true })
  }
  const discard = async (): Promise<void> => {
    await stop()
    removeAll()
  }
  return ok({ settings: connection, aside, putInPlace, discard })
}

/** The roles of a first start: a restored database can be verified before the service has run on it. */
const makeRoles = async (connection: EmbeddedConnection, passwords: ServingPasswords): Promise<void> => {
  const { db, close } = openDatabase(connection)
  try {
    await ensureServiceRoles(db)
    await ensureServingAccounts(db, passwords)
  } finally {
    await close()
  }
}

/** Moves folders one after the other, or none of them. */
const moveAll = (names: readonly string[], from: string, to: string): void => {
  const moved: string[] = []
  try {
    for (const name of names) {
      renameSync(join(from, name), join(to, name))
      moved.push(name)
    }
  } catch (problem) {
    for (const name of moved) renameSync(join(to, name), join(from, name))
    throw problem
  }
}

/** Only what was made here is removed. */
const removeIfEmpty = (folder: string): void => {
  try {
    rmdirSync(folder)
  } catch {
    // Somebody else uses it by now, or it was never made.
  }
}
