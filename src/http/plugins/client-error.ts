import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { TLSSocket } from 'node:tls'
import type { HttpProblemCode } from '../../app/problem-codes.ts'
import type { Exchange } from '../exchanges.ts'
import { problemDocument } from '../problems/problem.ts'
import { securityHeaders } from './security-headers.ts'

/** A connection that was answered is given this long to take the answer; then it is closed, whatever still comes in. */
const LINGER_MS = 1_000

const CODES: Readonly<Record<string, HttpProblemCode>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
  HPE_HEADER_OVERFLOW: 'headers-too-large',
}

/** The last request that was understood on each connection. */
const lastOn = new WeakMap<Socket, Exchange>()

/** Remembers the last request of each connection, for the case that bytes follow which are no request. */
export const followExchange = (exchange: Exchange): void => void lastOn.set(exchange.request.socket, exchange)

/**
 * Whether an answer now would be taken for that of another request: the one before is still being worked on, or this
 * one was refused already, before all of it had come in.
 */
const wouldMislead = (socket: Socket): boolean => {
  const last = lastOn.get(socket)
  if (!last) return false
  return last.request.complete ? !last.response.writableEnded : last.response.headersSent
}

/** Nobody to answer: gone, or not yet past the TLS handshake, where plain text would be wrong. */
const isDeaf = (error: { readonly code?: string }, socket: Socket & { readonly secureConnecting?: boolean }): boolean =>
  error.code === 'ECONNRESET' || !socket.writable || socket.secureConnecting === true

/**
 * Answers bytes that are no HTTP request, or one that never came to its end, before any route or header is known:
 * in Vietnamese, like everything without a wish for another language. Gives up where the other side is gone.
 */
export const answerClientError =
  (newId: () => string) =>
  (error: Error & { readonly code?: string }, socket: Socket): void => {
    if (isDeaf(error, socket) || wouldMislead(socket)) {
      socket.destroy()
      return
    }
    const code = CODES[error.code ?? ''] ?? 'request-invalid'
    const document = problemDocument({ code }, 'vi', newId())
    const body = JSON.stringify(document)
    const isTls = (socket as Partial<TLSSocket>).encrypted === true
    const head = [
      `HTTP/1.1 ${document.status} ${STATUS_CODES[document.status]}`,
      'Content-Type: application/problem+json; charset=utf-8',
      'Content-Language: vi',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
      ...Object.entries(securityHeaders(isTls)).map(([name, value]) => `${name}: ${value}`),
    ]
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
    const timer = setTimeout(() => socket.destroy(), LINGER_MS).unref()
    socket.once('close', () => clearTimeout(timer))
  }
