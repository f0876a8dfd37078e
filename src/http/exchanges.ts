import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** One request with its response. */
export interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

/** How much may wait on the connections. Numbers and bytes. */
export interface ExchangeLimits {
  /** Pipelined requests that wait on one connection for the response before them; a connection with more is closed. */
  readonly waitingRequests: number
  /** Bytes of the bodies of waiting requests on one connection; a connection with more is closed. */
  readonly waitingBytes: number
  /** Bytes of responses that wait for their readers, over all connections; the slowest readers are closed beyond it. */
  readonly unsentBytes: number
}

interface Line {
  readonly current: Exchange
  readonly waiting: Exchange[]
}

/**
 * Hands requests to a handler, one at a time on each connection: the next one when the response before it has left.
 * Node hands over every pipelined request at once, so that a client that reads nothing could have any number of responses
 * made and kept in memory. Responses keep the order of their requests.
 */
export class Exchanges {
  readonly #handle: (request: IncomingMessage, response: ServerResponse) => void
  readonly #limits: ExchangeLimits
  /** The connections that are at work, in the order in which their current request began. */
  readonly #lines = new Map<Socket, Line>()

  constructor(handle: (request: IncomingMessage, response: ServerResponse) => void, limits: ExchangeLimits) {
    this.#handle = handle
    this.#limits = limits
  }

  take(request: IncomingMessage, response: ServerResponse): void {
    const { socket } = request
    // The rest of a chunk whose connection has just been closed.
    if (socket.destroyed) return
    const line = this.#lines.get(socket)
    if (line) {
      line.waiting.push({ request, response })
      if (this.#isOverfull(line)) socket.destroy()
    } else this.#begin(socket, { current: { request, response }, waiting: [] })
  }

  #isOverfull({ waiting }: Line): boolean {
    const bytes = waiting.reduce((sum, { request }) => sum + request.readableLength, 0)
    return waiting.length > this.#limits.waitingRequests || bytes > this.#limits.waitingBytes
  }

  #begin(socket: Socket, line: Line): void {
    this.#makeRoom()
    const { request, response } = line.current
    this.#lines.set(socket, line)
    // Emitted when the response has been handed to the operating system, and when the connection is gone.
    response.once('close', () => this.#goOn(socket, line.waiting))
    this.#handle(request, response)
  }

  #goOn(socket: Socket, waiting: Exchange[]): void {
    this.#lines.delete(socket)
    const current = waiting.shift()
    // A response that closes its connection is the last one there.
    if (current && socket.writable) this.#begin(socket, { current, waiting })
  }

  /** Closes the connections that have waited longest for their readers, until the rest of what waits is within the limit. */
  #makeRoom(): void {
    let unsent = 0
    for (const { writableLength, destroyed } of this.#lines.keys()) unsent += destroyed ? 0 : writableLength
    for (const [socket, { current }] of this.#lines) {
      if (unsent <= this.#limits.unsentBytes) return
      if (socket.destroyed || !current.response.writableEnded) continue
      unsent -= socket.writableLength
      socket.destroy()
    }
  }
}
