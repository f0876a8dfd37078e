import type { OutgoingHttpHeaders } from 'node:http'
import type { FastifyReply } from 'fastify'

/** How streams of events behave. Milliseconds and numbers. */
export interface StreamLimits {
  /** Nothing was sent for so long: a comment is, so that nobody on the way takes the connection for dead. */
  readonly heartbeatMs: number
  /** How often a log is looked at for what another process has committed, and the caller’s right asked again. */
  readonly lookMs: number
  /** Not more often than this, however much is committed here. */
  readonly pauseMs: number
  /** A reader who takes nothing for so long is cut off. */
  readonly stallMs: number
  /** A stream ends after this long, when everything is sent; the reader comes back with the last id it has seen. */
  readonly longestMs: number
  /** What a reader is told to wait before it comes back. */
  readonly retryMs: number
  readonly perAccount: number
  readonly inAll: number
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
}

export interface StreamMessage {
  readonly id: number
  readonly event: string
  readonly data: unknown
}

/** An answer that goes on: `text/event-stream` (HTML standard, 9.2). */
export interface EventStream {
  /** Aborted as soon as nothing more can be sent. */
  readonly gone: AbortSignal
  /** Resolves when the reader can take more. At most one message waits in memory for a reader who is slow. */
  readonly send: (message: StreamMessage) => Promise<void>
  readonly end: () => void
}

/** JSON has no line breaks of its own, so that a message is one line of data. */
const textOf = ({ id, event, data }: StreamMessage): string =>
  `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`

/** Takes the answer over from Fastify; what its hooks have set stands in the head. */
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
  // The caller may have gone while it was being found out whether they may follow.
  if (raw.destroyed) stop()
  raw.writeHead(200, {
    ...(reply.getHeaders() as OutgoingHttpHeaders),
    'content-type': 'text/event-stream; charset=utf-8',
    // A proxy that keeps an answer until it is whole would keep this one for ever.
    'x-accel-buffering': 'no',
    // When the stream ends so does its connection: a server that closes need not wait for it.
    connection: 'close',
  })
  raw.write(`retry: ${retryMs}\n\n`)
  /** Resolves when what was written has left; a reader who takes nothing loses the connection. */
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
