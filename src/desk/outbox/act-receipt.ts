/** The receipt of an act that is no ballot. Holds nothing of its content. */
export interface ActReceipt {
  readonly entryId: string
  /** Its place among those of its person. */
  readonly number: number
  readonly version: 1
  /** Method and path of the operation, as in the document of the API, without any id. */
  readonly operation: string
  /** When the answer arrived here, as an instant. */
  readonly at: string
  /** Header of the answer. */
  readonly receipt: string
}

/**
 * The key of the acts of a person, in place of that of an entry. With it they go into the store of receipts that every
 * earlier version of the desk has made: a window of such a version could not open a database of a newer one.
 */
export const actsOf = (accountId: string): string => `acts/${accountId}`

/** Receipts of acts that are kept for one person. */
export const MOST_ACTS = 5_000
