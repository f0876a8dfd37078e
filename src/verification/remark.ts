/** Observations about a log that are not violations, the most important first. */
export const REMARK_CODES = [
  'nothing-compared',
  'key-not-endorsed',
  'key-not-in-log',
  'file-digest-differs',
  'letters-unusual',
] as const

export type RemarkCode = (typeof REMARK_CODES)[number]

export interface Remark {
  readonly code: RemarkCode
  /** The event concerned; null if there is none. */
  readonly sequence: number | null
  /** Params of its sentence. Texts come from the file and may hold anything. */
  readonly detail: Readonly<Record<string, string | number>>
}
