import { err, ok, type Result } from '../kernel/result.ts'
import { findInconsistency } from './consistency.ts'
import type { RecordProblem } from './problem.ts'
import { type CountRecord, recordDocument } from './schema.ts'
import { shapeProblem } from './shape-problem.ts'

/**
 * Reads a JSON value as a count-record/1. Nothing is coerced, filled in or dropped: the record returned is the value
 * given. Otherwise the first problem, with the JSON Pointer of its place.
 */
export const parseCountRecord = (value: unknown): Result<CountRecord, RecordProblem> => {
  const shape = recordDocument.safeParse(value)
  const issue = shape.error?.issues[0]
  if (issue !== undefined) return err(shapeProblem(value, issue))
  // Not zod's copy: it leaves out a key named __proto__, which may be the id of a candidate.
  const record = value as CountRecord
  const problem = findInconsistency(record)
  return problem === undefined ? ok(record) : err(problem)
}
