import type { FieldProblemCode } from '../../app/problem-codes.ts'
import type { Refusal, RefusalParams } from '../../app/refusal.ts'
import { BOX_FINDINGS } from '../../locale/box-findings.ts'
import { FINDINGS } from '../../locale/findings.ts'
import { AT_LEAST_MORE_PLACES, MORE_PLACES } from '../../locale/more-places.ts'
import { PROBLEMS } from '../../locale/problems/all.ts'
import { STACK_FINDINGS } from '../../locale/stack-findings.ts'
import { dayInWords, fill, type Language } from '../../locale/text.ts'
import type { BoxFinding } from '../../rules/box-findings.ts'
import type { ClausePoint } from '../../rules/regulations/clause.ts'
import { findClause } from '../../rules/regulations/regulations.ts'
import type { StackFinding } from '../../rules/stack-findings.ts'
import type { Finding } from '../../rules/types.ts'
import { type ProblemCode, statusOf } from './catalogue.ts'
import { toldParams } from './told-params.ts'

export interface FieldError {
  readonly pointer: string
  readonly code: ProblemCode | FieldProblemCode
  readonly params?: RefusalParams
}

/** A problem before it is put into words. */
export interface Problem extends Omit<Refusal, 'code' | 'errors'> {
  readonly code: ProblemCode
  readonly errors?: readonly FieldError[]
  /** Number of wrong places beyond those in `errors`. */
  readonly moreErrors?: number
  /** `moreErrors` is a minimum, because the search for wrong places was stopped. */
  readonly hasUncounted?: boolean
}

/** Maximum number of places and findings in a document: its size must not follow the size of the request. */
export const MOST_NAMED = 20
/** Maximum length of a pointer; a longer one is cut back to a containing place. */
const POINTER_MAX = 200
/** Maximum length of a param, because it may come from the request. */
const PARAM_MAX = 500

/** The URI of a problem type; a name, not a page that must be online. */
export const problemType = (code: ProblemCode): string => `urn:kiem-phieu:problem:${code}`

const shorter = (pointer: string): string => {
  let short = pointer
  while (short.length > POINTER_MAX) short = short.slice(0, short.lastIndexOf('/'))
  return short
}

const bounded = (params: RefusalParams): RefusalParams =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' && value.length > PARAM_MAX ? `${value.slice(0, PARAM_MAX)}…` : value,
    ]),
  )

/** Params as a sentence shows them: days as people write them. */
const worded = (params: RefusalParams, language: Language): RefusalParams =>
  Object.fromEntries(
    Object.entries(bounded(params)).map(([name, value]) => [
      name,
      typeof value === 'string' ? dayInWords(value, language) : value,
    ]),
  )

const errorsInWords = (errors: readonly FieldError[], language: Language) =>
  errors.slice(0, MOST_NAMED).map(({ pointer, code, params = {} }) => ({
    pointer: shorter(pointer),
    code,
    detail: fill(PROBLEMS[language][code].detail, worded(params, language)),
    ...toldParams(code, bounded(params)),
  }))

/**
 * An RFC 9457 problem document in the reader's language.
 * @param instance the request's id, so that a report can be found in the log
 */
export const problemDocument = (problem: Problem, language: Language, instance: string) => {
  const { code, params = {}, errors, findings, boxFindings, citations } = problem
  const more = (problem.moreErrors ?? 0) + Math.max(0, (errors?.length ?? 0) - MOST_NAMED)
  const further = problem.hasUncounted ? AT_LEAST_MORE_PLACES : MORE_PLACES
  const words = PROBLEMS[language][code]
  return {
    type: problemType(code),
    title: words.title,
    status: statusOf(code, (errors?.length ?? 0) > 0),
    detail: [fill(words.detail, worded(params, language)), ...(more ? [fill(further[language], { more })] : [])].join(
      ' ',
    ),
    instance: `urn:uuid:${instance}`,
    code,
    ...toldParams(code, bounded(params)),
    ...(errors ? { errors: errorsInWords(errors, language) } : {}),
    ...(more ? { moreErrors: more } : {}),
    ...(findings ? { findings: findingsInWords(findings.slice(0, MOST_NAMED), language) } : {}),
    ...(boxFindings?.length ? { boxFindings: boxFindingsInWords(boxFindings, language) } : {}),
    ...(citations?.length ? { citations: citations.map((id) => cite(id, language)) } : {}),
  }
}

const marked = ({ paraphrase, evidence, reading }: ClausePoint, language: Language) => ({
  paraphrase: paraphrase[language],
  evidence,
  ...(reading ? { reading } : {}),
})

/**
 * A clause with the evidence mark of each of its rules: a reading always carries its own mark, never that of another
 * rule of the same clause.
 */
export const cite = (id: string, language: Language) => {
  const clause = findClause(id)
  if (!clause) throw new Error(`citation of an unknown clause: ${id}`)
  const points = clause.points?.map((point) => marked(point, language))
  return { id, article: clause.articles[language], ...marked(clause, language), ...(points ? { points } : {}) }
}

/** Findings about the box with their sentences. */
export const boxFindingsInWords = (findings: readonly BoxFinding[], language: Language) =>
  findings.map((finding) => ({ ...finding, detail: BOX_FINDINGS[finding.code][language] }))

/** Findings about the stacks with their sentences. */
export const stackFindingsInWords = (findings: readonly StackFinding[], language: Language) =>
  findings.map((finding) => {
    const stacks = 'stacks' in finding ? finding.stacks : []
    const detail = fill(STACK_FINDINGS[finding.code][language], { ...finding, stacks: stacks.join(', ') })
    return { code: finding.code, severity: 'warning' as const, stacks, detail }
  })

/** Findings with their sentences. */
export const findingsInWords = (findings: readonly Finding[], language: Language) =>
  findings.map((finding) => ({ ...finding, detail: FINDINGS[finding.code][language] }))
