import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { BESIDE, writeBeside } from '../backup/beside.ts'
import { BackupFault } from '../backup/fault.ts'
import { FILES } from '../backup/format.ts'
import type { CheckedBackup } from '../backup/read.ts'
import { messageOf } from '../kernel/unknown.ts'
import { makeNewCluster, namesInTarget } from '../storage/backup/new-cluster.ts'
import { isEmptyDatabase } from '../storage/backup/restore-rows.ts'
import type { ConnectionSettings } from '../storage/connection.ts'
import type { StorageFailure } from '../storage/storage-failures.ts'

/** A place that was prepared for the rows. */
export interface Target {
  readonly settings: ConnectionSettings
  /** Writes the files beside the database; called just before the rows are committed. */
  readonly writeFiles: () => void
  /** Called after the rows are committed. */
  readonly finish: () => Promise<void>
  readonly discard: () => Promise<void>
}

/** A failure of the database that has its own words. */
export class NotOpened extends Error {
  readonly failure: StorageFailure

  constructor(failure: StorageFailure) {
    super(failure.code)
    this.failure = failure
  }
}

const besideIn = ({ files }: CheckedBackup): readonly string[] =>
  BESIDE.filter((folder) => files.some(({ name }) => name.startsWith(`${FILES}${folder}/`)))

interface Place {
  readonly databaseUrl: string | null
  readonly dataDir: string
  readonly postgresBin?: string | null
}

const embeddedTarget = async ({ dataDir, postgresBin = null }: Place, checked: CheckedBackup): Promise<Target> => {
  const found = namesInTarget(dataDir)
  if (found.length > 0) throw new BackupFault('restore-not-empty', { place: dataDir, found: found.join(', ') })
  const made = await makeNewCluster(dataDir, postgresBin)
  if (!made.ok) throw new NotOpened(made.error)
  const { settings, aside, putInPlace, discard } = made.value
  const writeFiles = () => writeBeside(aside, checked.files)
  return { settings, writeFiles, finish: () => putInPlace(besideIn(checked)), discard }
}

const serverTarget = async (url: string, dataDir: string, checked: CheckedBackup): Promise<Target> => {
  const settings = { url }
  const present = besideIn(checked).filter((folder) => {
    const path = join(dataDir, folder)
    return existsSync(path) && readdirSync(path).length > 0
  })
  if (present.length > 0) throw new BackupFault('restore-keys-present', { place: dataDir, found: present.join(', ') })
  const isEmpty = await isEmptyDatabase(settings).catch((problem: unknown) => {
    throw new NotOpened({ code: 'server-unreachable', detail: messageOf(problem) })
  })
  if (!isEmpty) throw new BackupFault('restore-not-empty', { place: 'DATABASE_URL', found: 'public' })
  let begun = false
  const writeFiles = (): void => {
    begun = true
    writeBeside(dataDir, checked.files)
  }
  // None of these folders had anything in it before.
  const discard = async (): Promise<void> => {
    for (const folder of begun ? besideIn(checked) : []) rmSync(join(dataDir, folder), { recursive: true, force: true })
  }
  return { settings, writeFiles, finish: async () => {}, discard }
}

/** Prepares the configured place. @throws BackupFault or NotOpened if it is not empty, or cannot be used */
export const targetOf = (place: Place, checked: CheckedBackup): Promise<Target> =>
  place.databaseUrl === null ? embeddedTarget(place, checked) : serverTarget(place.databaseUrl, place.dataDir, checked)
