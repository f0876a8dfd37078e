/** The order of recording, or the newest first. */
export type ListOrder = 'oldest' | 'newest'

/** One page of a list in a stable order. */
export interface Page<Cursor> {
  /** The largest number of items on the page. */
  readonly limit: number
  /** The id or number of the last item of the page before; null for the first page. */
  readonly after: Cursor | null
  /** The oldest first if absent. Lists that know one order only leave it out. */
  readonly order?: ListOrder | undefined
}
