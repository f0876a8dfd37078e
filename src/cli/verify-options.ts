import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { parseCheckpoint } from '../audit/checkpoint.ts'
import { verifierKey } from '../audit/note.ts'
import { RECEIPTS_MAX, type Receipt, readReceipts } from '../audit/receipt.ts'
import { fromBase64 } from '../kernel/base64.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { messageOf } from '../kernel/unknown.ts'
import { VERIFY_FAILURES } from '../locale/commands.ts'
import { both } from '../locale/text.ts'
import { nodeCrypto } from '../platform/node-crypto.ts'
import type { Anchors, KeptNote, KnownRoot } from '../verification/anchors.ts'
import { readWitness } from '../verification/read-witness.ts'

/** The options on the command line. */
export interface VerifyOptions {
  readonly files: readonly string[]
  /** Verify the live store instead of files. */
  readonly database: boolean
  readonly help: boolean
  /** Papers that are compared with the log of the one file. */
  readonly papers: readonly string[]
  readonly anchors: Anchors
}

const KEY_BYTES = 32
const DIGEST_BYTES = 32
/** Limit in bytes; a checkpoint with many witnesses is far smaller. */
const NOTE_MAX = 1024 * 1024

interface TrustedKey {
  readonly publicKey: Uint8Array
  /** The origin to which the key is said to belong; null if not given. */
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

/** The note itself, or the note inside an API document. */
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

const readReceiptFile = async (file: string): Promise<readonly Receipt[] | null> => {
  try {
    const bytes = await readFile(file)
    const read = bytes.length <= RECEIPTS_MAX ? readReceipts(bytes) : null
    return read?.ok ? read.value : null
  } catch {
    return null
  }
}

/** All values, or the first error. */
const all = async <T>(
  option: string,
  given: readonly string[],
  read: (text: string) => T | null | Promise<T | null>,
): Promise<Result<readonly T[], string>> => {
  const values: T[] = []
  for (const text of given) {
    const value = await read(text)
    if (value === null) return err(`--${option} ${text}: ${both(VERIFY_FAILURES.unreadable)}`)
    values.push(value)
  }
  return ok(values)
}

/**
 * Reads the command line of `verify`; the error is the message about it.
 * @param folder base of relative file names
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
  const witnesses = await all('witness', values.witness, (text) => readWitness(nodeCrypto, text))
  if (!witnesses.ok) return witnesses
  const receipts = await all('receipts', values.receipts, (file) => readReceiptFile(resolve(folder, file)))
  if (!receipts.ok) return receipts
  const ofOneLog = roots.value.length + witnesses.value.length + (values.database ? 0 : checkpoints.value.length)
  if ((files.length > 1 || values.database) && ofOneLog > 0) return err(both(VERIFY_FAILURES.oneLog))
  const { database, help, paper: papers } = values
  if (papers.length > 0 && files.length !== 1) return err(both(VERIFY_FAILURES.paperOneLog))
  if (database && files.length > 0) return err(both(VERIFY_FAILURES.databaseAndFile))
  if (!database && !help && files.length === 0) return err(both(VERIFY_FAILURES.noFile))
  const anchors: Anchors = {
    keys: keys.value.map(({ publicKey }) => publicKey),
    origins: keys.value.flatMap(({ origin }) => (origin === null ? [] : [origin])),
    checkpoints: checkpoints.value,
    roots: roots.value,
    witnesses: witnesses.value,
    receipts: receipts.value.flat(),
  }
  return ok({ files, database, help, papers, anchors })
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
          witness: { type: 'string', multiple: true, default: [] },
          receipts: { type: 'string', multiple: true, default: [] },
          paper: { type: 'string', multiple: true, default: [] },
          database: { type: 'boolean', default: false },
          help: { type: 'boolean', default: false, short: 'h' },
        },
      }),
    )
  } catch (error) {
    return err(messageOf(error))
  }
}
