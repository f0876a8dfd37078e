import { test } from 'tap'
import { z } from 'zod'
import { CHECK, ENOUGH, firstFaults } from '../../src/http/support/first-faults.ts'

const ITEM = z.strictObject({ id: z.string(), marks: z.array(z.int()).optional() })
const LIST = z.strictObject({ items: z.array(ITEM).meta({ description: 'Items.' }).nullable() })
const MANY = 100_000

/** A list that counts the entries that are read. */
const counted = (items: readonly unknown[]) => {
  const seen = { entries: 0 }
  const list = new Proxy(items, {
    get: (target, key, receiver) => {
      if (typeof key === 'string' && /^\d+$/.test(key)) seen.entries += 1
      return Reflect.get(target, key, receiver)
    },
  })
  return { list, seen }
}

test('a long list is read until enough of its entries are faulty', async (t) => {
  const { list, seen } = counted(new Array(MANY).fill({}))
  t.equal(firstFaults(LIST, { items: list })?.length, ENOUGH)
  t.equal(seen.entries, ENOUGH)
})

test('faulty entries are found after many good ones', async (t) => {
  const items = [...new Array(MANY).fill({ id: 'c1' }), ...new Array(MANY).fill(0)]
  const { list, seen } = counted(items)
  t.match(firstFaults(LIST, { items: list })?.[0], { code: 'invalid_type', path: ['items', MANY] })
  t.equal(seen.entries, MANY + ENOUGH)
})

test('faults in a long list within an entry, and in a long map, are found, too', async (t) => {
  const inner = counted(new Array(MANY).fill('x'))
  t.match(firstFaults(LIST, { items: [{ id: 'c1', marks: inner.list }] })?.[0], { path: ['items', 0, 'marks', 0] })
  t.equal(inner.seen.entries, ENOUGH)
  const map = Object.fromEntries(Array.from({ length: MANY }, (_, index) => [`k${index}`, 'x']))
  const faults = firstFaults(z.strictObject({ votes: z.record(z.string(), z.int()).optional() }), { votes: map })
  t.match(faults?.[0], { path: ['votes', 'k0'] })
  t.equal(faults?.length, ENOUGH)
})

test('the faults are those that the schema itself finds', async (t) => {
  const items = Array.from({ length: 2 * ENOUGH }, (_, index) =>
    index % 3 === 0 ? { id: index, x: 1 } : { marks: [0.5] },
  )
  const { error } = LIST.safeParse({ items }, CHECK)
  t.same(firstFaults(LIST, { items }), error?.issues.slice(0, ENOUGH))
})

test('a fault in a long list within a long list is counted once', async (t) => {
  const items = Array.from({ length: ENOUGH - 1 }, () => ({ id: 'c1', marks: [...new Array(300).fill(1), 'x'] }))
  t.equal(firstFaults(LIST, { items }), undefined)
  const faults = firstFaults(LIST, { items: [...items, ...items] })
  t.equal(new Set(faults?.map(({ path }) => path.join('/'))).size, ENOUGH)
})

test('a value with fewer faults is left to the schema', async (t) => {
  for (const items of [[], [{}], new Array(ENOUGH - 1).fill({}), new Array(MANY).fill({ id: 'c1' }), null, 'x', {}]) {
    t.equal(firstFaults(LIST, { items }), undefined)
  }
  for (const value of [null, 'x', [], { items: undefined }, {}]) t.equal(firstFaults(LIST, value), undefined)
})
