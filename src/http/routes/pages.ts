import type { FastifyReply, FastifyRequest } from 'fastify'
import type { DeskFile } from '../../desk-build/desk-file.ts'
import { PAGE_POLICY, VERIFY_POLICY } from '../plugins/security-headers.ts'
import type { App } from '../support/app.ts'
import type { Services } from '../support/services.ts'

/** A file whose address contains its digest is kept for a year; any other one is asked for again, and sent if it has changed. */
const cachingOf = ({ lasts }: DeskFile): string => (lasts ? 'public, max-age=31536000, immutable' : 'no-cache')

const acceptsGzip = ({ headers }: FastifyRequest): boolean =>
  /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(String(headers['accept-encoding'] ?? ''))

const hasIt = ({ headers }: FastifyRequest, etag: string): boolean =>
  (headers['if-none-match'] ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === etag)

const sendFile =
  (file: DeskFile, policy: string) =>
  (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    reply.header('cache-control', cachingOf(file)).header('vary', 'accept-encoding').header('etag', file.etag)
    if (file.type.startsWith('text/html')) reply.header('content-security-policy', policy)
    if (hasIt(request, file.etag)) return reply.code(304).send()
    reply.type(file.type)
    if (file.gzip === null || !acceptsGzip(request)) return reply.send(file.bytes)
    return reply.header('content-encoding', 'gzip').send(file.gzip)
  }

/** The pages for people and their parts, each at its own address. They hold no data; their content comes from the API. */
export const pageRoutes = (app: App, { desk }: Services): void => {
  for (const [address, file] of desk) {
    const policy = address === '/verify' ? VERIFY_POLICY : PAGE_POLICY
    app.get(address, { schema: { hide: true } }, sendFile(file, policy))
  }
}
