import { test } from 'tap'
import { batchCreated } from '../../src/verification/acts/batch-acts.ts'
import { Step } from '../../src/verification/state.ts'

/** A list that counts how often one of its items is read. */
const countingReads = (read: () => void): object[] =>
  new Proxy<object[]>([], {
    get: (items, key, receiver) => {
      if (typeof key === 'string' && /^\d+$/.test(key)) read()
      return Reflect.get(items, key, receiver)
    },
  })

test('a batch is replayed without reading all batches before it', (t) => {
  const count = 2_000
  let reads = 0
  const round = {
    id: 'round',
    state: 'counting',
    declared: null,
    ballotReturn: { returned: count },
    batches: countingReads(() => {
      reads += 1
    }),
    inBatches: 0,
  }
  const congress = { facts: {}, rounds: new Map([['round', round]]), batches: new Map() }
  const found: string[] = []
  for (let number = 1; number <= count + 1; number += 1) {
    const after = { roundId: 'round', number, mode: null, version: 1, size: 1, label: null }
    const event = { sequence: number, object: { id: `batch-${number}` }, before: null, citations: [] }
    const step = new Step<'batch.created'>(event as never, 'batch.created', after as never)
    batchCreated(step, congress as never)
    found.push(...step.found.map(({ code }) => code))
  }
  t.strictSame(found, ['batch-too-large'], 'the sum is still kept: one batch is too many')
  t.equal(round.batches.length, count + 1)
  t.ok(reads <= 4 * count, `${reads} reads for ${count} batches`)
  t.end()
})
