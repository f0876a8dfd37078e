import type { FieldProblemCode } from '../../app/problem-codes.ts'
import type { Refusal, RefusalParams } from '../../app/refusal.ts'
import { FINDINGS } from '../../locale/findings.ts'
import { PROBLEMS } from '../../locale/problems/all.ts'
import { fill, type Language } from '../../locale/text.ts'
import type { ClausePoint } from '../../rules/regulations/clause.ts'
import { findClause } from '../../rules/regulations/regulations.ts'
import type { Finding } from '../../rules/types.ts'
import { type ProblemCode, statusOf } from './catalogue.ts'

export interface FieldError {
  readonly pointer: string
  readonly code: ProblemCode | FieldProblemCode
  readonly params?: RefusalParams
}

/** What is wrong, before it is put into words. */
export interface Problem extends Omit<Refusal, 'code' | 'errors'> {
  readonly code: ProblemCode
  readonly errors?: readonly FieldError[]
}

/** The catalogue's address of a problem type; a name, not a page that must be online. */
export const problemType = (code: ProblemCode): string => `urn:kiem-phieu:problem:${code}`

/**
 * An RFC 9457 problem document in the reader's language.
 * @param instance the request's id, so that a report can be found in the log
 */
export const problemDocument = (problem: Problem, language: Language, instance: string) => {
  const { code, params = {}, errors, findings, citations } = problem
  const words = PROBLEMS[language][code]
  return {
    type: problemType(code),
    title: words.title,
    status: statusOf(code, (errors?.length ?? 0) > 0),
    detail: fill(words.detail, params),
    instance: `urn:uuid:${instance}`,
    code,
    ...(errors
      ? {
          errors: errors.map((error) => ({
            pointer: error.pointer,
            code: error.code,
            detail: fill(PROBLEMS[language][error.code].detail, error.params ?? {}),
          })),
        }
      : {}),
    ...(findings ? { findings: findingsInWords(findings, language) } : {}),
    ...(citations?.length ? { citations: citations.map((id) => cite(id, language)) } : {}),
  }
}

const marked = ({ paraphrase, evidence, reading }: ClausePoint, language: Language) => ({
  paraphrase: paraphrase[language],
  evidence,
  ...(reading ? { reading } : {}),
})

/**
 * A clause with the mark of how well each of its rules is known: a reading never travels without it, nor under the
 * mark of another rule of the same clause.
 */
export const cite = (id: string, language: Language) => {
  const clause = findClause(id)
  if (!clause) throw new Error(`citation of an unknown clause: ${id}`)
  const points = clause.points?.map((point) => marked(point, language))
  return { id, article: clause.articles[language], ...marked(clause, language), ...(points ? { points } : {}) }
}

/** Findings with their sentence, wherever they are shown. */
export const findingsInWords = (findings: readonly Finding[], language: Language) =>
  findings.map((finding) => ({ ...finding, detail: FINDINGS[finding.code][language] }))
