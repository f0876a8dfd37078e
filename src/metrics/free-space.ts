import { statfs } from 'node:fs/promises'

/** A disk that hangs must not keep the other metrics waiting. */
const LIMIT_MS = 1_000
/** Free bytes are told in steps, because single rows need not be seen to arrive. */
const STEP_BYTES = 16 * 1024 * 1024

export interface Space {
  /** Bytes, rounded down to 16 MiB. */
  readonly free: number
  readonly size: number
}

type AsksRoom = (folder: string) => Promise<{ bavail: number; bsize: number; blocks: number }>

/**
 * Asks for the space on the disk of a folder; null if it is not there or does not answer. A question that hangs is not
 * repeated.
 */
export const spaceOf = (folder: string, ask: AsksRoom = statfs, limitMs = LIMIT_MS): (() => Promise<Space | null>) => {
  let asking: Promise<Space | null> | null = null
  const question = async (): Promise<Space | null> => {
    try {
      const { bavail, bsize, blocks } = await ask(folder)
      return { free: Math.floor((bavail * bsize) / STEP_BYTES) * STEP_BYTES, size: blocks * bsize }
    } catch {
      return null
    } finally {
      asking = null
    }
  }
  return async () => {
    asking ??= question()
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(resolve, limitMs, null)
    })
    try {
      return await Promise.race([asking, late])
    } finally {
      clearTimeout(timer)
    }
  }
}
