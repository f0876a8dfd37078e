import { keysOf } from '../../../kernel/record.ts'
import { isOneOf } from '../../../kernel/unknown.ts'
import { EVIDENCE_LABELS, OUTCOME_LABELS } from '../../../locale/labels.ts'
import { withBoard } from '../../../locale/papers/board.ts'
import { MANNER_WORDS, MINUTES_WORDS } from '../../../locale/papers/minutes.ts'
import { OTHER_READING, READING_LABELS, READING_VALUES } from '../../../locale/readings.ts'
import { fill } from '../../../locale/text.ts'
import type { DecidingReading } from '../../../rules/deciding-readings.ts'
import { findClause } from '../../../rules/regulations/regulations.ts'
import { annexView } from '../../../views/regulation-view.ts'
import type { ResultView } from '../../../views/result-view.ts'
import { instrumentTitles } from '../instruments.ts'
import type { Annex, Block } from '../paper.ts'
import { narrow, table, wide } from '../table.ts'
import { filled } from '../wording.ts'
import { clauseWords, pointsOf } from './clause-words.ts'
import type { MinutesFacts } from './facts.ts'

const words = MINUTES_WORDS.annex

const heading = (text: string): Block => ({ block: 'heading', text })
const paragraph = (text: string): Block => ({ block: 'paragraph', text })

/** Readings are texts of the program, and name the board as the meeting does; clauses keep the words of the law. */
const valueWords = ({ meeting }: MinutesFacts, value: string): string =>
  isOneOf(keysOf(READING_VALUES), value) ? withBoard(READING_VALUES[value].vi, meeting.boardTitle) : value

/** The clauses of the result, and the one by which it settles alternates. */
const citationsOf = ({ settled }: MinutesFacts, { citations }: ResultView): readonly string[] => [
  ...new Set([...citations, ...(settled?.citation ? [settled.citation] : [])]),
]

const clauseRows = (citations: readonly string[]): readonly (readonly string[])[] =>
  citations.flatMap((id) => {
    const clause = findClause(id)
    if (!clause) return []
    return pointsOf(clause).map(({ paraphrase, evidence }, index) => [
      index === 0 ? clauseWords(id) : '',
      paraphrase.vi,
      EVIDENCE_LABELS[evidence].vi,
    ])
  })

const clauseBlocks = (facts: MinutesFacts, view: ResultView): readonly Block[] => [
  heading(words.clauses),
  table(
    [wide(words.clauseColumns.place, 3), wide(words.clauseColumns.text, 7), wide(words.clauseColumns.evidence, 3)],
    clauseRows(citationsOf(facts, view)),
  ),
]

/** The readings that decide, with the results under their other values. */
const decidingBlocks = (view: ResultView, facts: MinutesFacts): readonly Block[] => {
  const onPaper = new Map(view.names.map(({ personId, nameOnPaper }) => [personId, nameOnPaper]))
  const fillsAlternates = view.alternates !== null || facts.settled !== null
  const list = (ids: readonly string[]): string =>
    ids.map((id) => onPaper.get(id) ?? id).join(', ') || OTHER_READING.nobody.vi
  const otherwise = ({ reading, others }: DecidingReading): readonly Block[] =>
    others.map(({ value, base, outcome, elected, alternates }) =>
      paragraph(
        filled(OTHER_READING.result.vi, {
          reading: READING_LABELS[reading].vi,
          value: valueWords(facts, value),
          base,
          outcome: OUTCOME_LABELS[outcome].vi,
          elected: list(elected),
          ...(fillsAlternates ? { alternates: list(alternates) } : {}),
        }),
      ),
    )
  return view.deciding.flatMap((one) => [
    paragraph(fill(words.deciding, { reading: READING_LABELS[one.reading].vi, value: valueWords(facts, one.value) })),
    ...otherwise(one),
  ])
}

const readingBlocks = (facts: MinutesFacts, view: ResultView): readonly Block[] => [
  heading(words.readings),
  ...decidingBlocks(view, facts),
  { block: 'note', text: words.readingsNote },
  table(
    [wide(words.readingColumns.label, 3), wide(words.readingColumns.value, 3), wide(words.readingColumns.text, 7)],
    annexView(facts.meeting).readings.map(({ name, value, description }) => [
      READING_LABELS[name].vi,
      valueWords(facts, value),
      withBoard(description.vi, facts.meeting.boardTitle),
    ]),
  ),
]

const stackBlocks = ({ stacks }: MinutesFacts): readonly Block[] => {
  if (stacks.length === 0) return []
  const { number, size, entries, typists, manner } = words.stackColumns
  return [
    heading(words.stacks),
    table(
      [narrow(number, 16), narrow(size, 22), narrow(entries, 22), narrow(typists, 22), wide(manner)],
      stacks.map((stack) => [
        stack.number,
        stack.size,
        stack.entries,
        stack.typists === 0 ? words.unknown : stack.typists,
        stack.manners.map((one) => MANNER_WORDS[one]).join(', '),
      ]),
    ),
  ]
}

/** The rules by which the result was counted: instruments, clauses, readings, and the stacks with their entries. */
export const rulesAnnex = (facts: MinutesFacts, view: ResultView): Annex => ({
  title: words.title,
  abstract: [words.abstract],
  blocks: [
    heading(words.instruments),
    { block: 'list', items: instrumentTitles(facts.meeting) },
    ...clauseBlocks(facts, view),
    ...readingBlocks(facts, view),
    ...stackBlocks(facts),
  ],
})
