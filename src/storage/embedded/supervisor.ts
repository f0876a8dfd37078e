import { setTimeout as sleep } from 'node:timers/promises'
import type { Result } from '../../kernel/result.ts'
import type { EmbeddedFailure } from './failures.ts'
import type { Server } from './server.ts'

/** Events of a database that went down unexpectedly. Between `lost` and `restored` the service answers 503. */
export type SupervisionEvent =
  | { readonly kind: 'lost' }
  | { readonly kind: 'restored'; readonly attempts: number }
  | { readonly kind: 'failed'; readonly attempts: number; readonly failure: EmbeddedFailure }

/** Waits for a number of milliseconds, or until the signal. */
export type Pause = (milliseconds: number, signal: AbortSignal) => Promise<void>

const pauseFor: Pause = (milliseconds, signal) => sleep(milliseconds, undefined, { signal }).catch(() => undefined)

export type Supervisor = {
  readonly current: () => Server | undefined
  /** Ends supervision and returns the running server, if there is one. */
  readonly end: () => Promise<Server | undefined>
}

const FIRST_PAUSE_MS = 50
const LONGEST_PAUSE_MS = 5_000

/**
 * Watches the lock connection. If it breaks, tries to restart the database with growing pauses, until it runs or
 * supervision ends.
 */
export const supervise = (
  first: Server,
  bringUpAgain: () => Promise<Result<Server, EmbeddedFailure>>,
  report: (event: SupervisionEvent) => void,
  pause: Pause = pauseFor,
): Supervisor => {
  let server: Server | undefined = first
  let work: Promise<void> = Promise.resolve()
  const ending = new AbortController()

  const watch = (watched: Server) =>
    watched.session.onLost(() => {
      if (ending.signal.aborted) return
      server = undefined
      report({ kind: 'lost' })
      work = restore()
    })

  const restore = async () => {
    for (let attempts = 1; !ending.signal.aborted; attempts += 1) {
      const again = await bringUpAgain()
      if (again.ok) {
        server = again.value
        if (!ending.signal.aborted) report({ kind: 'restored', attempts })
        watch(again.value)
        return
      }
      report({ kind: 'failed', attempts, failure: again.error })
      await pause(Math.min(FIRST_PAUSE_MS * 2 ** attempts, LONGEST_PAUSE_MS), ending.signal)
    }
  }

  watch(first)
  return {
    current: () => (ending.signal.aborted ? undefined : server),
    end: async () => {
      ending.abort()
      await work
      return server
    },
  }
}
