import { test } from 'tap'
import { PROBLEM_CODES, statusOf } from '../../src/http/problems/catalogue.ts'

/** Codes about a place in the body alone: no path addresses these things. */
const IN_BODY_ONLY: readonly string[] = ['roll-version-unknown', 'sheet-name-unknown']

test('a path that addresses an unknown thing is answered 404, an unknown id in the body 422', async (t) => {
  const unknown = PROBLEM_CODES.filter((code) => code.endsWith('-unknown') && !IN_BODY_ONLY.includes(code))
  t.ok(unknown.length > 20)
  t.same(
    unknown.filter((code) => statusOf(code) !== 404 || statusOf(code, true) !== 422),
    [],
  )
})

test('the status does not depend on the place for any other code', async (t) => {
  const others = PROBLEM_CODES.filter((code) => statusOf(code) !== 404)
  t.same(
    others.filter((code) => statusOf(code, true) !== statusOf(code)),
    [],
  )
})
