import { test } from 'tap'
import { PROBLEM_CODES } from '../../src/http/problems/catalogue.ts'
import { problemDocument } from '../../src/http/problems/problem.ts'
import { TOLD_PARAMS } from '../../src/http/problems/told-params.ts'
import { isOneOf } from '../../src/kernel/unknown.ts'
import { PARAMS_OF_CODES } from '../locale/params-of-codes.ts'

const REQUEST = '0192f3a4-5b6c-7d8e-9f01-23456789abcd'

test('a problem holds the figures that a program needs, and no others', async (t) => {
  const full = problemDocument(
    { code: 'batch-full', params: { size: 25, entered: 24, count: 2, batch: 3, label: 'Tập A' } },
    'vi',
    REQUEST,
  )
  t.strictSame(full.params, { size: 25, entered: 24, count: 2 })
  const inBody = problemDocument(
    {
      code: 'entry-incomplete',
      errors: [{ pointer: '/entries/0', code: 'entry-incomplete', params: { size: 25, entered: 24, batch: 3 } }],
    },
    'vi',
    REQUEST,
  )
  t.match(inBody, { errors: [{ params: { size: 25, entered: 24 } }] })
  t.notOk('params' in inBody)
  const named = problemDocument({ code: 'person-on-approved-list', params: { name: 'Nguyễn Văn An' } }, 'vi', REQUEST)
  t.notOk('params' in named)
})

test('every figure for programs is one that the refusals pass', async (t) => {
  for (const [code, names] of Object.entries(TOLD_PARAMS)) {
    if (!isOneOf(PROBLEM_CODES, code)) throw new Error(`${code} is no code`)
    const passed = PARAMS_OF_CODES[code]?.params ?? []
    t.same(
      names.filter((name) => !passed.includes(name)),
      [],
      code,
    )
  }
})
