import { fromHex, groupsOfFour, toHex } from '../kernel/bytes.ts'
import type { LogCrypto } from './crypto.ts'

/** A SHA-256 digest, 32 bytes. */
export type Digest = Uint8Array

const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)

/** Hash of a leaf (RFC 9162, 2.1.1). The leading byte keeps a leaf from being taken for a node. */
export const leafHash = (crypto: LogCrypto, bytes: Uint8Array | string): Digest =>
  // The leading byte equals the UTF-8 of the character U+0000.
  typeof bytes === 'string' ? crypto.sha256OfText(`\u0000${bytes}`) : crypto.sha256(LEAF, bytes)

/** Hash of a node over its two halves (RFC 9162, 2.1.1). */
export const nodeHash = (crypto: LogCrypto, left: Digest, right: Digest): Digest => crypto.sha256(NODE, left, right)

/** The root of a tree without leaves: the SHA-256 of no bytes. */
export const EMPTY_ROOT: Digest = fromHex('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')!

/**
 * The state that is enough to extend a tree: for each set bit of its size, the hash of a full subtree, by level.
 * Entries at other levels have no meaning. Its length grows with the logarithm of the size.
 */
export interface Frontier {
  /** Number of leaves. */
  readonly size: number
  readonly hashes: readonly Digest[]
}

export const EMPTY_FRONTIER: Frontier = { size: 0, hashes: [] }

const bitOf = (size: number, level: number): boolean => Math.floor(size / 2 ** level) % 2 === 1

/** The tree with one more leaf. */
export const grow = (crypto: LogCrypto, { size, hashes }: Frontier, leaf: Digest): Frontier => {
  const grown = [...hashes]
  let [carried, level] = [leaf, 0]
  for (; bitOf(size, level); level += 1) carried = nodeHash(crypto, grown[level]!, carried)
  grown[level] = carried
  return { size: size + 1, hashes: grown }
}

/** The tree with more leaves, in the given order. */
export const growBy = (crypto: LogCrypto, frontier: Frontier, leaves: Iterable<Digest>): Frontier => {
  let grown = frontier
  for (const leaf of leaves) grown = grow(crypto, grown, leaf)
  return grown
}

/** The root of the tree (RFC 9162, 2.1.1). */
export const rootOf = (crypto: LogCrypto, { size, hashes }: Frontier): Digest => {
  let root: Digest | null = null
  for (let level = 0; level < hashes.length; level += 1) {
    if (bitOf(size, level)) root = root ? nodeHash(crypto, hashes[level]!, root) : hashes[level]!
  }
  return root ?? EMPTY_ROOT
}

/** A root as it is printed and read aloud: 64 hexadecimal digits in groups of four. */
export const inGroups = (root: Digest): string => groupsOfFour(toHex(root))
