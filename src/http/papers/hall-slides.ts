import { readSettled } from '../../app/papers/read-settled.ts'
import { readResult } from '../../app/results/read-result.ts'
import { levelOf } from '../../app/shared/level-of.ts'
import { hallSlides } from '../../documents/view/hall-slides.ts'
import { restingNotes } from '../../documents/view/readings.ts'
import type { RoundId } from '../../kernel/brand.ts'
import { ok } from '../../kernel/result.ts'
import { officeInSentence } from '../../locale/papers/ballots.ts'
import { decidingInResult } from '../support/deciding-readings.ts'
import { resultViewOf } from '../support/result-view-of.ts'
import type { Show } from './make-paper.ts'

/** The declared result of a round as pages for the hall. */
export const showHallSlides =
  (roundId: RoundId): Show =>
  async (reads) => {
    const found = await readResult(reads, roundId, 'result-not-declared')
    if (!found.ok) return found
    const { congress, round, declared, names, refusals, deciding } = found.value
    const level = await levelOf(reads, congress)
    const result = resultViewOf(found.value)
    const data = hallSlides({
      congressName: congress.name,
      term: congress.term,
      heldOn: congress.heldOn,
      office: officeInSentence(round.office, level),
      roundNumber: round.recordNumber,
      result,
      settled: await readSettled(reads, found.value),
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
        ...decidingInResult(deciding, { names, fillsAlternates: round.alternates !== null }, 'vi').flatMap(
          ({ others }) => others.map(({ detail }) => detail),
        ),
      ],
    })
    return ok({
      place: { congressId: congress.id, roundId, kind: 'hall-slides', part: null },
      content: { layout: 'drawn', template: 'hall-slides', data: { ...data } },
      date: congress.heldOn,
      recordDigest: null,
      ballotsPrinted: null,
      geometry: null,
      head: null,
    })
  }
