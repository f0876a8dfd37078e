import { test } from 'tap'
import { type Digest, EMPTY_FRONTIER, EMPTY_ROOT, grow, inGroups, leafHash, rootOf } from '../../src/audit/merkle.ts'
import { toHex } from '../../src/kernel/bytes.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import { randomFrom } from '../reference/random.ts'
import { referenceRoot } from '../reference/reference-tree.ts'
import { frontierOf, leavesOf, SEED } from './support/tree.ts'
import { VECTOR_LEAVES, VECTOR_ROOTS } from './support/vectors.ts'

const rootOver = (leaves: readonly Uint8Array[]): Digest => rootOf(nodeCrypto, frontierOf(leaves))

test('RFC 6962: the published roots of the published leaves', (t) => {
  for (const [size, root] of VECTOR_ROOTS.entries()) {
    const leaves = VECTOR_LEAVES.slice(0, size)
    t.equal(toHex(rootOver(leaves)), root, `${size} leaves`)
    t.equal(referenceRoot(leaves).toString('hex'), root, `${size} leaves, the reference tree`)
  }
  t.equal(toHex(EMPTY_ROOT), VECTOR_ROOTS[0])
  t.equal(toHex(leafHash(nodeCrypto, '')), VECTOR_ROOTS[1], 'the empty leaf is not the empty tree')
  t.end()
})

test('RFC 9162, 2.1.1: the frontier leads to the root of the recursive definition, at every size', (t) => {
  const random = randomFrom(SEED)
  t.comment(`TREE_SEED=${SEED}`)
  const sizes = [...Array(71).keys(), ...Array.from({ length: 12 }, () => random.int(71, 300))]
  for (const size of sizes) {
    const leaves = leavesOf(size)
    t.equal(toHex(rootOver(leaves)), referenceRoot(leaves).toString('hex'), `${size} leaves`)
  }
  t.end()
})

test('the frontier holds the full subtrees of the reference tree at the bits of its size', (t) => {
  const leaves = leavesOf(300)
  let frontier = EMPTY_FRONTIER
  for (const [index, leaf] of leaves.entries()) {
    frontier = grow(nodeCrypto, frontier, leafHash(nodeCrypto, leaf))
    const size = index + 1
    if (size % 37 !== 0 && size !== 300) continue
    let end = 0
    for (let level = 8; level >= 0; level -= 1) {
      if (((size >> level) & 1) === 0) continue
      const wanted = referenceRoot(leaves.slice(end, end + 2 ** level))
      t.equal(toHex(frontier.hashes[level]!), wanted.toString('hex'), `${size} leaves, level ${level}`)
      end += 2 ** level
    }
    t.equal(end, size)
  }
  t.end()
})

test('growing does not change the previous tree', (t) => {
  const before = frontierOf(leavesOf(7))
  const root = toHex(rootOf(nodeCrypto, before))
  grow(nodeCrypto, before, leafHash(nodeCrypto, 'another'))
  t.equal(toHex(rootOf(nodeCrypto, before)), root)
  t.equal(before.size, 7)
  t.end()
})

test('a root is written in sixteen groups of four digits', (t) => {
  const groups = inGroups(EMPTY_ROOT)
  t.match(groups, /^(?:[0-9a-f]{4} ){15}[0-9a-f]{4}$/)
  t.equal(groups.replaceAll(' ', ''), VECTOR_ROOTS[0])
  t.end()
})
