import { COUNT_MAX } from '../kernel/integers.ts'
import { type Path, pointerOf } from '../kernel/json-pointer.ts'

/** Why a value is not a record. */
export type RecordProblemCode =
  | 'unknown-key'
  | 'missing'
  | 'wrong-type'
  | 'not-whole'
  | 'too-small'
  | 'too-large'
  | 'unknown-value'
  | 'bad-date'
  | 'empty'
  | 'too-long'
  | 'invalid'
  | 'duplicate-id'
  | 'unknown-id'
  | 'exclusion-of-other-meeting'
  | 'round-number'
  | 'tie-revote-without-surplus'
  | 'counted-or-tally'
  | 'two-kinds-of-ballot'
  | 'other-form'
  | 'candidate-missing'
  | 'alternates-of-other-office'
  | 'alternates-in-tie-revote'

type Params = Readonly<Record<string, string | number>>

/** The first problem of a record: its place (JSON Pointer, RFC 6901), its code, and the params of its sentence. */
export interface RecordProblem {
  readonly pointer: string
  readonly code: RecordProblemCode
  readonly params: Params
}

/** Maximum length of an id or a key quoted in a sentence, in characters. */
const QUOTED_MAX = 200

/** Quotes an id or key from outside, so that a sentence stays one line and its end is visible. Cuts long texts. */
export const quoted = (text: string): string =>
  JSON.stringify(text.length > QUOTED_MAX ? `${text.slice(0, QUOTED_MAX)}…` : text)

export const problem = (path: Path, code: RecordProblemCode, params: Params = {}): RecordProblem => ({
  pointer: pointerOf(path),
  code,
  params,
})

/** A value of another JSON type than `expected` (zod's word for it). */
export const wrongType = (path: Path, expected: string): RecordProblem => problem(path, 'wrong-type', { expected })

/** A value that is not a count: not a number, or fractional, negative or above {@link COUNT_MAX}. */
export const notACount = (path: Path, value: unknown): RecordProblem => {
  if (typeof value !== 'number') return wrongType(path, 'int')
  if (value > COUNT_MAX) return problem(path, 'too-large', { most: COUNT_MAX })
  return Number.isInteger(value) ? problem(path, 'too-small', { least: 0 }) : problem(path, 'not-whole')
}
