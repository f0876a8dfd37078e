import { createReadStream } from 'node:fs'
import { RECORD_JSON } from '../count-record/parse.ts'
import { type JsonLimits, type JsonProblem, readJson } from '../kernel/read-json.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { codeOf } from '../kernel/unknown.ts'

/** The largest accepted file, in bytes: hundreds of times a national congress written ballot by ballot. */
export const FILE_MAX = 128 * 1024 * 1024

/** Why a file gives no JSON value, and the place; the empty pointer is the whole file (RFC 6901). */
export interface FileProblem {
  readonly pointer: string
  readonly reason: string
}

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'this is a directory, not a file',
  EACCES: 'this file may not be read (permission denied)',
  EPERM: 'this file may not be read (permission denied)',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
}

const wholeFile = (reason: string): { readonly ok: false; readonly error: FileProblem } => err({ pointer: '', reason })

/** Stops reading at the limit: an endless stream (a device, a pipe) has no size to check beforehand. */
const readBytes = async (path: string, limit: number): Promise<Result<Buffer, FileProblem>> => {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of createReadStream(path)) {
      size += (chunk as Buffer).length
      if (size > limit) return wholeFile(`the file is larger than ${limit} bytes`)
      chunks.push(chunk as Buffer)
    }
  } catch (error) {
    const code = codeOf(error)
    return wholeFile(REASONS[code ?? ''] ?? `the file cannot be read (${code ?? 'unknown cause'})`)
  }
  return ok(Buffer.concat(chunks))
}

const inWords = (problem: JsonProblem, limits: JsonLimits): string => {
  switch (problem.code) {
    case 'not-utf8':
      return 'this is not text in UTF-8'
    case 'empty':
      return 'the file is empty'
    case 'not-json':
      return `this is not JSON: ${problem.detail}`
    case 'key-repeated':
      return 'this key stands twice in one object'
    case 'too-deep':
      return `there are more than ${limits.depth} objects and lists inside one another`
    case 'keys-too-many':
      return `this object has more than ${limits.keys} keys`
    case 'key-too-long':
      return `a key of this object is longer than ${limits.keyCharacters} characters`
  }
}

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
