import type { z } from 'zod'
import type { FieldProblemCode } from '../../app/problem-codes.ts'
import { pointerOf } from '../../kernel/json-pointer.ts'
import { isRecord } from '../../kernel/unknown.ts'
import { type FieldError, MOST_NAMED, type Problem } from './problem.ts'

/** Thrown at the HTTP edge for requests that never reach a use case; the one error handler catches it. */
export class RequestProblem extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}

/** A part of the request that does not fit its schema. Fastify adds which part. */
export class SchemaMismatch extends Error {
  readonly statusCode = 400
  readonly issues: readonly z.core.$ZodIssue[]
  /** There may be more issues than these. */
  readonly hasUncounted: boolean
  /** Set by Fastify. */
  validationContext?: 'body' | 'params' | 'querystring' | 'headers'

  constructor(issues: readonly z.core.$ZodIssue[], hasUncounted = false) {
    super('request does not fit its schema')
    this.issues = issues
    this.hasUncounted = hasUncounted
  }
}

const PART_CODES = {
  body: 'body-invalid',
  params: 'path-invalid',
  querystring: 'query-invalid',
  headers: 'header-invalid',
} as const

const placesOf = (issue: z.core.$ZodIssue): number => (issue.code === 'unrecognized_keys' ? issue.keys.length : 1)

/** Turns zod's issues into one problem, with a pointer for each of the first places and the number of the others. */
export const mismatchProblem = ({ issues, hasUncounted, validationContext }: SchemaMismatch): Problem => {
  const errors: FieldError[] = []
  for (const issue of issues) {
    if (errors.length >= MOST_NAMED) break
    errors.push(...fieldErrors(issue).slice(0, MOST_NAMED - errors.length))
  }
  const places = issues.reduce((sum, issue) => sum + placesOf(issue), 0)
  return {
    code: PART_CODES[validationContext ?? 'body'],
    errors,
    ...(places > errors.length ? { moreErrors: places - errors.length } : {}),
    hasUncounted,
  }
}

/** The key that names the option of a union is missing, or names none. */
const discriminatorFault = (issue: z.core.$ZodIssueInvalidUnion): [FieldProblemCode, FieldError['params']?] => {
  const { discriminator = '', input } = issue
  const options = 'options' in issue ? issue.options : []
  return isRecord(input) && input[discriminator] !== undefined
    ? ['field-choice', { choices: options?.map(String).join(', ') ?? '' }]
    : ['field-missing']
}

const fieldErrors = (issue: z.core.$ZodIssue): FieldError[] => {
  const at = (code: FieldProblemCode, params?: FieldError['params']): FieldError[] => [
    { pointer: pointerOf(issue.path), code, ...(params ? { params } : {}) },
  ]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys
        .slice(0, MOST_NAMED)
        .map((key) => ({ pointer: pointerOf([...issue.path, key]), code: 'field-unknown' }))
    case 'invalid_type':
      return at(issue.input === undefined ? 'field-missing' : 'field-type', { expected: issue.expected })
    case 'invalid_value':
      return issue.input === undefined
        ? at('field-missing')
        : at('field-choice', { choices: issue.values.map(String).join(', ') })
    case 'too_small': {
      const minimum = Number(issue.minimum)
      if (issue.origin === 'string' && minimum === 1) return at('field-empty')
      if (issue.origin === 'string') return at('field-too-short', { characters: minimum })
      return issue.origin === 'array' ? at('field-too-short', { items: minimum }) : at('field-too-small', { minimum })
    }
    case 'too_big': {
      const maximum = Number(issue.maximum)
      if (issue.origin === 'string') return at('field-too-long', { characters: maximum })
      return issue.origin === 'array' ? at('field-too-long', { items: maximum }) : at('field-too-large', { maximum })
    }
    case 'invalid_format':
      return at('field-format')
    case 'invalid_union':
      return issue.discriminator === undefined ? at('field-invalid') : at(...discriminatorFault(issue))
    default:
      return at('field-invalid')
  }
}
