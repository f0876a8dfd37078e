import type { PaperHead, PaperPlace } from '../../app/papers/model.ts'
import type { Paper } from '../../documents/view/paper.ts'
import type { Showing } from './showing.ts'

/**
 * An official paper that prints no ballots, with the slip of what it shows.
 * @param date plain date of the paper
 * @param head the parts of its letterhead that were typed; null if none can be
 */
export const textShowing = (
  place: PaperPlace,
  { slip: _, ...paper }: Paper,
  date: string,
  head: PaperHead | null,
): Showing => ({
  place,
  content: { layout: 'text', paper },
  date,
  recordDigest: null,
  ballotsPrinted: null,
  geometry: null,
  head,
})
