import type { JsonLimits } from '../kernel/read-json.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { isRecord } from '../kernel/unknown.ts'
import { findInconsistency } from './consistency.ts'
import { problem, type RecordProblem } from './problem.ts'
import { type CountRecord, RECORD_DOCUMENTS, RECORD_FORMATS } from './schema.ts'
import { shapeProblem } from './shape-problem.ts'

/**
 * Limits for the JSON text of a record, wherever it is read. A tally has a key for each candidate; a key is an id of
 * at most 100 characters, each of which takes six if escaped.
 */
export const RECORD_JSON: JsonLimits = { depth: 16, keys: 20_000, keyCharacters: 600 }

/** The schema of the version that a value names; that of the newest version if it names none. */
const documentOf = (value: unknown) => {
  const format = isRecord(value) ? value['format'] : undefined
  return RECORD_DOCUMENTS[format === RECORD_FORMATS[1] ? 1 : 2]
}

const checkFormat = (value: unknown): RecordProblem | undefined => {
  if (!isRecord(value) || !Object.hasOwn(value, 'format')) return undefined
  const known: readonly unknown[] = Object.values(RECORD_FORMATS)
  return known.includes(value['format'])
    ? undefined
    : problem(['format'], 'unknown-value', { choices: known.join(', ') })
}

/**
 * Reads a JSON value as a record of version 1 or 2. Nothing is coerced, filled in or dropped: a valid record is
 * returned unchanged. Otherwise returns the first problem, with the JSON Pointer of its place.
 */
export const parseCountRecord = (value: unknown): Result<CountRecord, RecordProblem> => {
  const format = checkFormat(value)
  if (format !== undefined) return err(format)
  const shape = documentOf(value).safeParse(value)
  const issue = shape.error?.issues[0]
  if (issue !== undefined) return err(shapeProblem(value, issue))
  // Not zod's copy, which leaves out a key named __proto__; that may be the id of a candidate.
  const record = value as CountRecord
  const inconsistency = findInconsistency(record)
  return inconsistency === undefined ? ok(record) : err(inconsistency)
}
