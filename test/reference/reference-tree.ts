import { hash } from 'node:crypto'

// Slow and simple, following RFC 9162, section 2.1, word for word. Imports nothing from src.

const sha256 = (...parts: readonly Uint8Array[]): Buffer => hash('sha256', Buffer.concat(parts), 'buffer')

/** The largest power of two smaller than n: k < n <= 2k. */
const largestPowerBelow = (n: number): number => {
  for (let k = 1; ; k *= 2) if (k < n && n <= 2 * k) return k
}

/** MTH (2.1.1). */
export const referenceRoot = (leaves: readonly Uint8Array[]): Buffer => {
  const n = leaves.length
  if (n === 0) return sha256()
  if (n === 1) return sha256(Uint8Array.of(0), leaves[0]!)
  const k = largestPowerBelow(n)
  return sha256(Uint8Array.of(1), referenceRoot(leaves.slice(0, k)), referenceRoot(leaves.slice(k)))
}

/** PATH(m, D_n) (2.1.3.1). */
export const referencePath = (m: number, leaves: readonly Uint8Array[]): Buffer[] => {
  const n = leaves.length
  if (n === 1) return []
  const k = largestPowerBelow(n)
  return m < k
    ? [...referencePath(m, leaves.slice(0, k)), referenceRoot(leaves.slice(k))]
    : [...referencePath(m - k, leaves.slice(k)), referenceRoot(leaves.slice(0, k))]
}

/** PROOF(m, D_n) (2.1.4.1). */
export const referenceConsistency = (m: number, leaves: readonly Uint8Array[]): Buffer[] => subproof(m, leaves, true)

const subproof = (m: number, leaves: readonly Uint8Array[], isComplete: boolean): Buffer[] => {
  const n = leaves.length
  if (m === n) return isComplete ? [] : [referenceRoot(leaves)]
  const k = largestPowerBelow(n)
  return m <= k
    ? [...subproof(m, leaves.slice(0, k), isComplete), referenceRoot(leaves.slice(k))]
    : [...subproof(m - k, leaves.slice(k), false), referenceRoot(leaves.slice(0, k))]
}
