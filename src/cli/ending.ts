import { startedByNpm } from '../config.ts'

const CHECK_MS = 500

/**
 * Aborts when the program is asked to end: Ctrl-C, SIGTERM, a terminal that is closed. What comes later changes
 * nothing, so that closing is not cut short. Also when the parent is gone, if that was npm: npm hands a SIGTERM to the
 * shell between us, which ends without a word, and we would stay behind with the port and the database.
 */
export const whenAskedToEnd = (byNpm: boolean = startedByNpm()): AbortSignal => {
  const ending = new AbortController()
  const end = (): void => ending.abort()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  if (byNpm) {
    const parent = process.ppid
    const check = (): void => {
      if (process.ppid !== parent) end()
    }
    setInterval(check, CHECK_MS).unref()
  }
  return ending.signal
}
