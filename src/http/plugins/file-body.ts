import type { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import { keysOf } from '../../kernel/record.ts'
import { RequestProblem } from '../problems/request-error.ts'
import type { App } from '../support/app.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The media types of a route whose body is a file (`body: 'file'`). */
    fileTypes?: readonly FileType[]
  }
}

/** The media types of files that the service takes, with the ends of their names. */
const FILE_NAMES = {
  'application/pdf': '.pdf',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': '.xlsx',
  'text/csv': '.csv',
  'text/plain': '.txt',
  // Computers with Excel send CSV files as this type, too.
  'application/vnd.ms-excel': '.xls',
  'application/vnd.ms-excel.sheet.macroenabled.12': '.xlsm',
  'application/vnd.ms-excel.sheet.binary.macroenabled.12': '.xlsb',
  'application/vnd.oasis.opendocument.spreadsheet': '.ods',
} as const
export type FileType = keyof typeof FILE_NAMES

/** Files that are in memory at one time; further ones are refused until one of them is answered. */
const FILES_AT_ONCE = 4

const mediaType = (request: FastifyRequest): string =>
  (request.headers['content-type'] ?? '').split(';', 1)[0]!.trim().toLowerCase()

/** The refusal names what the route takes: the person has to choose another file. */
const wrongType = (types: readonly FileType[]): RequestProblem =>
  new RequestProblem({
    code: 'file-type-unsupported',
    params: { types: types.map((type) => FILE_NAMES[type]).join(', ') },
  })

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

/** The types that the route takes. */
const takenBy = (request: FastifyRequest): readonly FileType[] => request.routeOptions.config.fileTypes ?? []

/** The type of the file in a request; undefined if the route does not take it. */
export const fileTypeOf = (request: FastifyRequest): FileType | undefined =>
  takenBy(request).find((type) => type === mediaType(request))

/** Accepts files, only on routes that name their types, and only a few at one time. */
export const readFileBodies = (app: App): void => {
  const held = new WeakSet<FastifyRequest>()
  let count = 0
  app.addContentTypeParser(keysOf(FILE_NAMES), async (request: FastifyRequest, payload: Readable) => {
    if (!fileTypeOf(request)) throw new RequestProblem({ code: 'media-type-unsupported' })
    if (count >= FILES_AT_ONCE) throw new RequestProblem({ code: 'uploads-taken' })
    held.add(request)
    count += 1
    return bytesOf(payload, request.routeOptions.bodyLimit)
  })
  // Before the body is read, because the limit of these routes is wide.
  app.addHook('preParsing', async (request) => {
    if (request.routeOptions.config.body === 'file' && !fileTypeOf(request)) throw wrongType(takenBy(request))
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
