import { sameBytes, utf8 } from '../kernel/bytes.ts'
import type { Violation } from './violation.ts'

/** Levels of brackets in a line; the service writes fewer than ten. */
export const DEPTH_MAX = 64

/**
 * Bytes in a line that is no record and no result. An event holds at most what one request sends or what follows from
 * one stack.
 */
export const EVENT_MAX = 8 * 1024 * 1024

/** Lines that hold all ballots of a round, or all names of its list. */
const LONG = [utf8('{"record":'), utf8('{"result":')]

const [QUOTE, BACKSLASH, BRACKET, BRACKET_END, BRACE, BRACE_END] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d] as const

/** Whether the brackets of a JSON text are nested deeper than any line of a log, before it is parsed. */
export const isTooDeep = (bytes: Uint8Array): boolean => {
  if (bytes.length <= DEPTH_MAX) return false
  let [depth, isInText] = [0, false]
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index]!
    if (isInText) {
      if (byte === BACKSLASH) index += 1
      else if (byte === QUOTE) isInText = false
    } else if (byte === QUOTE) isInText = true
    else if (byte === BRACKET || byte === BRACE) {
      depth += 1
      if (depth > DEPTH_MAX) return true
    } else if (byte === BRACKET_END || byte === BRACE_END) depth -= 1
  }
  return false
}

/** Why a line after the first is not parsed; null if it can be. */
export const unfitOf = (bytes: Uint8Array): Pick<Violation, 'code' | 'detail'> | null => {
  if (bytes.length > EVENT_MAX && !LONG.some((start) => sameBytes(bytes.subarray(0, start.length), start))) {
    return { code: 'line-too-long', detail: { bytes: bytes.length, most: EVENT_MAX } }
  }
  return isTooDeep(bytes) ? { code: 'line-too-deep', detail: { most: DEPTH_MAX } } : null
}
