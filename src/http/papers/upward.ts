import { endedResults, type ResultsSoFar, readResultsSoFar } from '../../app/papers/read-ended-results.ts'
import { type Refusal, refuse } from '../../app/refusal.ts'
import { approvalDraft } from '../../documents/view/approval-draft.ts'
import { congressReport } from '../../documents/view/congress-report.ts'
import type { TypedHead } from '../../documents/view/letterhead.ts'
import type { MeetingResults } from '../../documents/view/meeting-results.ts'
import type { Paper } from '../../documents/view/paper.ts'
import { particularsList } from '../../documents/view/particulars-list.ts'
import { submission } from '../../documents/view/submission.ts'
import type { CongressId } from '../../kernel/brand.ts'
import type { Result } from '../../kernel/result.ts'
import { hasOfficeToApprove } from '../../rules/paper-package.ts'
import type { Show } from './make-paper.ts'
import type { Showing } from './showing.ts'
import { textShowing } from './text-showing.ts'

const VIEWS = {
  'congress-report': congressReport,
  submission,
  'particulars-list': particularsList,
  'approval-draft': approvalDraft,
} as const satisfies Record<string, (results: MeetingResults, head: TypedHead) => Paper>

/** The papers that go up to the superior after the meeting, or are drafted for it. */
export type UpwardKind = keyof typeof VIEWS

/** Papers that make no sense if nobody has an office that is approved. */
const NEEDS_OFFICE: readonly UpwardKind[] = ['submission', 'approval-draft']

/** A paper for the superior from results that were read already. Refused until every election has ended. */
export const upwardShowing = (soFar: ResultsSoFar, kind: UpwardKind, head: TypedHead): Result<Showing, Refusal> => {
  const ended = endedResults(soFar)
  if (!ended.ok) return ended
  const { congressId, ...results } = ended.value
  if (NEEDS_OFFICE.includes(kind) && !hasOfficeToApprove(results.elections)) return refuse('nobody-to-approve')
  const place = { congressId, roundId: null, kind, part: null } as const
  return textShowing(place, VIEWS[kind](results, head), results.meeting.heldOn, head)
}

/** A paper for the superior, once every election has ended. */
export const showUpward =
  (id: CongressId, kind: UpwardKind, head: TypedHead): Show =>
  async (reads) => {
    const found = await readResultsSoFar(reads, id)
    return found.ok ? upwardShowing(found.value, kind, head) : found
  }
