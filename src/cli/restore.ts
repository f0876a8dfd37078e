import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { BESIDE, writeBeside } from '../backup/beside.ts'
import { BackupFault } from '../backup/fault.ts'
import { type BackupToRead, type CheckedBackup, checkBackup, loadTables } from '../backup/read.ts'
import { type Config, readConfig } from '../config.ts'
import { oneLine } from '../kernel/one-line.ts'
import { messageOf } from '../kernel/unknown.ts'
import { BACKUP_WORDS } from '../locale/backup.ts'
import { VERIFY_FAILURES } from '../locale/commands.ts'
import { both } from '../locale/text.ts'
import { makeNewCluster, namesInTarget } from '../storage/backup/new-cluster.ts'
import { isEmptyDatabase, OtherTables, restoreRows } from '../storage/backup/restore-rows.ts'
import type { ConnectionSettings } from '../storage/connection.ts'
import { isOfThisOrOlder } from '../storage/migrate.ts'
import type { StorageFailure } from '../storage/storage-failures.ts'
import { NO_ANCHORS } from '../verification/anchors.ts'
import type { Standing } from '../verification/verification.ts'
import { backupFailureLines, faultIn, progressLines, unlessEnding } from './backup-lines.ts'
import { whenAskedToEnd } from './ending.ts'
import { failureLines } from './failure-lines.ts'
import { isMain } from './is-main.ts'
import { type Output, runOnStreams } from './line-writer.ts'
import { verifyAll } from './verify-database.ts'

const EXIT = { restored: 0, violated: 1, failed: 2 } as const

interface Plan {
  readonly from: BackupToRead
  readonly dataDir: string
  readonly databaseUrl: string | null
  /** Whether a log with a violation is restored nevertheless. */
  readonly acceptViolation: boolean
  /** Aborted when somebody asks the command to stop. */
  readonly ending: AbortSignal
}

/** A place that was prepared for the rows. */
interface Target {
  readonly settings: ConnectionSettings
  /** Writes the files beside the database; called just before the rows are committed. */
  readonly writeFiles: () => void
  /** Called after the rows are committed. */
  readonly finish: () => Promise<void>
  readonly discard: () => Promise<void>
}

/** A failure of the database that has its own words. */
class NotOpened extends Error {
  readonly failure: StorageFailure

  constructor(failure: StorageFailure) {
    super(failure.code)
    this.failure = failure
  }
}

const besideIn = ({ files }: CheckedBackup): readonly string[] =>
  BESIDE.filter((folder) => files.some(({ name }) => name.startsWith(`files/${folder}/`)))

const embeddedTarget = async ({ dataDir }: Plan, checked: CheckedBackup): Promise<Target> => {
  const found = namesInTarget(dataDir)
  if (found.length > 0) throw new BackupFault('restore-not-empty', { place: dataDir, found: found.join(', ') })
  const made = await makeNewCluster(dataDir)
  if (!made.ok) throw new NotOpened(made.error)
  const { settings, aside, putInPlace, discard } = made.value
  const writeFiles = () => writeBeside(aside, checked.files)
  return { settings, writeFiles, finish: () => putInPlace(besideIn(checked)), discard }
}

