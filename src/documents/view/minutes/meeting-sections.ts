import { sum } from '../../../kernel/integers.ts'
import {
  BALLOT_FORM_LABELS,
  BOARD_HEAD_LABELS,
  BOARD_MEMBER_LABELS,
  EXCLUSION_REASON_LABELS,
} from '../../../locale/labels.ts'
import { GROUND_WORDS, MINUTES_WORDS } from '../../../locale/papers/minutes.ts'
import { fill } from '../../../locale/text.ts'
import type { PaperPart } from '../../../rules/papers.ts'
import type { ResultView } from '../../../views/result-view.ts'
import { grouped } from '../office-data.ts'
import type { Block } from '../paper.ts'
import { baseReading } from '../readings.ts'
import { narrow, table, wide } from '../table.ts'
import type { MinutesFacts } from './facts.ts'
import { boardWords, handVoteWords, meetingWords, membersWords, paperWords, people } from './words.ts'

/** A numbered part of the minutes. */
export interface Section {
  readonly heading: string
  readonly blocks: readonly Block[]
}

const paragraph = (text: string): Block => ({ block: 'paragraph', text })

/** Seats of alternates that a vote on delegates fills, itself or from the ranking of an earlier one. */
const alternateSeats = ({ round, settled }: MinutesFacts): number | null =>
  settled === null ? round.alternates : settled.elected.length + settled.seatsLeft

export const seatsSection = (facts: MinutesFacts, part: PaperPart): Section => {
  const words = MINUTES_WORDS.seats
  const alternates = alternateSeats(facts)
  if (alternates === null) {
    return { heading: words.heading, blocks: [paragraph(fill(words.text, { seats: people(facts.round.seats) }))] }
  }
  const text =
    part === 'alternates'
      ? fill(words.alternates, { seats: people(alternates) })
      : fill(words.delegates, { seats: people(facts.round.seats) })
  return { heading: words.heading, blocks: [paragraph(text)] }
}

/** The remark beside a name: a corrected spelling, or the reason for which the person takes no seat. */
const noteOn = ({ refusals }: MinutesFacts, { personId, correctedName }: MinutesFacts['names'][number]): string => {
  const refusal = refusals.find((one) => one.personId === personId)
  return [
    ...(correctedName === null ? [] : [fill(MINUTES_WORDS.list.corrected, { name: correctedName })]),
    ...(refusal ? [GROUND_WORDS[refusal.ground]] : []),
  ].join('; ')
}

export const listSection = (facts: MinutesFacts): Section => {
  const words = MINUTES_WORDS.list
  const { names, declared } = facts
  const form = BALLOT_FORM_LABELS[declared.result.form].vi
  return {
    heading: words.heading,
    blocks: [
      paragraph(fill(names.length === 1 ? words.one : words.text, { people: people(names.length), form })),
      table(
        [narrow(words.columns.place, 12), wide(words.columns.name), wide(words.columns.note)],
        names.map((name, index) => [index + 1, name.nameOnPaper, noteOn(facts, name)]),
      ),
    ],
  }
}

const boardOpening = (facts: MinutesFacts): string => {
  const words = MINUTES_WORDS.board
  const { members, vote, paper } = facts.board
  const params = { board: boardWords(facts), people: people(members.length) }
  if (paper !== null) return fill(words.group, { ...params, paper: paperWords(paper) })
  const shown = vote === null ? {} : { vote: handVoteWords(vote) }
  return fill(words.text, { ...params, meeting: meetingWords(facts), ...shown })
}

/** The head comes first. */
export const boardSection = (facts: MinutesFacts): Section => {
  const { boardTitle } = facts.meeting
  const members = facts.board.members.toSorted((one, other) => Number(other.head) - Number(one.head))
  return {
    heading: boardWords(facts),
    blocks: [
      paragraph(boardOpening(facts)),
      ...members.map(({ nameOnPaper, head }, index) =>
        paragraph(
          fill(MINUTES_WORDS.board.member, {
            place: index + 1,
            name: nameOnPaper,
            duty: (head ? BOARD_HEAD_LABELS : BOARD_MEMBER_LABELS)[boardTitle].vi,
          }),
        ),
      ),
    ],
  }
}

const exclusionItems = (exclusions: ResultView['base']['exclusions']): readonly string[] =>
  exclusions.map(({ reason, people: number }) =>
    fill(MINUTES_WORDS.roll.exclusion, { reason: EXCLUSION_REASON_LABELS[reason].vi, people: people(number) }),
  )

const exclusionBlocks = (exclusions: ResultView['base']['exclusions']): readonly Block[] => {
  const words = MINUTES_WORDS.roll
  const groups = [
    { label: words.excluded, found: exclusions.filter(({ leavesBase }) => leavesBase) },
    { label: words.kept, found: exclusions.filter(({ leavesBase }) => !leavesBase) },
  ]
  return groups.flatMap(({ label, found }): readonly Block[] =>
    found.length === 0
      ? []
      : [
          {
            block: 'fields',
            fields: [{ label, value: people(sum(found.map(({ people: number }) => number))) }],
          },
          { block: 'list', items: exclusionItems(found) },
        ],
  )
}

/** The base with the figures that lead to it. */
const baseValue = ({ summoned, exclusions, base }: ResultView['base']): string => {
  const excluded = sum(exclusions.flatMap(({ leavesBase, people: number }) => (leavesBase ? [number] : [])))
  return excluded === 0
    ? people(base)
    : fill(MINUTES_WORDS.roll.sum, {
        people: people(base),
        summoned: grouped(summoned),
        excluded: grouped(excluded),
        base: grouped(base),
      })
}

/** The remark that the base follows from a reading; none if it follows from clauses alone. */
const readingNotes = ({ meeting }: MinutesFacts, { base }: ResultView): readonly Block[] => {
  const { reading: conference, rejected } = MINUTES_WORDS.roll
  const found = baseReading(meeting.kind, base.exclusions)
  return found === null ? [] : [{ block: 'note', text: { conference, rejected }[found] }]
}

export const rollSection = (facts: MinutesFacts, view: ResultView): Section => {
  const words = MINUTES_WORDS.roll
  const { summoned, attending, exclusions } = view.base
  const members = membersWords(facts)
  return {
    heading: fill(words.heading, { members }),
    blocks: [
      {
        block: 'fields',
        fields: [
          { label: fill(words.summoned, { members }), value: people(summoned) },
          { label: words.attending, value: people(attending) },
          { label: words.absent, value: people(summoned - attending) },
        ],
      },
      ...exclusionBlocks(exclusions),
      { block: 'fields', fields: [{ label: words.base, value: baseValue(view.base) }] },
      ...readingNotes(facts, view),
    ],
  }
}
