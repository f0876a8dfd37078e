import type { FastifyRequest } from 'fastify'
import { test } from 'tap'
import { RequestProblem } from '../../../src/http/problems/request-error.ts'
import { etagOf, preconditionOf, seenTag, withBoundTag } from '../../../src/http/support/etag.ts'

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

const batchUrl = '/v1/ballot-batches/1'
const [ONE, OTHER] = ['0192f3a4-0000-7000-8000-00000000000a', '0192f3a4-0000-7000-8000-00000000000b']
/** The tag of version 1 in an answer at an address. */
const tagAt = (url: string, more: Readonly<Record<string, string>> = {}): string =>
  withBoundTag({ url }, { etag: etagOf(1), ...more })['etag']!
const seenAt = (url: string, tag: string) => preconditionOf({ headers: { 'if-match': tag }, url } as never)

test('a tag holds for its thing and the acts on it, wherever it was read', async (t) => {
  const tag = tagAt(`/v1/rounds/${ONE}/candidate-list?x=1`)
  t.match(tag, /^"1\.[\w-]{8}"$/)
  for (const url of [`/v1/rounds/${ONE}/candidate-list/approval`, `/v1/rounds/${ONE.toUpperCase()}/candidate-list`]) {
    t.same(seenAt(url, tag), { seen: 1 }, url)
  }
  const created = tagAt('/v1/congresses', { location: `/v1/congresses/${ONE}` })
  t.same(seenAt(`/v1/congresses/${ONE}`, created), { seen: 1 }, 'a new thing')
})

test('a tag of another thing matches nothing', async (t) => {
  const batch = `/v1/ballot-batches/${ONE}`
  for (const [read, acted] of [
    [`/v1/rounds/${ONE}/tally`, `/v1/rounds/${OTHER}/result`],
    [`${batch}/entries/first/tally-sheet`, `${batch}/entries/second/tally-sheet`],
    [`${batch}/rulings/3`, `${batch}/rulings/4`],
    [batch, '/v1/organisations'],
  ] as const) {
    t.same(seenAt(acted, tagAt(read)), { seen: -1 }, acted)
    t.equal(seenTag({ headers: { 'if-match': tagAt(read) }, url: acted } as never), 'another')
  }
})

test('a thing without an id in its address has a tag without a binding, and an answer without a tag stays as it is', async (t) => {
  t.equal(tagAt('/v1/organisations'), '"1"')
  t.same(withBoundTag({ url: batchUrl }, { location: '/x' }), { location: '/x' })
})
