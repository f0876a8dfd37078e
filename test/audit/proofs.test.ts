import { test } from 'tap'
import { type Digest, leafHash, nodeHash } from '../../src/audit/merkle.ts'
import { planConsistency, planInclusion, proofFrom } from '../../src/audit/proof-plan.ts'
import {
  type ConsistencyClaim,
  type InclusionClaim,
  verifyConsistency,
  verifyInclusion,
} from '../../src/audit/proofs.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import { type Random, randomFrom } from '../reference/random.ts'
import { referenceConsistency, referencePath, referenceRoot } from '../reference/reference-tree.ts'
import { hashOver, inHex, leavesOf, SEED } from './support/tree.ts'
import { VECTOR_CONSISTENCY, VECTOR_LEAVES, VECTOR_PATHS } from './support/vectors.ts'

const inclusionIn = (
  leaves: readonly Uint8Array[],
  index: number,
  hashOf = hashOver(leaves),
  root = referenceRoot(leaves),
): InclusionClaim => ({
  index,
  size: leaves.length,
  leaf: leafHash(nodeCrypto, leaves[index]!),
  hashes: proofFrom(nodeCrypto, planInclusion(index, leaves.length), hashOf),
  root,
})

const consistencyIn = (
  leaves: readonly Uint8Array[],
  from: number,
  hashOf = hashOver(leaves),
  toRoot = referenceRoot(leaves),
): ConsistencyClaim => ({
  from,
  to: leaves.length,
  fromRoot: referenceRoot(leaves.slice(0, from)),
  toRoot,
  hashes: proofFrom(nodeCrypto, planConsistency(from, leaves.length), hashOf),
})

/** One bit of one byte is another. */
const bent = (hash: Digest, byte: number): Digest => {
  const other = Buffer.from(hash)
  other[byte % other.length]! ^= 1 << (byte % 8)
  return other
}

/** Every way to present other hashes as the proof. */
const otherHashes = (hashes: readonly Digest[], byte: number, root: Digest): (readonly Digest[])[] => [
  [...hashes, root],
  [root, ...hashes],
  ...hashes.flatMap((hash, at) => [
    hashes.with(at, bent(hash, byte)),
    hashes.with(at, hash.subarray(1)),
    hashes.with(at, Buffer.concat([hash, Buffer.alloc(1)])),
    hashes.toSpliced(at, 1),
    hashes.toSpliced(at, 0, hash),
    ...(at === 0 ? [] : [hashes.with(at, hashes[at - 1]!).with(at - 1, hash)]),
  ]),
]

const sizes = (random: Random): number[] => [
  ...Array.from({ length: 70 }, (_, index) => index + 1),
  ...Array.from({ length: 3 }, () => random.int(71, 300)),
]

test('RFC 6962: the published inclusion proofs are made and verified', (t) => {
  for (const [index, size, hashes] of VECTOR_PATHS) {
    const claim = inclusionIn(VECTOR_LEAVES.slice(0, size), index)
    t.same(inHex(claim.hashes), hashes, `leaf ${index} of ${size}`)
    t.ok(verifyInclusion(nodeCrypto, claim))
  }
  t.end()
})

test('RFC 6962: the published consistency proofs are made and verified', (t) => {
  for (const [from, to, hashes] of VECTOR_CONSISTENCY) {
    const claim = consistencyIn(VECTOR_LEAVES.slice(0, to), from)
    t.same(inHex(claim.hashes), hashes, `${from} to ${to}`)
    t.ok(verifyConsistency(nodeCrypto, claim))
  }
  t.end()
})

test('RFC 9162, 2.1.3: every inclusion proof matches the recursive definition', (t) => {
  t.comment(`TREE_SEED=${SEED}`)
  for (const size of sizes(randomFrom(SEED))) {
    const leaves = leavesOf(size)
    const [hashOf, root] = [hashOver(leaves), referenceRoot(leaves)]
    const wrong = leaves.flatMap((_, index) => {
      const claim = inclusionIn(leaves, index, hashOf, root)
      const isSame = inHex(claim.hashes).join() === inHex(referencePath(index, leaves)).join()
      return isSame && verifyInclusion(nodeCrypto, claim) ? [] : [index]
    })
    t.same(wrong, [], `${size} leaves`)
  }
  t.end()
})

