import type { RootOf } from './messages.ts'

/** The digits typed from the paper, and the number of events of the root with which they are compared. */
export interface OnPaper {
  readonly digits: string
  readonly size: number | null
}

/** The root of the chosen size; the last one unless another was chosen. */
export const rootFor = (roots: readonly RootOf[], { size }: OnPaper): RootOf | undefined =>
  roots.find((one) => one.size === size) ?? roots.at(-1)

/** Digits of a root, in sixteen groups of four. */
const GROUPS = 16
const DIGITS = 64

/**
 * The digits of a root in what somebody typed, pasted or scanned. The QR code of a paper ends with the root
 * (`KP:<paper>:<digest>:<root>`). Null if it contains something else than digits and spaces.
 */
export const digitsIn = (text: string): string | null => {
  const scanned = /^\s*KP:[0-9A-F]+:[0-9A-F]+:([0-9A-F]{64})\s*$/i.exec(text)?.[1]
  const digits = (scanned ?? text).replace(/[\s-]/g, '').toLowerCase()
  return /^[0-9a-f]*$/.test(digits) && digits.length <= DIGITS ? digits : null
}

export const groupsOf = (digits: string): readonly string[] =>
  Array.from({ length: GROUPS }, (_, group) => digits.slice(4 * group, 4 * group + 4))

/** Number of the first group, from 1, that cannot be the beginning of the computed one; null if there is none. */
export const firstDifference = (computed: string, typed: string): number | null => {
  const at = groupsOf(typed).findIndex((group, number) => !groupsOf(computed)[number]!.startsWith(group))
  return at < 0 ? null : at + 1
}
