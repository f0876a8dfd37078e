import { resolve } from 'node:path'
import { makeBackup } from '../backup/make.ts'
import { programVersion } from '../backup/program-version.ts'
import { type Config, readConfig } from '../config.ts'
import { oneLine } from '../kernel/one-line.ts'
import { BACKUP_WORDS } from '../locale/backup.ts'
import { VERIFY_FAILURES } from '../locale/commands.ts'
import { both } from '../locale/text.ts'
import { openOwner } from '../storage/backup/open-owner.ts'
import { takeSnapshot } from '../storage/backup/snapshot.ts'
import { backupFailureLines, faultIn, progressLines } from './backup-lines.ts'
import { whenAskedToEnd } from './ending.ts'
import { failureLines } from './failure-lines.ts'
import { isMain } from './is-main.ts'
import { type Output, runOnStreams, sayAll } from './line-writer.ts'

const EXIT = { made: 0, failed: 1, usage: 2 } as const

/** Backs up the configured database, and the files beside it, into one file. */
const backUp = async (
  file: string,
  { databaseUrl, dataDir, postgresBin, backup }: Config,
  output: Output,
  ending: AbortSignal,
): Promise<number> => {
  const owner = await openOwner({ databaseUrl, dataDir, postgresBin })
  if (!owner.ok) {
    await sayAll(failureLines(owner.error).map(oneLine), output.err)
    return EXIT.failed
  }
  const { settings, close } = owner.value
  try {
    const now = () => new Date()
    const source = { takeSnapshot: () => takeSnapshot(settings), dataDir, program: programVersion(), now }
    const progress = progressLines(output.out, BACKUP_WORDS.savingTable, ending)
    const made = await makeBackup(source, { file, passphrase: backup.passphrase, progress })
    const { bytes, rows, tables, sha256, createdAt: at } = made
    await output.out(oneLine(both(BACKUP_WORDS.saved, { file, bytes, rows, tables, at })))
    await output.out(both(BACKUP_WORDS.digest, { digest: sha256 }))
    if (backup.passphrase === null) await output.out(both(BACKUP_WORDS.plain))
    return EXIT.made
  } catch (problem) {
    await sayAll(backupFailureLines(faultIn(problem, { code: 'backup-not-written', params: { file } })), output.err)
    return EXIT.failed
  } finally {
    await close()
  }
}

/** `npm run backup -- FILE`. */
export const backup = async (args: readonly string[], output: Output, ending: AbortSignal): Promise<number> => {
  const [file] = args
  if (file === undefined || args.length > 1 || file.startsWith('-')) {
    const isAsked = file === '--help' || file === '-h'
    await (isAsked ? output.out : output.err)(both(BACKUP_WORDS.backupUsage))
    return isAsked ? EXIT.made : EXIT.usage
  }
  const config = readConfig()
  if (config.ok) return backUp(resolve(output.folder, file), config.value, output, ending)
  await sayAll(failureLines(config.error), output.err)
  return EXIT.failed
}

const main = async (args: readonly string[]): Promise<void> => {
  const ending = whenAskedToEnd()
  await runOnStreams((output) => backup(args, output, ending), EXIT.failed, both(VERIFY_FAILURES.notWritten))
}

if (isMain(import.meta.url)) await main(process.argv.slice(2))
