import type { JsonLimits } from '../kernel/read-json.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { findInconsistency } from './consistency.ts'
import type { RecordProblem } from './problem.ts'
import { type CountRecord, recordDocument } from './schema.ts'
import { shapeProblem } from './shape-problem.ts'

/**
 * Limits for the JSON text of a record, wherever it is read. A tally has a key for each candidate; a key is an id of
 * at most 100 characters, each of which takes six if escaped.
 */
export const RECORD_JSON: JsonLimits = { depth: 16, keys: 20_000, keyCharacters: 600 }

/**
 * Reads a JSON value as a count-record/1. Nothing is coerced, filled in or dropped: a valid record is returned
 * unchanged. Otherwise returns the first problem, with the JSON Pointer of its place.
 */
export const parseCountRecord = (value: unknown): Result<CountRecord, RecordProblem> => {
  const shape = recordDocument.safeParse(value)
  const issue = shape.error?.issues[0]
  if (issue !== undefined) return err(shapeProblem(value, issue))
  // Not zod's copy, which leaves out a key named __proto__; that may be the id of a candidate.
  const record = value as CountRecord
  const problem = findInconsistency(record)
  return problem === undefined ? ok(record) : err(problem)
}
