import { err } from '../kernel/result.ts'
import type { BoxFinding } from '../rules/box-findings.ts'
import type { Finding } from '../rules/types.ts'
import type { RefusalCode } from './refusal-codes.ts'

/** One wrong place in the input. `pointer` is an RFC 6901 JSON Pointer into the request body. */
export interface FieldProblem {
  readonly pointer: string
  readonly code: RefusalCode
  readonly params?: RefusalParams
}

export type RefusalParams = Readonly<Record<string, string | number>>

/** An expected refusal: the code and its facts. The edges add words and status. */
export interface Refusal {
  readonly code: RefusalCode
  /** Params for the sentence. */
  readonly params?: RefusalParams
  readonly errors?: readonly FieldProblem[]
  readonly findings?: readonly Finding[]
  readonly boxFindings?: readonly BoxFinding[]
  /** Clause ids, `qd244-2014:d16`. */
  readonly citations?: readonly string[]
}

/** Refuses with a code and, if they help the reader, places, figures and clauses. */
export const refuse = (code: RefusalCode, more: Omit<Refusal, 'code'> = {}) => err<Refusal>({ code, ...more })

/** Refuses because of one place in the body. */
export const refuseAt = (pointer: string, code: RefusalCode, more: Omit<Refusal, 'code' | 'errors'> = {}) =>
  refuse(code, { ...more, errors: [{ pointer, code, ...(more.params ? { params: more.params } : {}) }] })

/** Refuses because of several places in the body, in the words of the first. */
export const refuseAll = (
  { code, params }: FieldProblem,
  errors: readonly FieldProblem[],
  more: Omit<Refusal, 'code' | 'params' | 'errors'> = {},
) => refuse(code, { ...(params ? { params } : {}), errors, ...more })
