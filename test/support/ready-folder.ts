import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Test } from 'tap'
import { startEmbeddedPostgres } from '../../src/storage/embedded/start.ts'
import { openStorage } from '../../src/storage/open-storage.ts'
import { copyFolder } from './copy-folder.ts'
import { madeOnce, READY_VARIABLE } from './made-once.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { failedStart } from './worded.ts'

/**
 * Data folders that are made once per run and copied: a first start of the embedded database takes several times as
 * long as a copy. `cluster` is what a first start of PostgreSQL leaves, `migrated` what one of the service leaves; both
 * are stopped, and neither has keys.
 */
export type ReadyKind = 'cluster' | 'migrated'

let own: string | undefined

const ownFolder = (): string => {
  own = mkdtempSync(join(tmpdir(), 'kiem-phieu-test-'))
  const made = own
  process.on('exit', () => rmSync(made, { recursive: true, force: true }))
  return made
}

/** A file that is run alone makes its own. PostgreSQL's account may pass through it. */
const sharedFolder = (): string => {
  const folder = process.env[READY_VARIABLE] ?? own ?? ownFolder()
  chmodSync(folder, 0o711)
  return folder
}

const make: Readonly<Record<ReadyKind, (dataDir: string) => Promise<void>>> = {
  cluster: async (dataDir) => {
    const started = await startEmbeddedPostgres({ dataDir })
    if (!started.ok) throw failedStart(started.error)
    await started.value.stop()
  },
  migrated: async (dataDir) => {
    copyFolder(await ready('cluster'), dataDir)
    const opened = await openStorage({ databaseUrl: null, dataDir, log: () => undefined })
    if (!opened.ok) throw failedStart(opened.error)
    await opened.value.close()
  },
}

/** The folder itself, to be copied and never started. */
export const ready = async (kind: ReadyKind): Promise<string> => {
  const folder = join(sharedFolder(), kind)
  // PostgreSQL's account has to pass through the folder in which it is made.
  await madeOnce(folder, async (unready) => {
    chmodSync(unready, 0o711)
    await make[kind](unready)
  })
  return folder
}

/**
 * A data folder of the test’s own, as a first start left it. It is removed with the test.
 * @param path where it is in a temporary folder
 */
export const readyFolder = async (t: Test, kind: ReadyKind, path = 'data'): Promise<string> => {
  const dataDir = join(temporaryFolder(t), path)
  copyFolder(await ready(kind), dataDir)
  return dataDir
}
