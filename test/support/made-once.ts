import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { isAlive } from '../../src/storage/embedded/postmaster-file.ts'
import { until } from './until.ts'

/** Set by test/run.ts: a folder for what the test processes of a run make once and share. */
export const READY_VARIABLE = 'TEST_READY_FOLDER'

/** True for the one process that now holds the lock: a file with its number. */
const take = (lock: string): boolean => {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Gives a lock free whose process has ended without doing so. */
const releaseForgotten = (lock: string): void => {
  const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0
  if (holder > 0 && !isAlive(holder)) rmSync(lock, { force: true })
}

/**
 * Waits until a folder is there, whole. Of several processes that want it, one makes it.
 * @param make fills an empty folder beside it, which then gets its name
 */
export const madeOnce = async (folder: string, make: (unready: string) => Promise<void>): Promise<void> => {
  const [lock, unready] = [`${folder}.lock`, `${folder}.unready`]
  await until(async () => {
    if (existsSync(folder)) return true
    if (!take(lock)) {
      releaseForgotten(lock)
      return false
    }
    try {
      // Another process may have made it just before it gave the lock free.
      if (existsSync(folder)) return true
      rmSync(unready, { recursive: true, force: true })
      mkdirSync(unready)
      await make(unready)
      renameSync(unready, folder)
      return true
    } finally {
      rmSync(lock, { force: true })
    }
  })
}
