import { entriesOf } from '../../../kernel/record.ts'
import { invalidReasonWords } from '../../../locale/papers/board.ts'
import { MINUTES_WORDS } from '../../../locale/papers/minutes.ts'
import { inWords } from '../../../locale/papers/number-words.ts'
import { fill } from '../../../locale/text.ts'
import { INVALID_REASONS, type InvalidReason } from '../../../rules/types.ts'
import type { NameResult, ResultView } from '../../../views/result-view.ts'
import type { Block, Table } from '../paper.ts'
import { narrow, table, wide } from '../table.ts'
import { percentText } from '../wording.ts'
import type { MinutesFacts, RankedName } from './facts.ts'
import type { Section } from './meeting-sections.ts'
import { ballots, membersWords, numbered } from './words.ts'

const fields = (...pairs: readonly (readonly [label: string, value: string])[]): Block => ({
  block: 'fields',
  fields: pairs.map(([label, value]) => ({ label, value })),
})

/** The remarks that ballots are invalid by a reading, and not by a clause alone. */
const readingNotes = ({ meeting, names, declared }: MinutesFacts): readonly Block[] => {
  const words = MINUTES_WORDS.ballotsReport
  const { form, ballots: counted } = declared.result
  const has = (reason: InvalidReason): boolean => (counted.invalidByReason[reason] ?? 0) > 0
  // A ballot with every name marked disagree counts as one on which nobody is chosen.
  const mayDisagree = form === 'agree-disagree' && names.length > 1 && meeting.readings.allDisagree === 'invalid'
  return [
    ...(has('marked') || has('outside-name') ? [words.markedReading] : []),
    ...(has('no-choice') && mayDisagree ? [words.allDisagreeReading] : []),
  ].map((text) => ({ block: 'note', text }))
}

/** Issued, returned, valid, invalid with the reasons. */
export const ballotsSection = (facts: MinutesFacts): Section => {
  const { meeting, declared, custody } = facts
  const words = MINUTES_WORDS.ballotsReport
  const { issued, returned, valid, invalid, invalidByReason } = declared.result.ballots
  const reasons = entriesOf(INVALID_REASONS, invalidByReason).filter(([, number]) => number > 0)
  return {
    heading: words.heading,
    blocks: [
      fields(
        [words.issued, ballots(issued)],
        ...(custody.replaced > 0 ? [[words.replaced, ballots(custody.replaced)] as const] : []),
        [words.returned, ballots(returned)],
        ...(returned < issued ? [[words.missing, ballots(issued - returned)] as const] : []),
        [words.valid, ballots(valid)],
        [words.invalid, ballots(invalid)],
      ),
      ...(reasons.length === 0
        ? []
        : ([
            { block: 'paragraph', text: words.reasons },
            {
              block: 'list',
              items: reasons.map(([reason, number]) =>
                fill(words.reason, {
                  reason: invalidReasonWords(reason, meeting.boardTitle),
                  ballots: ballots(number),
                }),
              ),
            },
            ...readingNotes(facts),
          ] as const)),
      fields(
        [words.seals.label, custody.sealsIntact ? words.seals.intact : words.seals.broken],
        ...(custody.note === null ? [] : [[words.note, custody.note] as const]),
      ),
    ],
  }
}

/** The percentage names its base. */
const percentTitle = (facts: MinutesFacts): string => {
  const words = MINUTES_WORDS.results.columns
  const ofSummoned = facts.meeting.readings.percentBase === 'summoned'
  return fill(ofSummoned ? words.percentSummoned : words.percent, { members: membersWords(facts) })
}

type Counted = NameResult | RankedName

/** Everybody on the ballot with the votes, as in the published form. */
const votesTable = (facts: MinutesFacts, rows: readonly Counted[]): Table => {
  const { place, name, votes } = MINUTES_WORDS.results.columns
  return table(
    [narrow(place, 12), wide(name), narrow(votes, 24, 'right'), narrow(percentTitle(facts), 44, 'right')],
    rows.map((row, index) => [index + 1, row.nameOnPaper, row.votes, percentText(row.percent)]),
  )
}

/** The elected with their votes, also in words. */
export const electedTable = (facts: MinutesFacts, rows: readonly Counted[]): Table => {
  const { place, name, votes, votesInWords } = MINUTES_WORDS.results.columns
  return table(
    [
      narrow(place, 12),
      wide(name, 4),
      narrow(votes, 18, 'right'),
      wide(votesInWords, 3),
      narrow(percentTitle(facts), 36, 'right'),
    ],
    rows.map((row, index) => [index + 1, row.nameOnPaper, row.votes, inWords(row.votes), percentText(row.percent)]),
  )
}

/** The sentence that names the base of the percentages. */
const percentBaseWords = (facts: MinutesFacts, view: ResultView): string => {
  const words = MINUTES_WORDS.results
  const params = { members: membersWords(facts) }
  return facts.meeting.readings.percentBase === 'summoned'
    ? fill(words.baseSummoned, { ...params, base: numbered(view.base.summoned) })
    : fill(words.base, { ...params, base: numbered(view.base.base) })
}

/** Votes in the order of the ballot. */
export const resultsSection = (facts: MinutesFacts, view: ResultView): Section => ({
  heading: MINUTES_WORDS.results.heading,
  blocks: [{ block: 'paragraph', text: percentBaseWords(facts, view) }, votesTable(facts, view.names)],
})
