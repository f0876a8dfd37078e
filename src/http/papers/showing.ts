import type { PaperHead, PaperPlace } from '../../app/papers/model.ts'
import type { DrawnContent, TextContent } from '../../documents/press/press.ts'

/** Everything that a paper shows, from the facts of one moment. */
export interface Showing {
  readonly place: PaperPlace
  readonly content: TextContent | DrawnContent
  /** Plain date of the paper: the day of its issue, or of its meeting. It decides on the form, and is the date of the file. */
  readonly date: string
  /** The digest that the board confirmed, for the slip; null for the digest of what the paper shows. */
  readonly recordDigest: string | null
  /** Number of ballots printed; null for any other paper. */
  readonly ballotsPrinted: number | null
  /** The places of everything that a scanner reads, in micrometres; null for a paper that none reads. */
  readonly geometry: unknown
  /** The parts of its letterhead that were typed; null for a paper without a letterhead. */
  readonly head: PaperHead | null
}
