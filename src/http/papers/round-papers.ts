import type { RoundId } from '../../kernel/brand.ts'
import type { RoundPaperChoice } from '../schemas/papers.ts'
import { showCandidateList } from './candidate-list.ts'
import { showEntryJournal } from './entry-journal.ts'
import { showHallSlides } from './hall-slides.ts'
import { showBallots, showHandCountForm, showTallySheet } from './listed.ts'
import type { Show } from './make-paper.ts'
import { showMinutes } from './minutes.ts'
import { withKeptHead } from './typed-head.ts'

/** The content of a paper of a round, by its kind. */
export const showRoundPaper = (roundId: RoundId, choice: RoundPaperChoice): Show => {
  switch (choice.kind) {
    case 'candidate-list':
      return withKeptHead(choice, (head) => showCandidateList(roundId, head))
    case 'entry-journal':
      return showEntryJournal(roundId)
    case 'ballots':
      return showBallots(roundId, choice.copies, choice.paper ?? null)
    case 'tally-sheet':
      return showTallySheet(roundId)
    case 'hand-count-form':
      return showHandCountForm(roundId)
    case 'minutes':
      return withKeptHead(choice, (head) => showMinutes(roundId, choice.part ?? null, head))
    case 'hall-slides':
      return showHallSlides(roundId)
  }
}
