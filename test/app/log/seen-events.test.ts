import { test } from 'tap'
import { SeenEvents } from '../../../src/app/log/seen-events.ts'
import { EMPTY_FRONTIER, growBy } from '../../../src/audit/merkle.ts'
import { toHex } from '../../../src/kernel/bytes.ts'
import { nodeCrypto } from '../../../src/platform/node-crypto.ts'

const LOG = '0192f3a4-0000-7000-8000-0000000000c1'

const leaf = (byte: number): Uint8Array => Buffer.alloc(32, byte)
const treeOf = (...bytes: readonly number[]) => growBy(nodeCrypto, EMPTY_FRONTIER, bytes.map(leaf))
const signedWith = (accepted: number, ...bytes: readonly number[]) => ({ frontier: treeOf(...bytes), accepted })
const grown = (signed: number, ...bytes: readonly number[]) => ({
  frontier: treeOf(...bytes),
  leaves: bytes.slice(signed).map(leaf),
})
const seenUpTo = (sequence: number, byte: number): SeenEvents => {
  const seen = new SeenEvents()
  seen.committed([{ log: LOG, sequence, leafHash: toHex(leaf(byte)) }])
  return seen
}

test('the last committed event has to stand where it stood, until the log is accepted as it is', async (t) => {
  const seen = seenUpTo(3, 3)
  seen.committed([{ log: LOG, sequence: 2, leafHash: toHex(leaf(9)) }])
  t.equal(seen.objection(LOG, signedWith(0, 1), grown(1, 1, 2, 3, 4)), null, 'an answer that comes late counts no more')
  t.match(seen.objection(LOG, signedWith(0, 1), grown(1, 1, 2, 9, 4)), {
    code: 'event-altered',
    params: { sequence: 3 },
  })
  t.match(seen.objection(LOG, signedWith(0, 1), grown(1, 1, 2)), { code: 'log-altered', params: { signed: 3 } })
  t.equal(seen.objection(LOG, signedWith(0, 1, 2, 3), grown(3, 1, 2, 3, 4)), null, 'compared with the signed tree')
  t.equal(seen.objection('another', signedWith(0), grown(0, 1)), null)
  t.equal(seen.objection(LOG, signedWith(2, 1), grown(1, 1, 2)), null, 'accepted, perhaps in another process')
  t.equal(seen.objection(LOG, signedWith(2, 1), grown(1, 1, 2, 9)), null)
})
