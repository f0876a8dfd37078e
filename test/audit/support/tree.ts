import { type Digest, EMPTY_FRONTIER, type Frontier, growBy, leafHash, rootOf } from '../../../src/audit/merkle.ts'
import type { Subtree } from '../../../src/audit/proof-plan.ts'
import { nodeCrypto } from '../../../src/platform/node-crypto.ts'

/** A different part of the sample on each run; TREE_SEED repeats a failed run. */
export const SEED = Number(process.env['TREE_SEED'] ?? Date.now() % 2 ** 31)

/** Leaves that differ from one another, some of them longer than a block of the hash. */
export const leavesOf = (size: number): Buffer[] =>
  Array.from({ length: size }, (_, index) => Buffer.from(`leaf ${index} `.repeat((index % 9) + 1)))

export const frontierOf = (leaves: readonly Uint8Array[]): Frontier =>
  growBy(
    nodeCrypto,
    EMPTY_FRONTIER,
    leaves.map((leaf) => leafHash(nodeCrypto, leaf)),
  )

/** The root of a full subtree, from the leaves alone. */
export const hashOver = (leaves: readonly Uint8Array[]): ((subtree: Subtree) => Digest) => {
  const known = new Map<string, Digest>()
  return ({ level, position }) => {
    const key = `${level} ${position}`
    const below = leaves.slice(position * 2 ** level, (position + 1) * 2 ** level)
    if (below.length !== 2 ** level) throw new Error(`subtree ${key} is not full`)
    const hash = known.get(key) ?? rootOf(nodeCrypto, frontierOf(below))
    known.set(key, hash)
    return hash
  }
}

export const inHex = (hashes: readonly Uint8Array[]): string[] =>
  hashes.map((hash) => Buffer.from(hash).toString('hex'))
