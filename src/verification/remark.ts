/** What is worth saying about a log without being wrong, by weight. */
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
  /** The event it is about; null where it is about none. */
  readonly sequence: number | null
  /** What its sentence says besides. Texts come from the file: they may hold anything. */
  readonly detail: Readonly<Record<string, string | number>>
}
