import { test } from 'tap'
import { type BatchContest, ContestCache } from '../../src/app/batches/contest.ts'
import type { BatchId } from '../../src/kernel/brand.ts'

const contest = (id: string): BatchContest => ({
  candidates: 0,
  seats: 1,
  allDisagree: 'invalid',
  form: 'strike-out',
  names: [],
  positions: new Map(),
  readings: {} as BatchContest['readings'],
  procedure: { version: 2, entries: 2 },
  batch: { id: id as BatchId, congressId: 'c' as never, roundId: 'r' as never, mode: 'ballots' },
})

test('the cache keeps the most recent contests and evicts the oldest', async (t) => {
  const cache = new ContestCache(2)
  for (const id of ['a', 'b', 'c']) cache.keep(contest(id))
  t.equal(cache.get('a' as BatchId), undefined)
  t.equal(cache.get('b' as BatchId)?.batch.id, 'b')
  t.equal(cache.get('c' as BatchId)?.batch.id, 'c')
})
