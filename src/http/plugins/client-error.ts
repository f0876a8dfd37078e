import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { problemDocument } from '../problems/problem.ts'

/**
 * Answers bytes that are no HTTP request, or one that never came to its end, before any route or header is known:
 * in Vietnamese, like everything without a wish for another language. Gives up where the other side is gone.
 */
export const answerClientError =
  (newId: () => string) =>
  (error: Error & { readonly code?: string }, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy()
      return
    }
    const code = error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'request-timeout' : 'request-invalid'
    const document = problemDocument({ code }, 'vi', newId())
    const body = JSON.stringify(document)
    const head = [
      `HTTP/1.1 ${document.status} ${STATUS_CODES[document.status]}`,
      'Content-Type: application/problem+json; charset=utf-8',
      'Content-Language: vi',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
    ]
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
  }
