import type { HallView } from '../api/types.ts'
import { chance } from './chance.ts'

/** Pauses before the next attempts to connect; the last one repeats. Milliseconds. */
const PAUSES_MS = [1_000, 2_000, 5_000, 10_000]
/** A connection that brings not even a heartbeat for so long is dead. */
const SILENT_MS = 40_000

/**
 * The pause before an attempt to connect, a fifth longer or shorter by chance, so that many screens do not come at once.
 * @param failed attempts that have failed since the last answer
 * @param chance from 0 to 1
 */
export const pauseAfter = (failed: number, chance: number): number =>
  Math.round((PAUSES_MS[Math.min(failed, PAUSES_MS.length - 1)] ?? 0) * (0.8 + 0.4 * chance))

/** The whole messages in a text of an event stream, and the rest that is not complete. */
export const messagesIn = (text: string): { readonly data: readonly string[]; readonly rest: string } => {
  const blocks = text.split('\n\n')
  const rest = blocks.pop() ?? ''
  const data = blocks.flatMap((block) =>
    block
      .split('\n')
      .filter((line) => line.startsWith('data: '))
      .map((line) => line.slice('data: '.length)),
  )
  return { data, rest }
}

interface Heard {
  readonly view: (view: HallView) => void
  /** Anything came, also a heartbeat. */
  readonly sign: () => void
}

/** Reads a stream until it ends. Says whether the address is closed for good, or the connection was lost. */
const readStream = async (token: string, signal: AbortSignal, heard: Heard): Promise<'closed' | 'lost'> => {
  // In a header the token is in no address, log or history.
  const response = await fetch('/v1/hall-view/stream', {
    headers: { authorization: `Hall ${token}` },
    credentials: 'omit',
    cache: 'no-store',
    signal,
  })
  if (response.status === 404) return 'closed'
  if (!response.ok || response.body === null) return 'lost'
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return 'lost'
    heard.sign()
    const { data, rest } = messagesIn(text + decoder.decode(value, { stream: true }))
    text = rest
    for (const message of data) heard.view(JSON.parse(message) as HallView)
  }
}

export interface Follower {
  readonly onView: (view: HallView) => void
  /** Since when there is no connection, as an instant; null once there is one. */
  readonly onLost: (since: string | null) => void
  readonly onClosed: () => void
}

/** Follows the view of a screen until it is stopped or the address is closed, and connects again after every loss. */
export const followHall = (token: string, { onView, onLost, onClosed }: Follower): (() => void) => {
  const over = new AbortController()
  let [failed, lostAt] = [0, '']

  const connect = async (): Promise<'closed' | 'lost'> => {
    const connection = new AbortController()
    const stop = (): void => connection.abort()
    over.signal.addEventListener('abort', stop)
    let silence = setTimeout(stop, SILENT_MS)
    try {
      return await readStream(token, connection.signal, {
        sign: () => {
          clearTimeout(silence)
          silence = setTimeout(stop, SILENT_MS)
        },
        view: (view) => {
          failed = 0
          lostAt = ''
          onLost(null)
          onView(view)
        },
      })
    } catch {
      return 'lost'
    } finally {
      clearTimeout(silence)
      over.signal.removeEventListener('abort', stop)
    }
  }

  const run = async (): Promise<void> => {
    while (!over.signal.aborted) {
      const ended = await connect()
      if (over.signal.aborted) return
      if (ended === 'closed') return onClosed()
      // A stream that only ended is followed by the next one, and nobody need notice.
      if (failed > 0 || lostAt !== '') onLost(lostAt)
      lostAt ||= new Date().toISOString()
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pauseAfter(failed, chance()))
        over.signal.addEventListener('abort', () => {
          clearTimeout(timer)
          resolve()
        })
      })
      failed += 1
    }
  }
  void run()
  return () => over.abort()
}
