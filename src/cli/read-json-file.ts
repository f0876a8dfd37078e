import { createReadStream } from 'node:fs'
import { RECORD_JSON } from '../count-record/parse.ts'
import { type JsonLimits, type JsonProblem, readJson } from '../kernel/read-json.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { codeOf } from '../kernel/unknown.ts'
import { type FileProblemCode, fileProblemInWords } from '../locale/file-problems.ts'
import type { Bilingual, FillParams } from '../locale/text.ts'

/** The largest accepted file, in bytes: hundreds of times a national congress written ballot by ballot. */
export const FILE_MAX = 128 * 1024 * 1024

/** Why a file gives no JSON value, and the place; the empty pointer is the whole file (RFC 6901). */
export interface FileProblem {
  readonly pointer: string
  readonly reason: Bilingual
}

const CODES: Readonly<Record<string, FileProblemCode>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'folder',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  ELOOP: 'circle',
  ENAMETOOLONG: 'name-too-long',
  EMFILE: 'too-many-open',
}

const wholeFile = (code: FileProblemCode, params?: FillParams): { readonly ok: false; readonly error: FileProblem } =>
  err({ pointer: '', reason: fileProblemInWords(code, params) })

/** Stops reading at the limit: an endless stream (a device, a pipe) has no size to check beforehand. */
const readBytes = async (path: string, limit: number): Promise<Result<Buffer, FileProblem>> => {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of createReadStream(path)) {
      size += (chunk as Buffer).length
      if (size > limit) return wholeFile('too-large', { limit })
      chunks.push(chunk as Buffer)
    }
  } catch (error) {
    const cause = codeOf(error) ?? '?'
    return wholeFile(CODES[cause] ?? 'unreadable', { cause })
  }
  return ok(Buffer.concat(chunks))
}

const inWords = (problem: JsonProblem, { depth, keys, keyCharacters }: JsonLimits): Bilingual =>
  fileProblemInWords(problem.code, {
    depth,
    keys,
    keyCharacters,
    detail: problem.code === 'not-json' ? problem.detail : '',
  })

/** Reads one file as JSON: UTF-8, at most `limit` bytes, no key twice in one object, within the limits of structure. */
export const readJsonFile = async (
  path: string,
  limit = FILE_MAX,
  limits: JsonLimits = RECORD_JSON,
): Promise<Result<unknown, FileProblem>> => {
  const bytes = await readBytes(path, limit)
  if (!bytes.ok) return bytes
  const json = readJson(bytes.value, limits)
  return json.ok ? json : err({ pointer: json.error.pointer, reason: inWords(json.error, limits) })
}
