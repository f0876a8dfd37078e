import type { FastifyRequest } from 'fastify'
import { test } from 'tap'
import { RequestProblem } from '../../../src/http/problems/request-error.ts'
import { etagOf, preconditionOf, seenTag } from '../../../src/http/support/etag.ts'

const MALFORMED = new RequestProblem({ code: 'header-invalid' })
const asking = (headers: Readonly<Record<string, string>>) => ({ headers }) as unknown as FastifyRequest

test('a strong tag can be written and parsed', async (t) => {
  t.equal(etagOf(3), '"3"')
  t.equal(seenTag(asking({ 'if-match': etagOf('1-2-30-4') })), '1-2-30-4')
  t.equal(seenTag(asking({ 'if-match': ' "3" ' })), '3')
  t.equal(seenTag(asking({})), null)
})

test('a precondition is the version seen, the absence of one, or not stated', async (t) => {
  t.same(preconditionOf(asking({ 'if-match': '"7"' })), { seen: 7 })
  t.same(preconditionOf(asking({ 'if-none-match': '*' })), { seen: null })
  t.same(preconditionOf(asking({})), { seen: 'unstated' })
})

test('a tag of another form matches no version', async (t) => {
  for (const tag of ['"0"', '"01"', '"-1"', '"1.0"', '"x"', '"9999999999"']) {
    t.same(preconditionOf(asking({ 'if-match': tag })), { seen: -1 }, tag)
  }
})

test('weak tags, lists, wildcards and both headers together are refused', async (t) => {
  for (const tag of ['W/"1"', '"1", "2"', '*', '1', '""', '"', `"${'1'.repeat(101)}"`]) {
    t.throws(() => preconditionOf(asking({ 'if-match': tag })), MALFORMED, tag)
  }
  t.throws(() => preconditionOf(asking({ 'if-none-match': '"1"' })), MALFORMED)
  t.throws(() => preconditionOf(asking({ 'if-none-match': '*', 'if-match': '"1"' })), MALFORMED)
})
