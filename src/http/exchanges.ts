import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** One request with its response. */
export interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

/** Limits for pipelined requests and unread responses. Numbers and bytes. */
export interface ExchangeLimits {
  /** Maximum number of pipelined requests waiting on one connection; a connection with more is closed. */
  readonly waitingRequests: number
  /** Maximum size of the bodies of waiting requests on one connection; a connection with more is closed. */
  readonly waitingBytes: number
  /** Maximum size of unsent responses over all connections; beyond it the slowest readers are closed. */
  readonly unsentBytes: number
}

interface Line {
  readonly current: Exchange
  readonly waiting: Exchange[]
}

/**
 * Hands requests to a handler, one at a time on each connection: the next one after the previous response is sent.
 * Node hands over every pipelined request at once, so a client that reads nothing could make the service compute and
 * keep any number of responses. Responses keep the order of their requests.
 */
export class Exchanges {
  readonly #handle: (request: IncomingMessage, response: ServerResponse) => void
  readonly #limits: ExchangeLimits
  /** Active connections, in the order in which their current request began. */
  readonly #lines = new Map<Socket, Line>()

  constructor(handle: (request: IncomingMessage, response: ServerResponse) => void, limits: ExchangeLimits) {
    this.#handle = handle
    this.#limits = limits
  }

  take(request: IncomingMessage, response: ServerResponse): void {
    const { socket } = request
    // The rest of a chunk on a connection that has just been closed.
    if (socket.destroyed) return
    const line = this.#lines.get(socket)
    if (line) {
      line.waiting.push({ request, response })
      if (this.#isOverfull(line)) socket.destroy()
    } else this.#begin(socket, { current: { request, response }, waiting: [] })
  }

  /** Whether a request of a connection is in progress, or its response not yet sent. */
  isBusy(socket: Socket): boolean {
    return this.#lines.has(socket)
  }

  #isOverfull({ waiting }: Line): boolean {
    const bytes = waiting.reduce((sum, { request }) => sum + request.readableLength, 0)
    return waiting.length > this.#limits.waitingRequests || bytes > this.#limits.waitingBytes
  }

  #begin(socket: Socket, line: Line): void {
    this.#makeRoom()
    const { request, response } = line.current
    this.#lines.set(socket, line)
    // Emitted once the response has been handed to the operating system, or the connection is gone.
    response.once('close', () => this.#goOn(socket, line.waiting))
    this.#handle(request, response)
  }

  #goOn(socket: Socket, waiting: Exchange[]): void {
    this.#lines.delete(socket)
    const current = waiting.shift()
    // A response that closes its connection is the last one on it.
    if (current && socket.writable) this.#begin(socket, { current, waiting })
  }

  /** Closes the connections with the longest-waiting responses, until the unsent bytes are within the limit. */
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
