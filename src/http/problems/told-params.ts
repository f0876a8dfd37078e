import type { FieldProblemCode } from '../../app/problem-codes.ts'
import type { RefusalParams } from '../../app/refusal.ts'
import type { ProblemCode } from './catalogue.ts'

/**
 * The params of each code that a program needs in order to go on, with their names in `params` of the document. Other
 * params are in the sentence only. The caller must be allowed to read each of them.
 */
export const TOLD_PARAMS: Readonly<Partial<Record<ProblemCode | FieldProblemCode, readonly string[]>>> = {
  // The number of the next ballot.
  'ballot-position': ['next', 'entered'],
  'batch-full': ['size', 'entered', 'count'],
  'entry-incomplete': ['size', 'entered'],
  'counts-differ': ['returned', 'sheets'],
  'confirmations-missing': ['confirmed', 'needed', 'missing'],
  // The version of the roll with which the ballots issued can be recorded again.
  'no-result-unconfirmed': ['rollVersion'],
  'rate-limited': ['seconds'],
  'sign-in-delayed': ['seconds'],
  // The text of the ETag in force; 0 if nothing is recorded yet.
  'version-stale': ['current'],
}

/** The params of a problem for a program; none for most codes. */
export const toldParams = (code: ProblemCode | FieldProblemCode, params: RefusalParams): { params?: RefusalParams } => {
  const told = Object.entries(params).filter(([name]) => TOLD_PARAMS[code]?.includes(name))
  return told.length > 0 ? { params: Object.fromEntries(told) } : {}
}
