import { hash } from 'node:crypto'

/** A SHA-256 digest, 32 bytes. */
export type Digest = Buffer

const LEAF = Buffer.from([0])
const NODE = Buffer.from([1])

const sha256 = (...parts: readonly Uint8Array[]): Digest => hash('sha256', Buffer.concat(parts), 'buffer')

/** Hash of a leaf (RFC 9162, 2.1.1). The byte in front keeps a leaf from being taken for a node. */
export const leafHash = (bytes: Uint8Array | string): Digest =>
  sha256(LEAF, typeof bytes === 'string' ? Buffer.from(bytes) : bytes)

/** Hash of a node over its two halves (RFC 9162, 2.1.1). */
export const nodeHash = (left: Digest, right: Digest): Digest => sha256(NODE, left, right)

/** The root of a tree without leaves. */
export const EMPTY_ROOT: Digest = sha256()

/**
 * What has to be kept of a tree in order to go on: for each bit of its size that is set, the hash of a full subtree, by
 * level. Entries at other levels mean nothing. It grows with the logarithm of the size.
 */
export interface Frontier {
  /** Leaves. */
  readonly size: number
  readonly hashes: readonly Digest[]
}

export const EMPTY_FRONTIER: Frontier = { size: 0, hashes: [] }

const bitOf = (size: number, level: number): boolean => Math.floor(size / 2 ** level) % 2 === 1

/** The tree with one leaf more. */
export const grow = ({ size, hashes }: Frontier, leaf: Digest): Frontier => {
  const grown = [...hashes]
  let [carried, level] = [leaf, 0]
  for (; bitOf(size, level); level += 1) carried = nodeHash(grown[level]!, carried)
  grown[level] = carried
  return { size: size + 1, hashes: grown }
}

/** The root of the tree (RFC 9162, 2.1.1). */
export const rootOf = ({ size, hashes }: Frontier): Digest => {
  let root: Digest | null = null
  for (let level = 0; level < hashes.length; level += 1) {
    if (bitOf(size, level)) root = root ? nodeHash(hashes[level]!, root) : hashes[level]!
  }
  return root ?? EMPTY_ROOT
}

/** A root as it is printed and read aloud: 64 hexadecimal digits in groups of four. */
export const inGroups = (root: Digest): string => root.toString('hex').replaceAll(/(.{4})(?!$)/g, '$1 ')
