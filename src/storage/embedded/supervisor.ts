import { setTimeout as sleep } from 'node:timers/promises'
import { err, type Result } from '../../kernel/result.ts'
import { systemText } from '../../kernel/storage-trouble.ts'
import type { EmbeddedFailure } from './failures.ts'
import { troubleOf } from './named-failure.ts'
import type { ReadingCopy } from './reading-copy.ts'
import type { Server } from './server.ts'
import type { Endpoint } from './settings.ts'

/**
 * Events of a database that went down unexpectedly. Between `lost` and `restored` the service answers 503, or from
 * `reading` on it reads from a copy at that endpoint.
 */
export type SupervisionEvent =
  | { readonly kind: 'lost' }
  | { readonly kind: 'restored'; readonly attempts: number }
  | { readonly kind: 'reading'; readonly endpoint: Endpoint }
  | { readonly kind: 'failed'; readonly attempts: number; readonly failure: EmbeddedFailure }

/** Waits for a number of milliseconds, or until the signal. */
export type Pause = (milliseconds: number, signal: AbortSignal) => Promise<void>

const pauseFor: Pause = (milliseconds, signal) => sleep(milliseconds, undefined, { signal }).catch(() => undefined)

export type Supervisor = {
  readonly current: () => Server | undefined
  /** Ends supervision, discards a copy, and returns the running server, if there is one. */
  readonly end: () => Promise<Server | undefined>
}

/** Further functions of the supervisor, besides starting the database again. */
export interface SupervisionParts {
  readonly pause?: Pause
  /** Opens a copy of the database for reading; by default there is none. */
  readonly copyToRead?: () => Promise<Result<ReadingCopy, EmbeddedFailure>>
}

const noCopy = async (): Promise<Result<never, EmbeddedFailure>> => err({ code: 'start-failed' })

const caught = async <T>(work: () => Promise<Result<T, EmbeddedFailure>>): Promise<Result<T, EmbeddedFailure>> => {
  try {
    return await work()
  } catch (error) {
    return err({ code: 'start-failed', detail: systemText(error) })
  }
}

const FIRST_PAUSE_MS = 50
const LONGEST_PAUSE_MS = 5_000

/**
 * Watches the lock connection. If it breaks, tries to restart the database with growing pauses, until it runs or
 * supervision ends. While its disk is the obstacle, a copy elsewhere serves readers. An error of these functions themselves
 * is one more failed attempt, and never ends the service.
 */
export const supervise = (
  first: Server,
  bringUpAgain: () => Promise<Result<Server, EmbeddedFailure>>,
  report: (event: SupervisionEvent) => void,
  { pause = pauseFor, copyToRead = noCopy }: SupervisionParts = {},
): Supervisor => {
  let server: Server | undefined = first
  let copy: ReadingCopy | undefined
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
      const again = await caught(bringUpAgain)
      if (again.ok) {
        server = again.value
        if (!ending.signal.aborted) report({ kind: 'restored', attempts })
        watch(again.value)
        await discardCopy()
        return
      }
      report({ kind: 'failed', attempts, failure: again.error })
      if (copy === undefined && troubleOf(again.error) !== null && !ending.signal.aborted) await openCopy()
      await pause(Math.min(FIRST_PAUSE_MS * 2 ** attempts, LONGEST_PAUSE_MS), ending.signal)
    }
  }

  const openCopy = async () => {
    const made = await caught(copyToRead)
    if (!made.ok) return
    const opened = made.value
    copy = opened
    opened.server.session.onLost(() => {
      if (copy === opened) copy = undefined
    })
    report({ kind: 'reading', endpoint: opened.server.endpoint })
  }

  const discardCopy = async () => {
    const used = copy
    copy = undefined
    await used?.discard().catch(() => undefined)
  }

  watch(first)
  return {
    current: () => (ending.signal.aborted ? undefined : server),
    end: async () => {
      ending.abort()
      await work
      await discardCopy()
      return server
    },
  }
}
