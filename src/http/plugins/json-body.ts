import { findDuplicateKey } from '../../kernel/duplicate-key.ts'
import { RequestProblem } from '../problems/request-error.ts'
import type { App } from '../support/app.ts'

/**
 * Bodies are JSON and nothing else. A key that stands twice in one object is refused: parsing would keep the last
 * one, and a count could be lost without a word.
 */
export const readJson = (app: App): void => {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeAllContentTypeParsers()
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    parse(request, body, (error, value) => {
      if (error) return done(error)
      const pointer = findDuplicateKey(body)
      if (pointer === undefined) return done(null, value)
      const code = 'json-key-repeated'
      done(new RequestProblem({ code, errors: [{ pointer, code }] }))
    })
  })
}