test('RFC 9162, 2.1.4: every consistency proof matches the recursive definition', (t) => {
  t.comment(`TREE_SEED=${SEED}`)
  for (const size of sizes(randomFrom(SEED))) {
    const leaves = leavesOf(size)
    const [hashOf, root] = [hashOver(leaves), referenceRoot(leaves)]
    const wrong = leaves.flatMap((_, index) => {
      const claim = consistencyIn(leaves, index + 1, hashOf, root)
      const isSame = inHex(claim.hashes).join() === inHex(referenceConsistency(index + 1, leaves)).join()
      return isSame && verifyConsistency(nodeCrypto, claim) ? [] : [index + 1]
    })
    t.same(wrong, [], `to ${size} leaves`)
  }
  t.end()
})

test('an inclusion proof with any hash changed, cut, dropped, repeated, swapped or added proves nothing', (t) => {
  t.comment(`TREE_SEED=${SEED}`)
  const random = randomFrom(SEED)
  for (const size of [1, 2, 3, 7, 8, 33, random.int(40, 90)]) {
    const leaves = leavesOf(size)
    for (const index of new Set([0, size - 1, random.int(0, size - 1)])) {
      const claim = inclusionIn(leaves, index)
      const { leaf, root, hashes } = claim
      const byte = random.int(0, 31)
      const forged: InclusionClaim[] = [
        ...otherHashes(hashes, byte, root).map((other) => ({ ...claim, hashes: other })),
        { ...claim, leaf: bent(leaf, byte) },
        { ...claim, root: bent(root, byte) },
        { ...claim, index: index + 1 },
        { ...claim, index: index - 1 },
        { ...claim, size: size * 2 },
        { ...claim, size: index },
      ]
      t.same(
        forged.flatMap((one, at) => (verifyInclusion(nodeCrypto, one) ? [at] : [])),
        [],
        `leaf ${index} of ${size}`,
      )
    }
  }
  t.end()
})

test('a consistency proof with any hash changed, cut, dropped, repeated, swapped or added proves nothing', (t) => {
  t.comment(`TREE_SEED=${SEED}`)
  const random = randomFrom(SEED)
  for (const to of [2, 3, 8, 33, random.int(40, 90)]) {
    const leaves = leavesOf(to)
    for (const from of new Set([1, to - 1, random.int(1, to - 1)])) {
      const claim = consistencyIn(leaves, from)
      const { fromRoot, toRoot, hashes } = claim
      const byte = random.int(0, 31)
      const forged: ConsistencyClaim[] = [
        ...otherHashes(hashes, byte, toRoot).map((other) => ({ ...claim, hashes: other })),
        { ...claim, hashes: [] },
        { ...claim, fromRoot: bent(fromRoot, byte) },
        { ...claim, toRoot: bent(toRoot, byte) },
        { ...claim, fromRoot: toRoot, toRoot: fromRoot },
        { ...claim, from: from + 1 },
        { ...claim, from: from - 1 },
        { ...claim, from: to, to: from },
        { ...claim, to: to * 2 },
      ]
      t.same(
        forged.flatMap((one, at) => (verifyConsistency(nodeCrypto, one) ? [at] : [])),
        [],
        `${from} to ${to}`,
      )
    }
  }
  t.end()
})

