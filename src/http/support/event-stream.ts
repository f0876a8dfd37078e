import type { OutgoingHttpHeaders } from 'node:http'
import type { FastifyReply } from 'fastify'

/** Limits of event streams. Milliseconds and numbers. */
export interface StreamLimits {
  /** Send a comment after this much silence, so that proxies keep the connection. */
  readonly heartbeatMs: number
  /** Polling interval for commits of other processes; the caller's right is checked again each time. */
  readonly lookMs: number
  /** Minimum pause between polls, however many commits happen in this process. */
  readonly pauseMs: number
  /** Timeout for a reader that takes no data. */
  readonly stallMs: number
  /**
   * Maximum duration of a stream, after which it ends once everything is sent; the reader reconnects with its last
   * id.
   */
  readonly longestMs: number
  /** Delay that readers are asked to wait before they reconnect. */
  readonly retryMs: number
  readonly perAccount: number
  readonly inAll: number
  /** Streams that read the log at the same time; the others wait, so that ballots find a connection to the database. */
  readonly readingAtOnce: number
}

export const STREAM_LIMITS: StreamLimits = {
  heartbeatMs: 15_000,
  lookMs: 1_000,
  pauseMs: 200,
  stallMs: 20_000,
  longestMs: 60 * 60_000,
  retryMs: 2_000,
  perAccount: 8,
  inAll: 64,
  readingAtOnce: 2,
}

export interface StreamMessage {
  readonly id: number
  readonly event: string
  readonly data: unknown
}

/** An open response of type `text/event-stream` (HTML standard, 9.2). */
export interface EventStream {
  /** Aborted as soon as nothing more can be sent. */
  readonly gone: AbortSignal
  /** Resolves when the reader can take more. At most one message per slow reader waits in memory. */
  readonly send: (message: StreamMessage) => Promise<void>
  readonly end: () => void
}

/** JSON text has no raw line breaks, so a message is one line of data. */
const textOf = ({ id, event, data }: StreamMessage): string =>
  `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`

/** Takes the response over from Fastify, including the headers that its hooks have set. */
export const openEventStream = (
  reply: FastifyReply,
  { heartbeatMs, stallMs, retryMs }: Pick<StreamLimits, 'heartbeatMs' | 'stallMs' | 'retryMs'>,
): EventStream => {
  const { raw } = reply.hijack()
  const gone = new AbortController()
  const heartbeat = setInterval(() => {
    if (!raw.writableNeedDrain && !raw.writableEnded) raw.write(':\n\n')
  }, heartbeatMs)
  const stop = (): void => {
    clearInterval(heartbeat)
    gone.abort()
  }
  raw.once('close', stop)
  raw.on('error', stop)
  // The caller may have disconnected during the check of their rights.
  if (raw.destroyed) stop()
  raw.writeHead(200, {
    ...(reply.getHeaders() as OutgoingHttpHeaders),
    'content-type': 'text/event-stream; charset=utf-8',
    // A proxy that buffers whole responses would hold this one for ever.
    'x-accel-buffering': 'no',
    // The connection ends with the stream: a closing server need not wait for it.
    connection: 'close',
  })
  raw.write(`retry: ${retryMs}\n\n`)
  /** Resolves when the written data has been sent; a reader that takes nothing loses the connection. */
  const drained = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => raw.destroy(), stallMs)
      const done = (): void => {
        clearTimeout(timer)
        raw.off('drain', done)
        gone.signal.removeEventListener('abort', done)
        resolve()
      }
      raw.on('drain', done)
      gone.signal.addEventListener('abort', done)
    })
  return {
    gone: gone.signal,
    send: async (message) => {
      if (gone.signal.aborted) return
      heartbeat.refresh()
      if (!raw.write(textOf(message)) && !gone.signal.aborted) await drained()
    },
    end: () => {
      stop()
      raw.end()
    },
  }
}
