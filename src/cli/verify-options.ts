import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { parseCheckpoint } from '../audit/checkpoint.ts'
import { verifierKey } from '../audit/note.ts'
import { fromBase64 } from '../kernel/base64.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { nodeCrypto } from '../platform/node-crypto.ts'
import type { Anchors, KeptNote, KnownRoot } from '../verification/anchors.ts'

export const USAGE = `Cách dùng / usage: npm run --silent verify -- [--key KEY] [--checkpoint FILE] [--root SIZE:GROUPS] FILE...
                   npm run --silent verify -- --database [--key KEY] [--checkpoint FILE]

Tính lại mọi điều trong tệp xuất nhật ký từ đầu, không cần máy chủ. / Derives everything in an export of a log again
from nothing, without the server.

  --key KEY           khóa công khai được tin cậy (base64 hoặc "verifier key")
                      a public key that you trust (base64, or a verifier key)
  --checkpoint FILE   điểm niêm phong đã giữ từ trước
                      a checkpoint that you kept from earlier
  --root SIZE:GROUPS  giá trị gốc trên biên bản giấy, ví dụ "42:3a5f 00c1 …"
                      the root on the signed paper, such as "42:3a5f 00c1 …"
  --database          xem thẳng cơ sở dữ liệu đang chạy
                      looks into the live database instead of a file

Mã kết thúc / exit status: 0 đúng / everything holds; 1 có vi phạm / a violation;
2 không đọc được / not a readable, complete file.`

/** What the command line asks for. */
export interface VerifyOptions {
  readonly files: readonly string[]
  /** Look into the live store instead. */
  readonly database: boolean
  readonly help: boolean
  readonly anchors: Anchors
}

const KEY_BYTES = 32
const DIGEST_BYTES = 32
/** A checkpoint with many witnesses is far below. */
const NOTE_MAX = 1024 * 1024

interface TrustedKey {
  readonly publicKey: Uint8Array
  /** What the key is said to be of; null where it says nothing about that. */
  readonly origin: string | null
}

const readKey = (given: string): TrustedKey | null => {
  const text = given.trim()
  const plain = fromBase64(text)
  if (plain?.length === KEY_BYTES) return { publicKey: plain, origin: null }
  const [, origin = '', encoded = ''] = /^([^+]+)\+[0-9a-f]{8}\+(.+)$/.exec(text) ?? []
  const publicKey = fromBase64(encoded)?.subarray(1)
  const isKey = publicKey?.length === KEY_BYTES && verifierKey(nodeCrypto, origin, publicKey) === text
  return isKey ? { publicKey, origin } : null
}

const readRoot = (text: string): KnownRoot | null => {
  const [, size = '', groups = ''] = /^\s*(\d{1,15})\s*:([0-9a-f\s]+)$/i.exec(text) ?? []
  const root = Buffer.from(groups.replaceAll(/\s/g, ''), 'hex')
  return size !== '' && root.length === DIGEST_BYTES && groups.replaceAll(/\s/g, '').length === 2 * DIGEST_BYTES
    ? { size: Number(size), root }
    : null
}

/** The note itself, or the document of the API that holds one. */
const noteIn = (text: string): string => {
  if (!text.startsWith('{')) return text
  try {
    const { note } = JSON.parse(text) as { readonly note?: unknown }
    return typeof note === 'string' ? note : ''
  } catch {
    return ''
  }
}

const readNote = async (file: string): Promise<KeptNote | null> => {
  try {
    const bytes = await readFile(file)
    const read = bytes.length <= NOTE_MAX ? parseCheckpoint(noteIn(bytes.toString('utf8'))) : null
    return read?.ok ? read.value : null
  } catch {
    return null
  }
}

/** Every value read, or the first that cannot be. */
const all = async <T>(
  option: string,
  given: readonly string[],
  read: (text: string) => T | null | Promise<T | null>,
): Promise<Result<readonly T[], string>> => {
  const values: T[] = []
  for (const text of given) {
    const value = await read(text)
    if (value === null) return err(`--${option} ${text}: không đọc được / cannot be read`)
    values.push(value)
  }
  return ok(values)
}

const ONE_FILE =
  '--checkpoint, --root: chỉ đối chiếu được với từng tệp một, --root không dùng với --database / they belong to one log: name one file at a time, and no --root with --database'

/**
 * Reads the command line of `verify`; the error says what is wrong with it.
 * @param folder what file names are relative to
 */
export const readVerifyOptions = async (
  args: readonly string[],
  folder: string,
): Promise<Result<VerifyOptions, string>> => {
  const parsed = parse(args)
  if (!parsed.ok) return parsed
  const { values, positionals: files } = parsed.value
  const keys = await all('key', values.key, readKey)
  if (!keys.ok) return keys
  const checkpoints = await all('checkpoint', values.checkpoint, (file) => readNote(resolve(folder, file)))
  if (!checkpoints.ok) return checkpoints
  const roots = await all('root', values.root, readRoot)
  if (!roots.ok) return roots
  const ofOneLog = roots.value.length + (values.database ? 0 : checkpoints.value.length)
  if ((files.length > 1 || values.database) && ofOneLog > 0) return err(ONE_FILE)
  const { database, help } = values
  if (database && files.length > 0) return err('--database: không kèm tệp / takes no file')
  if (!database && !help && files.length === 0) return err('thiếu tên tệp / no file is named')
  const anchors: Anchors = {
    keys: keys.value.map(({ publicKey }) => publicKey),
    origins: keys.value.flatMap(({ origin }) => (origin === null ? [] : [origin])),
    checkpoints: checkpoints.value,
    roots: roots.value,
  }
  return ok({ files, database, help, anchors })
}

const parse = (args: readonly string[]) => {
  try {
    return ok(
      parseArgs({
        args: [...args],
        allowPositionals: true,
        options: {
          key: { type: 'string', multiple: true, default: [] },
          checkpoint: { type: 'string', multiple: true, default: [] },
          root: { type: 'string', multiple: true, default: [] },
          database: { type: 'boolean', default: false },
          help: { type: 'boolean', default: false, short: 'h' },
        },
      }),
    )
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error))
  }
}
