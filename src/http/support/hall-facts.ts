import { readSettled } from '../../app/papers/read-settled.ts'
import type { ResultInPlace } from '../../app/results/read-result.ts'
import type { HallSlidesFacts } from '../../documents/view/hall-slides.ts'
import { restingNotes } from '../../documents/view/readings.ts'
import { officeInSentence } from '../../locale/papers/ballots.ts'
import type { OrganisationLevel } from '../../rules/election.ts'
import { decidingInResult } from './deciding-readings.ts'
import { resultViewOf } from './result-view-of.ts'

/** The facts of a declared result as the hall sees them, on paper and on the screen. */
export const hallFactsOf = async (
  reads: Parameters<typeof readSettled>[0],
  found: ResultInPlace,
  level: OrganisationLevel,
): Promise<HallSlidesFacts> => {
  const { congress, round, declared, names, refusals, deciding } = found
  const result = resultViewOf(found)
  return {
    congressName: congress.name,
    term: congress.term,
    heldOn: congress.heldOn,
    office: officeInSentence(round.office, level),
    roundNumber: round.recordNumber,
    result,
    settled: await readSettled(reads, found),
    alternateSeats: round.alternates,
    ballots: { ...declared.result.ballots, invalid: declared.result.ballots.invalidByReason },
    notSeated: refusals.map(({ personId }) => personId),
    readings: [
      ...restingNotes({
        kind: congress.kind,
        exclusions: result.base.exclusions,
        result: declared.result,
        deciding: [],
      }),
      ...decidingInResult(deciding, { names, fillsAlternates: round.alternates !== null }, 'vi').flatMap(({ others }) =>
        others.map(({ detail }) => detail),
      ),
    ],
  }
}
