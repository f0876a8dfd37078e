import { test } from 'tap'
import { codeOf, fieldsOf, isOneOf } from '../../src/kernel/unknown.ts'

test('the code of an error, if it has one', async (t) => {
  t.equal(codeOf(Object.assign(new Error('x'), { code: 'ENOENT' })), 'ENOENT')
  for (const other of [new Error('x'), { code: 7 }, null, undefined, 'ENOENT', 7]) t.equal(codeOf(other), undefined)
})

test('the fields of an unknown value', async (t) => {
  t.same(fieldsOf({ size: 1 }), { size: 1 })
  for (const other of [null, undefined, 'size', 7, true]) t.same(fieldsOf(other), {})
})

test('one value of a list', async (t) => {
  t.equal(isOneOf(['first', 'second'], 'second'), true)
  t.equal(isOneOf(['first', 'second'], 'third'), false)
})
