import type { PaperHead, PaperPlace } from '../../app/papers/model.ts'
import type { TemplateName } from '../../documents/samples.ts'
import type { Paper } from '../../documents/view/paper.ts'

/** An official paper as text, in any format. */
export interface TextContent {
  readonly layout: 'text'
  /** The slip is added when the paper is printed. */
  readonly paper: Omit<Paper, 'slip'>
}

/** A paper with a template of its own, as PDF only. */
export interface DrawnContent {
  readonly layout: 'drawn'
  readonly template: TemplateName
  readonly data: Readonly<Record<string, unknown>>
}

/** Everything that a paper shows, from the facts of one moment. */
export interface Showing {
  readonly place: PaperPlace
  readonly content: TextContent | DrawnContent
  /** Plain date of the paper: the day of its meeting. It decides on the form, and is the date of the file. */
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
