import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { recordRestore } from '../app/log/record-restore.ts'
import { BackupFault } from '../backup/fault.ts'
import { kindOfFile } from '../backup/file.ts'
import { type BackupToRead, type CheckedBackup, checkBackup, loadTables } from '../backup/read.ts'
import { type Config, readConfig } from '../config.ts'
import { sum } from '../kernel/integers.ts'
import { oneLine } from '../kernel/one-line.ts'
import { BACKUP_WORDS } from '../locale/backup.ts'
import { VERIFY_FAILURES } from '../locale/commands.ts'
import { both } from '../locale/text.ts'
import { idsOfMachine } from '../platform/ids-of-machine.ts'
import { OtherTables, restoreRows } from '../storage/backup/restore-rows.ts'
import { isOfThisOrOlder } from '../storage/migrate.ts'
import { NO_ANCHORS } from '../verification/anchors.ts'
import type { Standing } from '../verification/verification.ts'
import { askPassphrase } from './ask-passphrase.ts'
import { backupFailureLines, faultIn, progressLines, unlessEnding } from './backup-lines.ts'
import { whenAskedToEnd } from './ending.ts'
import { failureLines } from './failure-lines.ts'
import { isMain } from './is-main.ts'
import { type Output, runOnStreams, sayAll } from './line-writer.ts'
import { NotOpened, type Target, targetOf } from './restore-target.ts'
import { verifyAll } from './verify-database.ts'

const EXIT = { restored: 0, violated: 1, failed: 2 } as const

interface Plan {
  readonly from: BackupToRead
  readonly dataDir: string
  readonly postgresBin: string | null
  readonly databaseUrl: string | null
  /** Whether a log with a violation is restored nevertheless. */
  readonly acceptViolation: boolean
  /** Whether the file is only to be checked. */
  readonly checkOnly: boolean
  /** Aborted when somebody asks the command to stop. */
  readonly ending: AbortSignal
}

interface Filled {
  /** The worst standing of the logs. */
  readonly standing: Standing
  readonly isAccepted: boolean
}

/** Fills a target and verifies it. Nothing is committed if the logs are not accepted. */
const fill = async (plan: Plan, checked: CheckedBackup, target: Target, { out }: Output): Promise<Filled> => {
  let standing: Standing = 'unreadable'
  const progress = progressLines(out, BACKUP_WORDS.loadingTable, plan.ending)
  const restored = await restoreRows(target.settings, {
    migrations: checked.manifest.migrations,
    tables: checked.manifest.tables,
    fill: (load) => loadTables(plan.from, checked, load, progress),
    accept: async (source) => {
      await out(both(BACKUP_WORDS.verifying))
      standing = await verifyAll(source, NO_ANCHORS, new Date().toISOString(), out)
      const isAccepted = standing === 'violated' ? plan.acceptViolation : standing !== 'unreadable'
      unlessEnding(plan.ending)
      if (!isAccepted) return false
      const { createdAt, program: backedUpWith } = checked.manifest
      const backedUpAt = new Date(createdAt).toISOString()
      await recordRestore(source, { at: new Date().toISOString(), newId: idsOfMachine() }, { backedUpAt, backedUpWith })
      target.writeFiles()
      return true
    },
  }).catch((problem: unknown) => {
    if (problem instanceof OtherTables) throw new BackupFault('backup-damaged', { file: plan.from.file })
    throw problem
  })
  return { standing, isAccepted: restored !== null }
}

const restoreTo = async (plan: Plan, output: Output): Promise<number> => {
  const { file } = plan.from
  await output.out(oneLine(both(BACKUP_WORDS.checking, { file })))
  const checked = await checkBackup(plan.from)
  const { manifest, rows } = checked
  if (!(await isOfThisOrOlder(manifest.migrations))) throw new BackupFault('backup-newer', { file })
  const { createdAt: at, program, postgres, tables } = manifest
  const all = sum(Object.values(rows))
  await output.out(oneLine(both(BACKUP_WORDS.checked, { at, program, postgres, rows: all, tables: tables.length })))
  if (plan.checkOnly) return EXIT.restored
  const target = await targetOf(plan, checked)
  let filled: Filled
  try {
    filled = await fill(plan, checked, target, output)
    if (!filled.isAccepted) {
      await target.discard()
      await output.err(both(BACKUP_WORDS.violated))
      return EXIT.violated
    }
    await target.finish()
  } catch (problem) {
    await target.discard()
    throw problem
  }
  const place = plan.databaseUrl === null ? plan.dataDir : 'DATABASE_URL'
  const isViolated = filled.standing === 'violated'
  const words = isViolated ? BACKUP_WORDS.restoredViolated : BACKUP_WORDS.restored
  await output.out(oneLine(both(words, { place, at })))
  await output.out(both(BACKUP_WORDS.later))
  return isViolated ? EXIT.violated : EXIT.restored
}

const failed = async (problem: unknown, file: string, { err }: Output): Promise<number> => {
  const lines =
    problem instanceof NotOpened
      ? failureLines(problem.failure).map(oneLine)
      : backupFailureLines(faultIn(problem, { code: 'restore-failed', params: { file } }))
  await sayAll(lines, err)
  return EXIT.failed
}

const planOf = (
  args: readonly string[],
  { databaseUrl, dataDir, postgresBin, backup }: Config,
  folder: string,
  ending: AbortSignal,
): Plan | null => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'accept-violation': { type: 'boolean', default: false },
        check: { type: 'boolean', default: false },
      },
    })
    const [file] = positionals
    if (file === undefined || positionals.length > 1) return null
    const from = { file: resolve(folder, file), passphrase: backup.passphrase }
    return {
      from,
      dataDir: resolve(dataDir),
      databaseUrl,
      postgresBin,
      acceptViolation: values['accept-violation'],
      checkOnly: values.check,
      ending,
    }
  } catch {
    return null
  }
}

/** An encrypted file whose passphrase is not in the environment: somebody at a terminal is asked for it. */
const withPassphrase = async (from: BackupToRead): Promise<BackupToRead> => {
  const isAsked = from.passphrase === null && process.stdin.isTTY && (await kindOfFile(from.file)) === 'sealed'
  if (!isAsked) return from
  return { ...from, passphrase: await askPassphrase(process.stdin, (text) => void process.stderr.write(text)) }
}

/** `npm run restore -- FILE`. */
export const restore = async (args: readonly string[], output: Output, ending: AbortSignal): Promise<number> => {
  const config = readConfig()
  if (!config.ok) {
    await sayAll(failureLines(config.error), output.err)
    return EXIT.failed
  }
  const plan = planOf(args, config.value, output.folder, ending)
  if (!plan) {
    await output.err(both(BACKUP_WORDS.restoreUsage))
    return EXIT.failed
  }
  try {
    return await restoreTo({ ...plan, from: await withPassphrase(plan.from) }, output)
  } catch (problem) {
    return failed(problem, plan.from.file, output)
  }
}

const main = async (args: readonly string[]): Promise<void> => {
  const ending = whenAskedToEnd()
  await runOnStreams((output) => restore(args, output, ending), EXIT.failed, both(VERIFY_FAILURES.notWritten))
}

if (isMain(import.meta.url)) await main(process.argv.slice(2))
