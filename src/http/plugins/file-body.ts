import type { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import { RequestProblem } from '../problems/request-error.ts'
import type { App } from '../support/app.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The media types of a route whose body is a file (`body: 'file'`). */
    fileTypes?: readonly FileType[]
  }
}

/** The media types of files that the service takes. */
export const FILE_TYPES = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/csv',
  'text/plain',
] as const
export type FileType = (typeof FILE_TYPES)[number]

/** Files that are in memory at one time; further ones are refused until one of them is answered. */
const FILES_AT_ONCE = 4

const mediaType = (request: FastifyRequest): string =>
  (request.headers['content-type'] ?? '').split(';', 1)[0]!.trim().toLowerCase()

const bytesOf = async (payload: Readable, most: number): Promise<Buffer> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of payload) {
    size += chunk.length
    if (size > most) throw new RequestProblem({ code: 'body-too-large' })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Whether the route takes files of this type. */
const isTaken = (request: FastifyRequest): boolean =>
  (request.routeOptions.config.fileTypes ?? []).some((type) => type === mediaType(request))

/** Accepts files, only on routes that name their types, and only a few at one time. */
export const readFileBodies = (app: App): void => {
  const held = new WeakSet<FastifyRequest>()
  let count = 0
  app.addContentTypeParser([...FILE_TYPES], async (request: FastifyRequest, payload: Readable) => {
    if (!isTaken(request)) throw new RequestProblem({ code: 'media-type-unsupported' })
    if (count >= FILES_AT_ONCE) throw new RequestProblem({ code: 'uploads-taken' })
    held.add(request)
    count += 1
    return bytesOf(payload, request.routeOptions.bodyLimit)
  })
  // Before the body is read, because the limit of these routes is wide.
  app.addHook('preParsing', async (request) => {
    if (request.routeOptions.config.body === 'file' && !isTaken(request)) {
      throw new RequestProblem({ code: 'media-type-unsupported' })
    }
  })
  app.addHook('onResponse', async (request) => {
    if (held.delete(request)) count -= 1
  })
}

/** The file in the body of a request. */
export const fileIn = ({ body }: { readonly body: unknown }): Uint8Array => {
  if (!(body instanceof Uint8Array)) throw new RequestProblem({ code: 'media-type-unsupported' })
  return body
}
