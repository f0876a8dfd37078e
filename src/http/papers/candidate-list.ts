import { readCandidateList } from '../../app/papers/read-candidate-list.ts'
import { candidateList } from '../../documents/view/candidate-list.ts'
import type { TypedHead } from '../../documents/view/letterhead.ts'
import type { RoundId } from '../../kernel/brand.ts'
import type { Show } from './make-paper.ts'
import { textShowing } from './text-showing.ts'

/** The approved candidate list of a round with particulars. */
export const showCandidateList =
  (roundId: RoundId, head: TypedHead): Show =>
  async (reads) => {
    const found = await readCandidateList(reads, roundId)
    if (!found.ok) return found
    const { congressId, ...facts } = found.value
    const place = { congressId, roundId, kind: 'candidate-list', part: null } as const
    return textShowing(place, candidateList(facts, head), facts.meeting.heldOn, head)
  }
