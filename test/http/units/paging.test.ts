import { test } from 'tap'
import { pageOf } from '../../../src/http/support/paging.ts'

const page = (items: readonly number[], limit: number, path = '/v1/things') =>
  pageOf(items, limit, path, (item) => item)

test('one item more than requested means that there is a next page', async (t) => {
  t.same(page([1, 2, 3], 2), { items: [1, 2], next: '/v1/things?limit=2&after=2' })
  t.same(page([1, 2], 2), { items: [1, 2], next: null })
  t.same(page([], 2), { items: [], next: null })
})

test('an existing query is kept in the link to the next page', async (t) => {
  t.equal(page([1, 2], 1, '/v1/things?of=x').next, '/v1/things?of=x&limit=1&after=1')
})
