import { readResult } from '../../app/results/read-result.ts'
import { levelOf } from '../../app/shared/level-of.ts'
import { hallSlides } from '../../documents/view/hall-slides.ts'
import type { RoundId } from '../../kernel/brand.ts'
import { ok } from '../../kernel/result.ts'
import { hallFactsOf } from '../support/hall-facts.ts'
import type { Show } from './make-paper.ts'

/** The declared result of a round as pages for the hall. */
export const showHallSlides =
  (roundId: RoundId): Show =>
  async (reads) => {
    const found = await readResult(reads, roundId, 'result-not-declared')
    if (!found.ok) return found
    const { congress } = found.value
    const data = hallSlides(await hallFactsOf(reads, found.value, await levelOf(reads, congress)))
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
