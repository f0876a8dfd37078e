import { findJsonFault, type JsonFault, type JsonLimits } from './json-faults.ts'
import { err, ok, type Result } from './result.ts'
import { messageOf } from './unknown.ts'

export type { JsonLimits } from './json-faults.ts'

/** Why bytes are not an accepted JSON value. `detail` is the parser's message. */
export type JsonProblem =
  | JsonFault
  | { readonly code: 'not-utf8' | 'empty'; readonly pointer: '' }
  | { readonly code: 'not-json'; readonly pointer: ''; readonly detail: string }

/** Leaves out a byte order mark at the beginning, which some editors write. */
const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const parse = (text: string): Result<unknown, JsonProblem> => {
  try {
    return ok(JSON.parse(text))
  } catch (error) {
    return err({ code: 'not-json', pointer: '', detail: messageOf(error) })
  }
}

/** Reads bytes as JSON: UTF-8, no key twice in one object, within the limits of structure. */
export const readJson = (bytes: Uint8Array, limits: JsonLimits): Result<unknown, JsonProblem> => {
  const text = decode(bytes)
  if (text === undefined) return err({ code: 'not-utf8', pointer: '' })
  if (text.trim() === '') return err({ code: 'empty', pointer: '' })
  const fault = findJsonFault(text, limits)
  return fault ? err(fault) : parse(text)
}
