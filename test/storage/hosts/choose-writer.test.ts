import { test } from 'tap'
import { chooseWriter } from '../../../src/storage/hosts/choose-writer.ts'

const away = (address: string) => ({ address, state: null, reason: 'ECONNREFUSED' })
const server = (address: string, writes: boolean, timeline: number, system = 'ours') => ({
  address,
  state: { writes, system, timeline },
  reason: '',
})
const why = (answers: Parameters<typeof chooseWriter>[0], known: Parameters<typeof chooseWriter>[1] = null) => {
  const { chosen, unused } = chooseWriter(answers, known)
  return [chosen?.address ?? null, ...unused.map(({ address, why: reason }) => `${address} ${reason}`)]
}

test('the server that takes writes is chosen, wherever it is in the address', async (t) => {
  t.same(why([server('a', true, 1), server('b', false, 0)]), ['a', 'b read-only'])
  t.same(why([away('a'), server('b', false, 0), server('c', true, 3)]), ['c', 'a no-answer', 'b read-only'])
  t.same(why([server('a', false, 0), away('b')]), [null, 'a read-only', 'b no-answer'])
  t.same(why([]), [null])
})

test('of two that take writes the one that was promoted last is chosen, at a start too', async (t) => {
  const both = [server('a', true, 1), server('b', true, 2)]
  t.same(why(both), ['b', 'a overtaken'])
  t.same(why(both, { system: 'ours', timeline: 2 }), ['b', 'a overtaken'])
})

test('an earlier primary that comes back is never written to again', async (t) => {
  t.same(why([server('a', true, 1), away('b')], { system: 'ours', timeline: 2 }), [null, 'a overtaken', 'b no-answer'])
  t.same(why([server('a', true, 2), away('b')], { system: 'ours', timeline: 2 }), ['a', 'b no-answer'])
})

test('servers that are not one cluster are not chosen between', async (t) => {
  const strangers = [server('a', true, 1), server('b', true, 1, 'theirs')]
  t.same(why(strangers), [null, 'a other-cluster', 'b other-cluster'])
  t.same(why([server('a', true, 1), server('b', false, 0, 'theirs')]), [null, 'a other-cluster', 'b other-cluster'])
  t.same(why(strangers, { system: 'ours', timeline: 1 }), ['a', 'b other-cluster'])
  t.same(why([away('a'), strangers[1]!], { system: 'ours', timeline: 1 }), [null, 'a no-answer', 'b other-cluster'])
})
