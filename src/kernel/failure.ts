/** An expected failure before it is put into words. The sentence of a code is in `locale`. */
export interface Failure<Code extends string> {
  readonly code: Code
  /** Names and figures that the sentence mentions. */
  readonly params?: Readonly<Record<string, string | number>>
  /** The cause in the words of the operating system or the database. */
  readonly detail?: string
}
