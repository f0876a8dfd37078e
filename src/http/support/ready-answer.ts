import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

type Handler = (request: FastifyRequest, reply: FastifyReply) => FastifyReply

interface Ready {
  readonly bytes: Buffer
  readonly tag: string
}

const readyOf = (text: string): Ready => {
  const bytes = Buffer.from(text)
  return { bytes, tag: `"${createHash('sha256').update(bytes).digest('base64url')}"` }
}

/** Whether If-None-Match names a tag (RFC 9110 § 13.1.2, weak comparison). */
const isSeen = (header: string | undefined, tag: string): boolean =>
  (header?.split(',') ?? []).some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === tag)

/**
 * Answers every request with the same bytes. The text is created once, at the first request, and all connections share
 * its one buffer; the strong ETag is its SHA-256.
 */
export const readyAnswer = (type: string, text: () => string): Handler => {
  let ready: Ready | undefined
  return (request, reply) => {
    ready ??= readyOf(text())
    reply.header('etag', ready.tag)
    if (isSeen(request.headers['if-none-match'], ready.tag)) return reply.code(304).send()
    return reply.type(type).send(ready.bytes)
  }
}
