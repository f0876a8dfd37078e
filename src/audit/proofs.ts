import { sameBytes } from '../kernel/bytes.ts'
import type { LogCrypto } from './crypto.ts'
import { type Digest, nodeHash } from './merkle.ts'

const DIGEST_BYTES = 32

const isDigest = (hash: unknown): boolean => hash instanceof Uint8Array && hash.length === DIGEST_BYTES
const isSize = (size: number): boolean => Number.isSafeInteger(size) && size >= 1
const isOdd = (value: number): boolean => value % 2 === 1
/** Division, because shifting would cut numbers to 32 bits. */
const halved = (value: number): number => Math.floor(value / 2)

const isPowerOfTwo = (value: number): boolean => {
  let rest = value
  while (!isOdd(rest)) rest /= 2
  return rest === 1
}

/** A node on the path to the root, with the index of the last node of its level. */
interface Place {
  readonly at: number
  readonly last: number
}

const above = ({ at, last }: Place): Place => ({ at: halved(at), last: halved(last) })

const climbedWhile = (place: Place, holds: (place: Place) => boolean): Place => {
  let climbed = place
  while (holds(climbed)) climbed = above(climbed)
  return climbed
}

/** Whether the next hash of a proof is the left sibling of this node. */
const hasLeft = ({ at, last }: Place): boolean => isOdd(at) || at === last

/** One level up. The last node of a level may have no sibling; it then moves up to a level where it has one. */
const nextRow = (place: Place): Place => above(climbedWhile(place, ({ at }) => !isOdd(at) && at !== 0))

export interface InclusionClaim {
  /** Index of the leaf, from 0. */
  readonly index: number
  /** Number of leaves in the tree. */
  readonly size: number
  readonly leaf: Digest
  readonly hashes: readonly Digest[]
  readonly root: Digest
}

/**
 * True if the proof shows that the leaf is in the tree of this size and root, at this index (RFC 9162, 2.1.3.2).
 * False for anything that is not exactly such a proof; never throws.
 */
export const verifyInclusion = (crypto: LogCrypto, { index, size, leaf, hashes, root }: InclusionClaim): boolean => {
  if (!isSize(size) || !Number.isSafeInteger(index) || index < 0 || index >= size) return false
  if (![leaf, root, ...hashes].every(isDigest)) return false
  let place: Place = { at: index, last: size - 1 }
  let found = leaf
  for (const hash of hashes) {
    if (place.last === 0) return false
    const left = hasLeft(place)
    found = left ? nodeHash(crypto, hash, found) : nodeHash(crypto, found, hash)
    place = left ? nextRow(place) : above(place)
  }
  return place.last === 0 && sameBytes(found, root)
}

export interface ConsistencyClaim {
  /** Number of leaves in the smaller tree. */
  readonly from: number
  /** Number of leaves in the larger tree. */
  readonly to: number
  readonly fromRoot: Digest
  readonly toRoot: Digest
  readonly hashes: readonly Digest[]
}

/**
 * True if the proof shows that the tree of `from` leaves is the beginning of the tree of `to` leaves (RFC 9162,
 * 2.1.4.2). Two trees of the same size need equal roots and an empty proof. A tree without leaves proves nothing.
 * False for anything that is not exactly such a proof; never throws.
 */
export const verifyConsistency = (
  crypto: LogCrypto,
  { from, to, fromRoot, toRoot, hashes }: ConsistencyClaim,
): boolean => {
  if (!isSize(from) || !isSize(to) || from > to || ![fromRoot, toRoot, ...hashes].every(isDigest)) return false
  if (from === to) return hashes.length === 0 && sameBytes(fromRoot, toRoot)
  // If the smaller tree is one full subtree, its root is known and is left out of the proof.
  const [first, ...rest] = isPowerOfTwo(from) ? [fromRoot, ...hashes] : hashes
  if (!first || hashes.length === 0) return false
  let place = climbedWhile({ at: from - 1, last: to - 1 }, ({ at }) => isOdd(at))
  let [smaller, larger] = [first, first]
  for (const hash of rest) {
    if (place.last === 0) return false
    const left = hasLeft(place)
    if (left) smaller = nodeHash(crypto, hash, smaller)
    larger = left ? nodeHash(crypto, hash, larger) : nodeHash(crypto, larger, hash)
    place = left ? nextRow(place) : above(place)
  }
  return place.last === 0 && sameBytes(smaller, fromRoot) && sameBytes(larger, toRoot)
}
