import type { RoundId } from '../../kernel/brand.ts'
import type { RoundPaperChoice } from '../schemas/papers.ts'
import { showHallSlides } from './hall-slides.ts'
import type { Show } from './make-paper.ts'

/** The content of a paper of a round, by its kind. */
export const showRoundPaper = (roundId: RoundId, { kind }: RoundPaperChoice): Show => {
  switch (kind) {
    case 'hall-slides':
      return showHallSlides(roundId)
  }
}
