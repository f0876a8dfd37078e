import { startedByNpm } from '../config.ts'

const CHECK_MS = 500

/**
 * Aborts on the first signal to end: Ctrl-C, SIGTERM, a closed terminal. Later signals are ignored, so that they do
 * not cut shutdown short. Also aborts if npm was the parent and is gone: npm sends a SIGTERM to the shell between us,
 * which ends silently and would leave this process behind with the port and the database.
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
