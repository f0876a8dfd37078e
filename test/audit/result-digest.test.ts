import { createHash } from 'node:crypto'
import { test } from 'tap'
import { NotCanonical } from '../../src/audit/canonical.ts'
import { resultDigest } from '../../src/audit/result-digest.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'

const FACTS = {
  roundId: 'r1',
  version: 1,
  rollVersion: 2,
  stamp: '1-1-2-9',
  result: { outcome: 'complete' },
  settled: null,
}

test('the digest is SHA-256 over the canonical text', async (t) => {
  const text =
    '{"result":{"outcome":"complete"},"rollVersion":2,"roundId":"r1","settled":null,"stamp":"1-1-2-9","version":1}'
  t.equal(resultDigest(nodeCrypto, FACTS), createHash('sha256').update(text).digest('hex'))
})

test('every fact changes the digest', async (t) => {
  const others = [
    { roundId: 'r2' },
    { version: 2 },
    { rollVersion: 1 },
    { stamp: '1-1-2-10' },
    { result: { outcome: 'tie-at-cut' } },
    { settled: { elected: [] } },
  ]
  const digests = [{}, ...others].map((change) => resultDigest(nodeCrypto, { ...FACTS, ...change }))
  t.equal(new Set(digests).size, digests.length)
})

test('a value with more than one text has no digest', async (t) => {
  t.throws(() => resultDigest(nodeCrypto, { ...FACTS, result: 0.5 }), new NotCanonical('0.5 is no exact whole number'))
})
