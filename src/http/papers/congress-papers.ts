import type { CongressId } from '../../kernel/brand.ts'
import type { CongressPaperChoice } from '../schemas/papers.ts'
import { showAttendance } from './attendance.ts'
import type { Show } from './make-paper.ts'
import { showResultSheet } from './result-sheet.ts'
import { withKeptHead } from './typed-head.ts'
import { showUpward } from './upward.ts'

/** The content of a paper of a meeting, by its kind. */
export const showCongressPaper = (id: CongressId, choice: CongressPaperChoice): Show => {
  switch (choice.kind) {
    case 'attendance-report':
    case 'credentials-report':
      return withKeptHead(choice, (head) => showAttendance(id, choice.kind, choice.composition ?? {}, head))
    case 'result-sheet':
      return withKeptHead(choice, (head) => showResultSheet(id, head))
    case 'congress-report':
    case 'submission':
    case 'particulars-list':
    case 'approval-draft':
      return withKeptHead(choice, (head) => showUpward(id, choice.kind, head))
  }
}
