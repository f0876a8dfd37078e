import { BUNDLE_FORMAT, BUNDLE_FORMATS, type BundleEnd, type BundleItem } from '../audit/bundle.ts'
import type { LogCrypto, RunningHash } from '../audit/crypto.ts'
import { sameBytes, toHex, utf8 } from '../kernel/bytes.ts'
import { fieldsOf } from '../kernel/unknown.ts'
import { canonicalOf } from './canonical-line.ts'
import { isTooDeep, unfitOf } from './line-limits.ts'
import { type LineType, readLine, typeOf } from './line-shape.ts'
import type { BundleFault, BundleFaultCode } from './verification.ts'
import type { Violation, ViolationCode } from './violation.ts'

/** One line of a bundle as it was read. */
export interface ReadLine {
  /** From 1. */
  readonly line: number
  /** The item in the line; null if its shape is unknown, and for the last line. */
  readonly item: BundleItem | null
  readonly text: string
  readonly bytes: Uint8Array
  readonly violations: readonly Violation[]
  /** Why the file cannot be read any further. */
  readonly fault: BundleFault | null
}

type Counts = Record<Exclude<LineType, 'manifest' | 'end'>, number>

const COUNTED: readonly (readonly [keyof Counts, Exclude<keyof BundleEnd, 'sha256'>])[] = [
  ['key', 'keys'],
  ['event', 'events'],
  ['openings', 'openings'],
  ['checkpoint', 'checkpoints'],
  ['witness', 'witnesses'],
  ['record', 'records'],
  ['result', 'results'],
  ['paper', 'papers'],
]

const CARRIAGE_RETURN = 0x0d
const LINE_BREAK = utf8('\n')
const FORMAT = /^audit-bundle\/(\d{1,9})$/
const RECORD = /^count-record\//

const faultAt = (code: BundleFaultCode, line: number | null, detail: BundleFault['detail'] = {}): BundleFault => ({
  code,
  line,
  detail,
})

/** Reads the lines of a bundle one by one: canonical form, shape, and whether the last line fits those above. */
export class BundleReader {
  readonly #digest: RunningHash
  readonly #counts: Counts = {
    key: 0,
    event: 0,
    openings: 0,
    checkpoint: 0,
    witness: 0,
    record: 0,
    result: 0,
    paper: 0,
  }
  #line = 0
  #ended = false

  constructor(crypto: LogCrypto) {
    this.#digest = crypto.startSha256()
  }

  /** Ends the file. @returns what is wrong with its end */
  finish(rest: Uint8Array): BundleFault | null {
    const line = this.#line + 1
    if (this.#ended) return rest.length > 0 ? faultAt('after-end', line) : null
    if (this.#line > 0) return faultAt('incomplete', line)
    return faultAt(isBeginning(rest) ? 'incomplete' : 'foreign', line)
  }

  take(bytes: Uint8Array): ReadLine {
    this.#line += 1
    if (this.#ended) return this.#unreadable(bytes, 'after-end')
    const text = textOf(bytes)
    if (text === null) return this.#unreadable(bytes, 'not-utf8')
    if (bytes.at(-1) === CARRIAGE_RETURN) {
      return this.#unreadable(bytes, this.#line > 1 || isBeginning(bytes) ? 'carriage-returns' : 'foreign')
    }
    const unfit = this.#line > 1 ? unfitOf(bytes) : null
    if (unfit) return this.#unfit(bytes, unfit)
    const value = isTooDeep(bytes) ? undefined : parse(text)
    if (this.#line === 1) {
      const fault = foreignTo(value)
      if (fault) return { ...this.#unreadable(bytes, fault.code), fault }
    }
    if (value === undefined) return this.#unreadable(bytes, 'not-json')
    return this.#read(value, text, bytes)
  }

  #read(value: unknown, text: string, bytes: Uint8Array): ReadLine {
    const violations: Violation[] = []
    const report = (code: ViolationCode, detail: Violation['detail']): void => {
      violations.push({ code, sequence: sequenceOf(value), line: this.#line, detail })
    }
    const own = canonicalOf(value, text)
    if (own !== text) report('line-not-canonical', {})
    const type = typeOf(value)
    const read = type && readLine(type, value)
    if (!read?.ok) report('line-malformed', { type: type ?? '?', ...(read?.error ? { pointer: read.error } : {}) })
    const line = read?.ok ? read.value : null
    const fault = line && 'end' in line ? this.#end(line, report) : null
    if (type !== null && type !== 'end') {
      if (type !== 'manifest') this.#counts[type] += 1
      this.#digest.update(bytes)
      this.#digest.update(LINE_BREAK)
    }
    // A value without canonical text has no hash either, and cannot be checked further.
    const item = line && !('end' in line) && own !== null ? line : null
    return { line: this.#line, item, text, bytes, violations, fault }
  }

  /** A line that is not parsed, because that could take any amount of memory. */
  #unfit(bytes: Uint8Array, { code, detail }: Pick<Violation, 'code' | 'detail'>): ReadLine {
    this.#digest.update(bytes)
    this.#digest.update(LINE_BREAK)
    const violation: Violation = { code, sequence: null, line: this.#line, detail }
    return { line: this.#line, item: null, text: '', bytes, violations: [violation], fault: null }
  }

  #end({ end }: { readonly end: BundleEnd }, report: (code: ViolationCode, detail: Violation['detail']) => void) {
    this.#ended = true
    for (const [type, key] of COUNTED) {
      const found = this.#counts[type]
      // Version 1 of the format has no openings and does not count them.
      const said = end[key] ?? 0
      if (said !== found) report('file-counts', { type, said, found })
    }
    return toHex(this.#digest.digest()) === end.sha256 ? null : faultAt('corrupted', null)
  }

  #unreadable(bytes: Uint8Array, code: BundleFaultCode): ReadLine {
    return { line: this.#line, item: null, text: '', bytes, violations: [], fault: faultAt(code, this.#line) }
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The text of UTF-8 bytes; null for other bytes. */
const textOf = (bytes: Uint8Array): string | null => {
  try {
    return decoder.decode(bytes)
  } catch {
    return null
  }
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const START = utf8('{"manifest":{')

/** Whether bytes could be the beginning of a truncated first line. */
const isBeginning = (bytes: Uint8Array): boolean => {
  const length = Math.min(bytes.length, START.length)
  return sameBytes(bytes.subarray(0, length), START.subarray(0, length))
}

const member = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? fieldsOf(value)[key] : undefined

/** The fault of a first line that does not begin a bundle of this format. */
const foreignTo = (value: unknown): BundleFault | null => {
  const named = member(member(value, 'manifest'), 'format') ?? member(value, 'format')
  if (BUNDLE_FORMATS.some((known) => known === named) && typeOf(value) === 'manifest') return null
  const format = typeof named === 'string' ? named : ''
  if (RECORD.test(format)) return faultAt('count-record', 1)
  const isNewer = Number(FORMAT.exec(format)?.[1] ?? 0) > Number(FORMAT.exec(BUNDLE_FORMAT)![1])
  return isNewer ? faultAt('newer-format', 1, { format }) : faultAt('foreign', 1)
}

/** The event that a line claims to be about, even if the claim is wrong. */
const sequenceOf = (value: unknown): number | null => {
  const sequence = member(member(value, 'event'), 'sequence') ?? member(member(value, 'checkpoint'), 'size')
  const number = typeof sequence === 'string' || typeof sequence === 'number' ? Number(sequence) : Number.NaN
  return Number.isSafeInteger(number) ? number : null
}