test('invalid sizes and malformed hashes prove nothing and throw nothing', (t) => {
  const leaves = leavesOf(5)
  const inclusion = inclusionIn(leaves, 2)
  const consistency = consistencyIn(leaves, 3)
  t.ok(verifyInclusion(nodeCrypto, inclusion) && verifyConsistency(nodeCrypto, consistency))
  const garbage = [
    0,
    -1,
    0.5,
    2.5,
    5.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    2 ** 53,
    -0,
    '3',
    null,
    undefined,
    [],
    {},
  ]
  for (const value of garbage as number[]) {
    t.notOk(verifyInclusion(nodeCrypto, { ...inclusion, size: value }), `size ${String(value)}`)
    t.notOk(verifyInclusion(nodeCrypto, { ...inclusion, index: value }), `index ${String(value)}`)
    t.notOk(verifyConsistency(nodeCrypto, { ...consistency, from: value }), `from ${String(value)}`)
    t.notOk(verifyConsistency(nodeCrypto, { ...consistency, to: value }), `to ${String(value)}`)
  }
  for (const value of [Buffer.alloc(0), Buffer.alloc(31), Buffer.alloc(33), 'a'.repeat(32), null] as Digest[]) {
    t.notOk(verifyInclusion(nodeCrypto, { ...inclusion, leaf: value }))
    t.notOk(verifyInclusion(nodeCrypto, { ...inclusion, root: value }))
    t.notOk(verifyInclusion(nodeCrypto, { ...inclusion, hashes: [value, ...inclusion.hashes.slice(1)] }))
    t.notOk(verifyConsistency(nodeCrypto, { ...consistency, fromRoot: value }))
    t.notOk(verifyConsistency(nodeCrypto, { ...consistency, toRoot: value }))
    t.notOk(verifyConsistency(nodeCrypto, { ...consistency, hashes: [value, ...consistency.hashes.slice(1)] }))
  }
  t.end()
})

test('two trees of the same size are equal only with the same root and no hashes; a tree without leaves proves nothing', (t) => {
  const root = referenceRoot(leavesOf(4))
  const other = referenceRoot(leavesOf(5))
  t.ok(verifyConsistency(nodeCrypto, { from: 4, to: 4, fromRoot: root, toRoot: root, hashes: [] }))
  t.notOk(verifyConsistency(nodeCrypto, { from: 4, to: 4, fromRoot: root, toRoot: other, hashes: [] }))
  t.notOk(verifyConsistency(nodeCrypto, { from: 4, to: 4, fromRoot: root, toRoot: root, hashes: [root] }))
  const empty = referenceRoot([])
  t.notOk(verifyConsistency(nodeCrypto, { from: 0, to: 0, fromRoot: empty, toRoot: empty, hashes: [] }))
  t.notOk(verifyConsistency(nodeCrypto, { from: 0, to: 4, fromRoot: empty, toRoot: root, hashes: [] }))
  t.end()
})

test('a proof in a log of more than 2^32 leaves is verified without losing a bit', (t) => {
  const size = 2 ** 40 + 1
  const index = 2 ** 40
  const [leaf, left] = [leafHash(nodeCrypto, 'the last one'), leafHash(nodeCrypto, 'all before it')]
  const root = nodeHash(nodeCrypto, left, leaf)
  t.ok(verifyInclusion(nodeCrypto, { index, size, leaf, hashes: [left], root }))
  t.notOk(verifyInclusion(nodeCrypto, { index: index % 2 ** 32, size, leaf, hashes: [left], root }))
  t.same(planInclusion(index, size), [[{ level: 40, position: 0 }]])
  t.same(planConsistency(2 ** 40, size), [[{ level: 0, position: 2 ** 40 }]])
  t.end()
})

test('a proof in a log of a million events needs few full subtrees', (t) => {
  const random = randomFrom(SEED)
  for (let round = 0; round < 50; round += 1) {
    const size = random.int(900_000, 1_100_000)
    for (const plan of [planInclusion(random.int(0, size - 1), size), planConsistency(random.int(1, size), size)]) {
      t.ok(plan.flat().length <= 2 * 21, `${plan.flat().length} subtrees`)
      t.ok(plan.flat().every(({ level, position }) => (position + 1) * 2 ** level <= size))
    }
  }
  t.end()
})
