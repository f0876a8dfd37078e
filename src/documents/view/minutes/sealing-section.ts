import { MINUTES_WORDS } from '../../../locale/papers/minutes.ts'
import { fill } from '../../../locale/text.ts'
import { KEPT_MONTHS, keepingClause } from '../../../rules/keeping.ts'
import type { Block } from '../paper.ts'
import { clauseWords } from './clause-words.ts'
import type { MinutesFacts } from './facts.ts'
import type { Section } from './meeting-sections.ts'
import { numbered } from './words.ts'

/**
 * Lines about the sealed ballots, to be filled in by hand. The recorded package is not shown: the ballots may be sealed after the
 * minutes are signed, and a seal that is recorded later must not outdate signed minutes.
 */
export const sealingSection = ({ meeting }: Pick<MinutesFacts, 'meeting'>): Section => {
  const { heading, ballots, seals, sealedBy, keptBy, dots, kept } = MINUTES_WORDS.sealing
  const clause = keepingClause(meeting.regulation)
  const rule: readonly Block[] =
    clause === undefined
      ? []
      : [{ block: 'paragraph', text: fill(kept, { clause: clauseWords(clause), months: numbered(KEPT_MONTHS) }) }]
  const lines = [ballots, seals, sealedBy, keptBy]
  return { heading, blocks: [{ block: 'fields', fields: lines.map((label) => ({ label, value: dots })) }, ...rule] }
}
