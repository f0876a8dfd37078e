import { findJsonFault, type JsonFault, type JsonLimits } from './json-faults.ts'
import { err, ok, type Result } from './result.ts'

export type { JsonLimits } from './json-faults.ts'

/** Why bytes are no JSON value that is accepted. `detail`: in the words of the parser. */
export type JsonProblem =
  | JsonFault
  | { readonly code: 'not-utf8' | 'empty'; readonly pointer: '' }
  | { readonly code: 'not-json'; readonly pointer: ''; readonly detail: string }

/** A byte order mark at the beginning is left out, as some editors write one. */
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
    return err({ code: 'not-json', pointer: '', detail: (error as Error).message })
  }
}

/** Reads bytes as JSON: UTF-8, no key twice in one object, no more structure than the limits allow. */
export const readJson = (bytes: Uint8Array, limits: JsonLimits): Result<unknown, JsonProblem> => {
  const text = decode(bytes)
  if (text === undefined) return err({ code: 'not-utf8', pointer: '' })
  if (text.trim() === '') return err({ code: 'empty', pointer: '' })
  const fault = findJsonFault(text, limits)
  return fault ? err(fault) : parse(text)
}
