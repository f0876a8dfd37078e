import { RECORD_JSON } from '../../count-record/parse.ts'
import { type JsonLimits, type JsonProblem, readJson } from '../../kernel/read-json.ts'
import type { Problem } from '../problems/problem.ts'
import { RequestProblem } from '../problems/request-error.ts'
import type { App } from '../support/app.ts'

/**
 * JSON limits for bodies other than records: the schemas are at most five levels deep and have at most a dozen keys.
 */
export const BODY_JSON: JsonLimits = { depth: 16, keys: 100, keyCharacters: 600 }

const problemOf = ({ code, pointer }: JsonProblem, limits: JsonLimits): Problem => {
  const at = (problem: Problem['code'], params: NonNullable<Problem['params']> = {}): Problem => ({
    code: problem,
    params,
    errors: [{ pointer, code: problem, params }],
  })
  switch (code) {
    case 'key-repeated':
      return at('json-key-repeated')
    case 'too-deep':
      return at('json-too-deep', { maximum: limits.depth })
    case 'keys-too-many':
      return at('json-keys-too-many', { maximum: limits.keys })
    case 'key-too-long':
      return at('json-key-too-long', { maximum: limits.keyCharacters })
    default:
      return { code: 'json-malformed' }
  }
}

/**
 * Accepts JSON bodies. Checks their structure before parsing, with the same reader as the command `recount`, so
 * that the same bytes get the same answer.
 */
export const readJsonBodies = (app: App): void => {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const limits = request.routeOptions.config.body === 'record' ? RECORD_JSON : BODY_JSON
    const json = readJson(body, limits)
    if (json.ok) return done(null, json.value)
    done(new RequestProblem(problemOf(json.error, limits)))
  })
}
