import { readJournal } from '../../app/papers/read-journal.ts'
import { entryJournal } from '../../documents/view/entry-journal.ts'
import type { RoundId } from '../../kernel/brand.ts'
import type { Show } from './make-paper.ts'
import { textShowing } from './text-showing.ts'

/** The journal of ballot entry of a round. */
export const showEntryJournal =
  (roundId: RoundId): Show =>
  async (reads) => {
    const found = await readJournal(reads, roundId)
    if (!found.ok) return found
    const { congressId, ...facts } = found.value
    const place = { congressId, roundId, kind: 'entry-journal', part: null } as const
    return textShowing(place, entryJournal(facts), facts.meeting.heldOn, null)
  }
