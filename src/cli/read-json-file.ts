import { createReadStream } from 'node:fs'
import { findDuplicateKey } from '../kernel/duplicate-key.ts'
import { err, ok, type Result } from '../kernel/result.ts'

/** The largest file that is read, in bytes: hundreds of times a national congress written ballot by ballot. */
export const FILE_MAX = 128 * 1024 * 1024

/** Why a file gives no JSON value, and where; the empty pointer is the whole file (RFC 6901). */
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

/** Stops reading at the limit: a stream without an end (a device, a pipe) has no size to ask for beforehand. */
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
    const { code } = error as NodeJS.ErrnoException
    return wholeFile(REASONS[code ?? ''] ?? `the file cannot be read (${code ?? 'unknown cause'})`)
  }
  return ok(Buffer.concat(chunks))
}

/** A leading byte order mark is left out, as some editors write one. */
const decode = (bytes: Buffer): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const parse = (text: string): Result<unknown, FileProblem> => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return wholeFile(`this is not JSON: ${(error as Error).message}`)
  }
  const pointer = findDuplicateKey(text)
  return pointer === undefined ? ok(value) : err({ pointer, reason: 'this key stands twice in one object' })
}

/** Reads one file as JSON: UTF-8, at most `limit` bytes, no key twice in one object. */
export const readJsonFile = async (path: string, limit = FILE_MAX): Promise<Result<unknown, FileProblem>> => {
  const bytes = await readBytes(path, limit)
  if (!bytes.ok) return bytes
  const text = decode(bytes.value)
  if (text === undefined) return wholeFile('this is not text in UTF-8')
  return text.trim() === '' ? wholeFile('the file is empty') : parse(text)
}