const serverTarget = async (url: string, { dataDir }: Plan, checked: CheckedBackup): Promise<Target> => {
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

/** Fills a target and verifies it; returns what the logs are worth. Nothing is committed if they are not accepted. */
const fill = async (plan: Plan, checked: CheckedBackup, target: Target, { out }: Output): Promise<Standing> => {
  let standing: Standing = 'unreadable'
  const progress = progressLines(out, BACKUP_WORDS.loadingTable, plan.ending)
  await restoreRows(target.settings, {
    migrations: checked.manifest.migrations,
    tables: checked.manifest.tables,
    fill: (load) => loadTables(plan.from, checked, load, progress),
    accept: async (source) => {
      await out(both(BACKUP_WORDS.verifying))
      standing = await verifyAll(source, NO_ANCHORS, new Date().toISOString(), out)
      const isAccepted = standing === 'violated' ? plan.acceptViolation : standing !== 'unreadable'
      unlessEnding(plan.ending)
      if (isAccepted) target.writeFiles()
      return isAccepted
    },
  }).catch((problem: unknown) => {
    if (problem instanceof OtherTables) throw new BackupFault('backup-damaged', { file: plan.from.file })
    throw problem
  })
  return standing
}

const restoreTo = async (plan: Plan, output: Output): Promise<number> => {
  const { file } = plan.from
  await output.out(oneLine(both(BACKUP_WORDS.checking, { file })))
  const checked = await checkBackup(plan.from)
  const { manifest, rows } = checked
  if (!(await isOfThisOrOlder(manifest.migrations))) throw new BackupFault('backup-newer', { file })
  const { createdAt: at, program, postgres, tables } = manifest
  const all = Object.values(rows).reduce((sum, count) => sum + count, 0)
  await output.out(oneLine(both(BACKUP_WORDS.checked, { at, program, postgres, rows: all, tables: tables.length })))
  const { databaseUrl } = plan
  const target = await (databaseUrl === null ? embeddedTarget(plan, checked) : serverTarget(databaseUrl, plan, checked))
  let standing: Standing
  try {
    standing = await fill(plan, checked, target, output)
    const isKept = standing === 'violated' ? plan.acceptViolation : standing !== 'unreadable'
    if (!isKept) {
      await target.discard()
      await output.err(both(BACKUP_WORDS.violated))
      return EXIT.violated
    }
    await target.finish()
  } catch (problem) {
    await target.discard()
    throw problem
  }
  const place = databaseUrl === null ? plan.dataDir : 'DATABASE_URL'
  const words = standing === 'violated' ? BACKUP_WORDS.restoredViolated : BACKUP_WORDS.restored
  await output.out(oneLine(both(words, { place, at })))
  await output.out(both(BACKUP_WORDS.later))
  return standing === 'violated' ? EXIT.violated : EXIT.restored
}

const failed = async (problem: unknown, file: string, { err }: Output): Promise<number> => {
  const lines =
    problem instanceof NotOpened
      ? failureLines(problem.failure).map(oneLine)
      : backupFailureLines(faultIn(problem, { code: 'restore-failed', params: { file } }))
  for (const line of lines) await err(line)
  return EXIT.failed
}

const planOf = (
  args: readonly string[],
  { databaseUrl, dataDir, backup }: Config,
  folder: string,
  ending: AbortSignal,
): Plan | null => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { 'accept-violation': { type: 'boolean', default: false } },
    })
    const [file] = positionals
    if (file === undefined || positionals.length > 1) return null
    const from = { file: resolve(folder, file), passphrase: backup.passphrase }
    return { from, dataDir: resolve(dataDir), databaseUrl, acceptViolation: values['accept-violation'], ending }
  } catch {
    return null
  }
}

/** `npm run restore -- FILE`. */
export const restore = async (args: readonly string[], output: Output, ending: AbortSignal): Promise<number> => {
  const config = readConfig()
  if (!config.ok) {
    for (const line of failureLines(config.error)) await output.err(line)
    return EXIT.failed
  }
  const plan = planOf(args, config.value, output.folder, ending)
  if (!plan) {
    await output.err(both(BACKUP_WORDS.restoreUsage))
    return EXIT.failed
  }
  try {
    return await restoreTo(plan, output)
  } catch (problem) {
    return failed(problem, plan.from.file, output)
  }
}

const main = async (args: readonly string[]): Promise<void> => {
  const ending = whenAskedToEnd()
  await runOnStreams((output) => restore(args, output, ending), EXIT.failed, both(VERIFY_FAILURES.notWritten))
}

if (isMain(import.meta.url)) await main(process.argv.slice(2))
