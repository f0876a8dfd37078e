import { fieldsOf } from '../../kernel/unknown.ts'
import type { HallView } from '../api/types.ts'
import { chance } from './chance.ts'

/** Pauses before the next attempts to connect; the last one repeats. Milliseconds. */
const PAUSES_MS = [1_000, 2_000, 5_000, 10_000]
/** A connection that brings not even a heartbeat for so long is dead. */
const SILENT_MS = 40_000
/** Time between two looks at the clock, which goes on while a computer sleeps and its timers do not. */
const LOOK_MS = 500

/**
 * The pause before an attempt to connect, a fifth longer or shorter by chance, so that many screens do not come at once.
 * @param failed attempts that have failed since the last answer
 * @param chance from 0 to 1
 */
export const pauseAfter = (failed: number, chance: number): number =>
  Math.round((PAUSES_MS[Math.min(failed, PAUSES_MS.length - 1)] ?? 0) * (0.8 + 0.4 * chance))

/** Since when nothing was heard, as an instant; null if something was a short time ago. Both are milliseconds. */
export const silentSince = (heardAt: number, now: number): string | null =>
  now - heardAt > SILENT_MS ? new Date(heardAt).toISOString() : null

/** How an address ended. The service says of a token that it does not take only that it is wrong. */
export type HallEnd = 'wrong' | 'closed' | 'expired'

/** The state of a screen, which one window of a browser reads for all. */
export interface HallState {
  readonly view: HallView | null
  readonly lostSince: string | null
  /** How the address ended; null while it is open. */
  readonly end: HallEnd | null
}

interface Message {
  readonly event: string
  readonly data: string
}

const lineOf = (lines: readonly string[], name: string): string =>
  lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? ''

/** The whole messages in a text of an event stream, and the rest that is not complete. */
export const messagesIn = (text: string): { readonly messages: readonly Message[]; readonly rest: string } => {
  const blocks = text.split('\n\n')
  const rest = blocks.pop() ?? ''
  const messages = blocks
    .map((block) => block.split('\n'))
    .map((lines) => ({ event: lineOf(lines, 'event'), data: lineOf(lines, 'data') }))
    .filter(({ data }) => data !== '')
  return { messages, rest }
}

const endIn = (data: string): HallEnd => (fieldsOf(JSON.parse(data))['reason'] === 'expired' ? 'expired' : 'closed')

interface Heard {
  readonly view: (view: HallView) => void
  /** Anything came, also a heartbeat. */
  readonly sign: () => void
}

/** Reads a stream until it ends. Says how the address ended, or that the connection was lost. */
const readStream = async (token: string, signal: AbortSignal, heard: Heard): Promise<HallEnd | 'lost'> => {
  // In a header the token is in no address, log or history.
  const response = await fetch('/v1/hall-view/stream', {
    headers: { authorization: `Hall ${token}` },
    credentials: 'omit',
    cache: 'no-store',
    signal,
  })
  if (response.status === 404) return 'wrong'
  if (!response.ok || response.body === null) return 'lost'
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return 'lost'
    heard.sign()
    const { messages, rest } = messagesIn(text + decoder.decode(value, { stream: true }))
    text = rest
    for (const { event, data } of messages) {
      if (event === 'end') return endIn(data)
      heard.view(JSON.parse(data) as HallView)
    }
  }
}

export interface Follower {
  readonly onView: (view: HallView) => void
  /** Anything came. */
  readonly onSign: () => void
  /** Since when there is no connection, as an instant; null once there is one. */
  readonly onLost: (since: string | null) => void
  readonly onEnd: (end: HallEnd) => void
}

/**
 * Follows the view of a screen until it is stopped or the address has ended, and connects again after every loss.
 * @param since when the connection before this one was lost, as an instant; null if nobody need notice
 */
export const followHall = (
  token: string,
  since: string | null,
  { onView, onSign, onLost, onEnd }: Follower,
): (() => void) => {
  const over = new AbortController()
  let [failed, lostAt] = [0, since ?? '']

  const connect = async (): Promise<HallEnd | 'lost'> => {
    const connection = new AbortController()
    const stop = (): void => connection.abort()
    over.signal.addEventListener('abort', stop)
    let heardAt = Date.now()
    const silence = setInterval(() => {
      const silent = silentSince(heardAt, Date.now())
      if (silent === null) return
      lostAt ||= silent
      onLost(lostAt)
      stop()
    }, LOOK_MS)
    try {
      return await readStream(token, connection.signal, {
        sign: () => {
          heardAt = Date.now()
          onSign()
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
      clearInterval(silence)
      over.signal.removeEventListener('abort', stop)
    }
  }

  const run = async (): Promise<void> => {
    while (!over.signal.aborted) {
      const ended = await connect()
      if (over.signal.aborted) return
      if (ended !== 'lost') return onEnd(ended)
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
