import type { CongressId } from '../../kernel/brand.ts'
import type { CongressPaperChoice } from '../schemas/papers.ts'
import { typedHead } from '../schemas/text-papers.ts'
import { showAttendance } from './attendance.ts'
import type { Show } from './make-paper.ts'
import { showResultSheet } from './result-sheet.ts'
import { showUpward } from './upward.ts'

/** The content of a paper of a meeting, by its kind. */
export const showCongressPaper = (id: CongressId, choice: CongressPaperChoice): Show => {
  switch (choice.kind) {
    case 'attendance-report':
    case 'credentials-report':
      return showAttendance(id, choice.kind, choice.composition ?? {}, typedHead(choice))
    case 'result-sheet':
      return showResultSheet(id, typedHead(choice))
    case 'congress-report':
    case 'submission':
    case 'particulars-list':
    case 'approval-draft':
      return showUpward(id, choice.kind, typedHead(choice))
  }
}
