import type { LogCrypto } from './crypto.ts'
import { type Digest, nodeHash } from './merkle.ts'

/** A full subtree: the 2^level leaves that begin at leaf position × 2^level, counted from 0. */
export interface Subtree {
  readonly level: number
  readonly position: number
}

/** Leaves from `start`, counted from 0, up to but not including `end`. */
interface Span {
  readonly start: number
  readonly end: number
}

/** One hash of a proof, as the full subtrees that it is computed from, from left to right. */
export type PlannedHash = readonly Subtree[]

const widthOf = ({ start, end }: Span): number => end - start

/** The largest power of two that is smaller than a number of leaves (RFC 9162, 2.1.1). */
const splitOf = (leaves: number): number => {
  let split = 1
  while (split * 2 < leaves) split *= 2
  return split
}

const halvesOf = (span: Span): readonly [Span, Span] => {
  const middle = span.start + splitOf(widthOf(span))
  return [
    { start: span.start, end: middle },
    { start: middle, end: span.end },
  ]
}

/**
 * The full subtrees of a span, the largest first. The recursion of RFC 9162 only produces spans that begin at a
 * multiple of the power of two that they fit in, so each subtree is also a subtree of the whole tree.
 */
const subtreesIn = ({ start, end }: Span): PlannedHash => {
  const subtrees: Subtree[] = []
  for (let begin = start; begin < end; ) {
    let [level, width] = [0, 1]
    for (; width * 2 <= end - begin; width *= 2) level += 1
    subtrees.push({ level, position: begin / width })
    begin += width
  }
  return subtrees
}

/** PATH (RFC 9162, 2.1.3.1), as spans. */
const pathIn = (index: number, span: Span): Span[] => {
  if (widthOf(span) <= 1) return []
  const [left, right] = halvesOf(span)
  return index < left.end ? [...pathIn(index, left), right] : [...pathIn(index, right), left]
}

/** SUBPROOF (RFC 9162, 2.1.4.1), as spans; `size` and the span are counted in the whole tree. */
const subproofIn = (size: number, span: Span, isKnown: boolean): Span[] => {
  if (size === span.end) return isKnown ? [] : [span]
  const [left, right] = halvesOf(span)
  return size <= left.end ? [...subproofIn(size, left, isKnown), right] : [...subproofIn(size, right, false), left]
}

/**
 * The hashes of the proof that a leaf is in a tree (RFC 9162, 2.1.3.1), from the leaf upwards.
 * @param index of the leaf, from 0; smaller than the size
 * @param size of the tree, in leaves
 */
export const planInclusion = (index: number, size: number): PlannedHash[] =>
  pathIn(index, { start: 0, end: size }).map(subtreesIn)

/**
 * The hashes of the proof that a tree is the beginning of a larger one (RFC 9162, 2.1.4.1).
 * @param from size of the smaller tree, in leaves; at least 1 and at most `to`
 */
export const planConsistency = (from: number, to: number): PlannedHash[] =>
  subproofIn(from, { start: 0, end: to }, true).map(subtreesIn)

/** The hash over adjacent subtrees, the largest first. */
const joined = (crypto: LogCrypto, hashes: readonly Digest[]): Digest =>
  hashes.reduceRight((right, left) => nodeHash(crypto, left, right))

/**
 * The hashes of a proof.
 * @param hashOf root of a full subtree
 */
export const proofFrom = (
  crypto: LogCrypto,
  plan: readonly PlannedHash[],
  hashOf: (subtree: Subtree) => Digest,
): Digest[] => plan.map((subtrees) => joined(crypto, subtrees.map(hashOf)))
