import { statfsSync } from 'node:fs'
import { availableMemory } from 'node:process'

const IN_MEMORY = '/dev/shm'
/** In bytes; a whole run leaves less than a quarter of it at any moment. */
const ENOUGH = 4 * 2 ** 30

const freeIn = (folder: string): number => {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    return 0
  }
}

/**
 * What test processes get in their environment to keep their folders in memory; nothing if the machine has too little, or if
 * the caller has named a folder. The databases of tests consist of thousands of files that live for minutes, and a disk
 * spends more time on making and removing them than the tests on reading them.
 */
export const memoryFolder = (env: NodeJS.ProcessEnv): { readonly TMPDIR?: string } =>
  env['TMPDIR'] === undefined && Math.min(freeIn(IN_MEMORY), availableMemory()) >= ENOUGH ? { TMPDIR: IN_MEMORY } : {}
