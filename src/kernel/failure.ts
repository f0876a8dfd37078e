/** An expected failure before it is put into words. The sentence of a code is in `locale`. */
export interface Failure<Code extends string> {
  readonly code: Code
  /** Values for the placeholders of the sentence. */
  readonly params?: Readonly<Record<string, string | number>>
  /** The cause as the operating system or the database reports it. */
  readonly detail?: string
}
