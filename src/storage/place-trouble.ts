import { statfs } from 'node:fs/promises'
import type { StorageTrouble } from '../kernel/storage-trouble.ts'

/** With less room PostgreSQL cannot extend a table: it does so by up to 64 pages of 8 kilobytes at a time. */
const LEAST_BYTES = 1_000_000

/** The room of a file system, as `statfs` of Node gives it. */
export type AsksRoom = (folder: string) => Promise<{ readonly bavail: number; readonly bsize: number }>

/**
 * Whether the disk under a data folder is full, for everybody but root. Null if there is room, or if the disk does not
 * say so.
 */
export const fullDisk = async (dataDir: string, ask: AsksRoom = statfs): Promise<StorageTrouble | null> => {
  try {
    const { bavail, bsize } = await ask(dataDir)
    return bavail * bsize < LEAST_BYTES ? 'storage-full' : null
  } catch {
    return null
  }
}
