import { readMinutesFacts } from '../../app/papers/minutes-facts.ts'
import { refuse } from '../../app/refusal.ts'
import type { TypedHead } from '../../documents/view/letterhead.ts'
import { minutesPaper } from '../../documents/view/minutes.ts'
import type { RoundId } from '../../kernel/brand.ts'
import { ok } from '../../kernel/result.ts'
import { type PaperPart, paperPart } from '../../rules/papers.ts'
import type { Show } from './make-paper.ts'
import { textShowing } from './text-showing.ts'

/** The minutes of a declared round, with the digest that the board confirmed. @param asked null for no choice */
export const showMinutes =
  (roundId: RoundId, asked: PaperPart | null, head: TypedHead): Show =>
  async (reads) => {
    const found = await readMinutesFacts(reads, roundId)
    if (!found.ok) return found
    const { congressId, recordDigest, facts } = found.value
    const part = paperPart(asked, facts)
    if (!part.ok) return refuse(part.error)
    const paper = minutesPaper(facts, { part: part.value ?? 'delegates', head, slip: null })
    const place = { congressId, roundId, kind: 'minutes', part: part.value } as const
    const showing = textShowing(place, paper, facts.meeting.heldOn, head)
    return showing.ok ? ok({ ...showing.value, recordDigest }) : showing
  }
