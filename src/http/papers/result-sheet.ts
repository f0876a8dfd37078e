import { readMeetingResults } from '../../app/papers/read-meeting-results.ts'
import type { TypedHead } from '../../documents/view/letterhead.ts'
import { resultSheet } from '../../documents/view/result-sheet.ts'
import type { CongressId } from '../../kernel/brand.ts'
import type { Show } from './make-paper.ts'
import { textShowing } from './text-showing.ts'

/** The consolidated results of a meeting. */
export const showResultSheet =
  (id: CongressId, head: TypedHead): Show =>
  async (reads) => {
    const found = await readMeetingResults(reads, id)
    if (!found.ok) return found
    const { congressId, ...results } = found.value
    const place = { congressId, roundId: null, kind: 'result-sheet', part: null } as const
    return textShowing(place, resultSheet(results, head), results.meeting.heldOn, head)
  }
