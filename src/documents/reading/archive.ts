import { Inflate } from 'fflate'
import { err, ok, type Result } from '../../kernel/result.ts'
import { crc32 } from './crc32.ts'
import type { ReadingFault } from './faults.ts'
import { READING_LIMITS } from './limits.ts'

/** An entry as the directory at the end of a zip file describes it. */
export interface ZipEntry {
  readonly name: string
  readonly isEncrypted: boolean
  readonly isDeflated: boolean
  readonly crc: number
  /** Bytes before and after inflating, as the file claims. */
  readonly packed: number
  readonly size: number
  /** The place of the packed bytes. */
  readonly at: number
}

const DAMAGED: ReadingFault = { code: 'reading-damaged' }
const INFLATES: ReadingFault = { code: 'reading-inflates' }

const END = 0x06_05_4b_50
const ENTRY = 0x02_01_4b_50
const LOCAL = 0x04_03_4b_50
const END_BYTES = 22
const ENTRY_BYTES = 46
const LOCAL_BYTES = 30
const LONGEST_COMMENT = 0xff_ff

const findEnd = (view: DataView): number | null => {
  const last = view.byteLength - END_BYTES
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END) return at
  }
  return null
}

const entryAt = (bytes: Uint8Array, view: DataView, at: number): (ZipEntry & { readonly next: number }) | null => {
  if (at + ENTRY_BYTES > bytes.length || view.getUint32(at, true) !== ENTRY) return null
  const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((field) => view.getUint16(at + field, true))
  const next = at + ENTRY_BYTES + nameBytes! + extraBytes! + commentBytes!
  const local = view.getUint32(at + 42, true)
  if (next > bytes.length || local + LOCAL_BYTES > bytes.length || view.getUint32(local, true) !== LOCAL) return null
  const method = view.getUint16(at + 10, true)
  const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)]
  const data = local + LOCAL_BYTES + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if ((method !== 0 && method !== 8) || data + packed > bytes.length) return null
  const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes!))
  const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1
  const crc = view.getUint32(at + 16, true)
  return { name, isEncrypted, isDeflated: method === 8, crc, packed, size, at: data, next }
}

/** The directory of a zip file, refused if the file has too many parts or claims to inflate to too much. */
export const zipEntries = (bytes: Uint8Array): Result<readonly ZipEntry[], ReadingFault> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return err(DAMAGED)
  const count = view.getUint16(end + 10, true)
  if (count > READING_LIMITS.parts) return err(INFLATES)
  const entries: ZipEntry[] = []
  for (let at = view.getUint32(end + 16, true); entries.length < count; ) {
    const entry = entryAt(bytes, view, at)
    if (!entry) return err(DAMAGED)
    entries.push(entry)
    at = entry.next
  }
  if (new Set(entries.map(({ name }) => name)).size !== count) return err(DAMAGED)
  const claimed = entries.reduce((sum, { size }) => sum + size, 0)
  return claimed > READING_LIMITS.inflatedBytes ? err(INFLATES) : ok(entries)
}

/** Packed bytes that are inflated in one step: they become at most a thousand times as many. */
const STEP = 2_048

/** Inflates packed bytes up to a length; null if they inflate to more, or cannot be inflated. */
const inflate = (packed: Uint8Array, size: number): Uint8Array | null => {
  const whole = new Uint8Array(size)
  let length = 0
  let isTooLong = false
  const stream = new Inflate((part) => {
    isTooLong ||= length + part.length > size
    if (!isTooLong) whole.set(part, length)
    length += part.length
  })
  try {
    for (let from = 0; from < packed.length && !isTooLong; from += STEP) {
      stream.push(packed.subarray(from, from + STEP), from + STEP >= packed.length)
    }
  } catch {
    return null
  }
  return isTooLong || length !== size ? null : whole
}

/**
 * The bytes of an entry. Memory is bounded by the size that the directory claims, which {@link zipEntries} has checked; an
 * entry that inflates to another size, or has another checksum, is refused.
 */
export const unpack = (bytes: Uint8Array, entry: ZipEntry): Result<Uint8Array, ReadingFault> => {
  const packed = bytes.subarray(entry.at, entry.at + entry.packed)
  const whole = entry.isDeflated ? inflate(packed, entry.size) : packed
  return whole && whole.length === entry.size && crc32(whole) === entry.crc ? ok(whole) : err(DAMAGED)
}
