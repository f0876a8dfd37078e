import { test } from 'tap'
import type { Answer } from '../../src/desk/api/answer.ts'
import { everyPage, type PageQuery } from '../../src/desk/api/every-page.ts'
import { NO_ANSWER } from '../../src/desk/api/failure.ts'
import { addressWith, pageOf } from '../../src/http/support/paging.ts'

/** A list of numbers as the service answers it, with filters in its address; and what was asked. */
const listOf = (count: number, filters: Readonly<Record<string, string>> = {}) => {
  const asked: PageQuery[] = []
  const read = async (query: PageQuery): Promise<Answer<{ items: readonly number[]; next: string | null }>> => {
    asked.push({ ...query })
    const from = Number(query.after ?? 0)
    const items = Array.from({ length: count }, (_, at) => at + 1).filter((number) => number > from)
    const value = pageOf(items, Number(query.limit), addressWith('/v1/numbers', filters), (number) => number)
    return { ok: true, value, etag: null }
  }
  return { asked, read }
}

test('a list is read page after page to its end, each item once and in order', async (t) => {
  for (const [count, pages] of [
    [0, 1],
    [200, 1],
    [201, 2],
    [450, 3],
  ] as const) {
    for (const filters of [{}, { order: 'newest' }, { order: 'newest', text: 'a&after=7' }]) {
      const { asked, read } = listOf(count, filters)
      const value = Array.from({ length: count }, (_, at) => at + 1)
      t.same(await everyPage(read), { ok: true, value, etag: null })
      t.equal(asked.length, pages, `${count} items`)
    }
  }
})

test('a service that gives fewer items on a page than it is asked for is read to its end, too', async (t) => {
  const { asked, read } = listOf(7)
  const value = [1, 2, 3, 4, 5, 6, 7]
  t.same(await everyPage((query) => read({ ...query, limit: '3' })), { ok: true, value, etag: null })
  t.equal(asked.length, 3)
})

test('a page that fails fails the list', async (t) => {
  const { read } = listOf(300)
  const answer = await everyPage(async (query) => (query.after ? { ok: false, failure: NO_ANSWER } : read(query)))
  t.same(answer, { ok: false, failure: NO_ANSWER })
})
