import type { PaperHead, PaperPlace } from '../../app/papers/model.ts'
import { type Refusal, refuse } from '../../app/refusal.ts'
import type { Paper } from '../../documents/view/paper.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { issueProblem, paperDay } from '../../rules/papers.ts'
import type { Showing } from './showing.ts'

/**
 * An official paper that prints no ballots, with the slip of what it shows. Refuses a day of issue before the meeting.
 * @param heldOn plain date of the meeting
 * @param head the parts of its letterhead that were typed; null if none can be
 */
export const textShowing = (
  place: PaperPlace,
  { slip: _, ...paper }: Paper,
  heldOn: string,
  head: PaperHead | null,
): Result<Showing, Refusal> => {
  const issuedOn = head?.issuedOn ?? null
  const problem = issueProblem(heldOn, issuedOn)
  if (problem) return refuse(problem, { params: { issuedOn: issuedOn ?? '', heldOn } })
  return ok({
    place,
    content: { layout: 'text', paper },
    date: paperDay(heldOn, issuedOn),
    recordDigest: null,
    ballotsPrinted: null,
    geometry: null,
    head,
  })
}
