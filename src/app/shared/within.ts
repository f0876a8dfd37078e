import type { Result } from '../../kernel/result.ts'
import type { FieldProblem, Refusal } from '../refusal.ts'

/**
 * The outcome of an act that is one part of a request. A refusal of it names the part: its places are those of the part's
 * own body.
 * @param prefix JSON Pointer of the part
 */
export const within = <T>(prefix: string, result: Result<T, Refusal>): Result<T, Refusal> => {
  if (result.ok) return result
  const { code, params, errors } = result.error
  const whole: FieldProblem = { pointer: prefix, code, ...(params ? { params } : {}) }
  const placed = errors?.map((error) => ({ ...error, pointer: `${prefix}${error.pointer}` }))
  return { ok: false, error: { ...result.error, errors: placed ?? [whole] } }
}
