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
 * The environment with which test processes keep their temporary folders in memory. It is empty if the machine has too little
 * memory, or if the caller has named a folder. The databases of tests consist of thousands of files that live for minutes,
 * and a disk spends more time on creating and removing them than the tests on using them.
 */
export const memoryFolder = (env: NodeJS.ProcessEnv): { readonly TMPDIR?: string } =>
  env['TMPDIR'] === undefined && Math.min(freeIn(IN_MEMORY), availableMemory()) >= ENOUGH ? { TMPDIR: IN_MEMORY } : {}
