import { type ListedRound, readListed } from '../../app/papers/read-listed.ts'
import type { Reads } from '../../app/ports.ts'
import { type Refusal, refuse } from '../../app/refusal.ts'
import { type BallotPaper, USUAL_LEAST } from '../../documents/view/ballot-papers.ts'
import {
  ballotLayout,
  type ListedFacts,
  sheetsFor,
  smallestName,
  type UnprintableList,
} from '../../documents/view/ballots.ts'
import { handCountLayout } from '../../documents/view/hand-count-form.ts'
import { tallySheetLayout } from '../../documents/view/tally-sheet.ts'
import type { RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { DrawnPaperKind } from '../../rules/papers.ts'
import type { Show } from './make-paper.ts'
import type { Showing } from './showing.ts'

const listedFacts = ({ meeting, round, names }: ListedRound): ListedFacts => ({
  organisation: meeting.organisation,
  meeting,
  round,
  office: round.office,
  seats: round.seats,
  names,
})

interface Drawn {
  readonly data: object
  readonly ballotsPrinted?: number
  readonly geometry?: object
}

/** A paper that is drawn from the facts of an approved list. */
const showListed =
  (
    roundId: RoundId,
    kind: DrawnPaperKind,
    draw: (listed: ListedRound, facts: ListedFacts) => Result<Drawn, Refusal>,
  ): Show =>
  async (reads: Reads): Promise<Result<Showing, Refusal>> => {
    const listed = await readListed(reads, roundId)
    if (!listed.ok) return listed
    const drawn = draw(listed.value, listedFacts(listed.value))
    if (!drawn.ok) return drawn
    const { data, ballotsPrinted = null, geometry = null } = drawn.value
    return ok({
      place: { congressId: listed.value.congress.id, roundId, kind, part: null },
      content: { layout: 'drawn', template: kind, data: { ...data } },
      date: listed.value.congress.heldOn,
      recordDigest: null,
      ballotsPrinted,
      geometry,
      head: null,
    })
  }

const refuseList = (problem: UnprintableList): Result<never, Refusal> => {
  if (problem.code === 'ballot-name-too-long') {
    const { name, least } = problem
    return refuse('ballot-name-too-long', { params: { name, least } })
  }
  const { names, most } = problem
  return refuse('ballot-names-do-not-fit', { params: { names, most } })
}

/**
 * One sheet of ballots, to be printed as often as `geometry.sheets` says.
 * @param copies ballots needed in all
 * @param paper null for the paper that suits the number and the length of the names
 */
export const showBallots = (roundId: RoundId, copies: number, paper: BallotPaper | null): Show =>
  showListed(roundId, 'ballots', (_, facts) => {
    const layout = ballotLayout(facts, paper)
    if (!layout.ok) return refuseList(layout.error)
    const { geometry, sheet } = layout.value
    const { sheets, printed } = sheetsFor(geometry.paper, copies)
    const smallest = smallestName(layout.value)
    const small = smallest < USUAL_LEAST ? { smallestName: smallest } : {}
    return ok({ data: layout.value, ballotsPrinted: printed, geometry: { ...geometry, ...small, sheet, sheets } })
  })

/** A sheet for counting one stack by hand. */
export const showTallySheet = (roundId: RoundId): Show =>
  showListed(roundId, 'tally-sheet', ({ congress: { boardTitle } }, facts) =>
    ok({ data: tallySheetLayout({ ...facts, boardTitle }) }),
  )

/** A form for a whole count by hand. */
export const showHandCountForm = (roundId: RoundId): Show =>
  showListed(roundId, 'hand-count-form', ({ congress, round }, facts) => {
    const { regulation, readings, countVersion, boardTitle } = congress
    const { alternates } = round
    return ok({ data: handCountLayout({ ...facts, regulation, readings, countVersion, boardTitle, alternates }) })
  })
