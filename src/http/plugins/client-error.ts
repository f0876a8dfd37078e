import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { HttpProblemCode } from '../../app/problem-codes.ts'
import type { Exchange } from '../exchanges.ts'
import { problemDocument } from '../problems/problem.ts'
import { securityHeaders } from './security-headers.ts'

/** Time for a client to read the answer before its connection is closed, even if it still sends. */
const LINGER_MS = 1_000

const CODES: Readonly<Record<string, HttpProblemCode>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
  HPE_HEADER_OVERFLOW: 'headers-too-large',
}

/** The last valid request on each connection. */
const lastOn = new WeakMap<Socket, Exchange>()

/** Remembers the last request of each connection, for the case that invalid bytes follow it. */
export const followExchange = (exchange: Exchange): void => void lastOn.set(exchange.request.socket, exchange)

/**
 * Whether an answer now would be taken for the answer to another request: the previous one is still in progress, or
 * this one was already refused before all of it had arrived.
 */
const wouldMislead = (socket: Socket): boolean => {
  const last = lastOn.get(socket)
  if (!last) return false
  return last.request.complete ? !last.response.writableEnded : last.response.headersSent
}

/**
 * Whether no answer can be sent: the client is gone, or the TLS handshake is not complete and plain text would be
 * wrong.
 */
const isDeaf = (error: { readonly code?: string }, socket: Socket & { readonly secureConnecting?: boolean }): boolean =>
  error.code === 'ECONNRESET' || !socket.writable || socket.secureConnecting === true

/**
 * Answers bytes that are not an HTTP request, or an incomplete request, before any route or header is known: in
 * Vietnamese, the default language. Gives up if the client is gone.
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
    const isTls = 'encrypted' in socket && socket.encrypted === true
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
