import { test } from 'tap'
import { expectDeclared } from './declared-statuses.ts'

const ID = '0192f3a4-0000-7000-8000-000000000001'

test('an answer that the description does not name is a fault of the description', async (t) => {
  t.throws(
    () => expectDeclared('GET', `/v1/rounds/${ID}?a=b`, 422, 'list-empty'),
    /GET \/v1\/rounds\/\{id\} answered 422/,
  )
  t.throws(() => expectDeclared('HEAD', `/v1/rounds/${ID}`, 409, undefined))
})

test('named statuses pass, and so do answers without an operation', async (t) => {
  t.doesNotThrow(() => expectDeclared('GET', `/v1/rounds/${ID}`, 404, 'round-unknown'))
  t.doesNotThrow(() => expectDeclared('PATCH', `/v1/rounds/${ID}`, 405, 'method-not-allowed'))
  t.doesNotThrow(() => expectDeclared('GET', '/v1/nothing', 404, 'route-unknown'))
})
