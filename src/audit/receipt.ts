import { type JsonLimits, readJson } from '../kernel/read-json.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { fieldsOf, isRecord } from '../kernel/unknown.ts'

/**
 * The leaf hash of the event that an act has left last, with its number. The event names the hash of the one before it,
 * so a receipt vouches for all events up to its own.
 */
export interface Receipt {
  /** Id of the log. */
  readonly log: string
  /** Null for those who may not learn how many events there are. */
  readonly sequence: number | null
  /** In hexadecimal digits. */
  readonly leafHash: string
}

/** The receipt as a response header (a dictionary of RFC 9651). */
export const receiptHeader = ({ log, sequence, leafHash }: Receipt): string =>
  [`log="${log}"`, ...(sequence === null ? [] : [`sequence=${sequence}`]), `leaf="${leafHash}"`].join(', ')

/** Limit of a file of receipts in bytes; one receipt takes about 250. */
export const RECEIPTS_MAX = 64 * 1024 * 1024

const RECEIPTS_FORMAT = 'audit-receipts/1'

/** A receipt has three members that are read, and a few for people. */
const LIMITS: JsonLimits = { depth: 8, keys: 100, keyCharacters: 600 }

const LEAF = /^[0-9a-f]{64}$/

const readReceipt = (value: unknown): Receipt | null => {
  const { log, sequence = null, leafHash } = fieldsOf(value)
  if (typeof log !== 'string' || typeof leafHash !== 'string' || !LEAF.test(leafHash)) return null
  if (sequence === null) return { log, sequence, leafHash }
  return Number.isSafeInteger(sequence) && Number(sequence) >= 1 ? { log, sequence: Number(sequence), leafHash } : null
}

/**
 * Reads a file of receipts: `{"format":"audit-receipts/1","receipts":[{"log":…,"sequence":…,"leafHash":…}]}`, of which the number
 * may be absent. Other members of a receipt, such as the time at which it arrived, are for people and not read.
 */
export const readReceipts = (bytes: Uint8Array): Result<readonly Receipt[], 'not-receipts'> => {
  const json = readJson(bytes, LIMITS)
  if (!json.ok || !isRecord(json.value)) return err('not-receipts')
  const { format, receipts } = json.value
  if (format !== RECEIPTS_FORMAT || !Array.isArray(receipts)) return err('not-receipts')
  const read: (Receipt | null)[] = receipts.map(readReceipt)
  const whole = read.filter((one) => one !== null)
  return whole.length === read.length ? ok(whole) : err('not-receipts')
}
