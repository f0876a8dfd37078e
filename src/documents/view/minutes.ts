import { ROUND_KIND_LABELS } from '../../locale/labels.ts'
import { MINUTES_WORDS } from '../../locale/papers/minutes.ts'
import { inWords } from '../../locale/papers/number-words.ts'
import { UNDOING_BODY_WORDS } from '../../locale/papers/office.ts'
import { fill } from '../../locale/text.ts'
import { type PaperPart, paperDay } from '../../rules/papers.ts'
import { type ResultView, resultView } from '../../views/result-view.ts'
import { formOn } from '../form/forms.ts'
import { dateInWords } from '../form/lines.ts'
import { instrumentTitles } from './instruments.ts'
import { congressLetterhead, type TypedHead } from './letterhead.ts'
import { rulesAnnex } from './minutes/annex.ts'
import { ballotsSection, resultsSection } from './minutes/count-sections.ts'
import type { MinutesFacts, UndoingFacts } from './minutes/facts.ts'
import { afterSections, workSection } from './minutes/later-sections.ts'
import { boardSection, listSection, rollSection, type Section, seatsSection } from './minutes/meeting-sections.ts'
import { outcomeSection } from './minutes/outcome-section.ts'
import { sealingSection } from './minutes/sealing-section.ts'
import { boardWords, officeWords, paperParam } from './minutes/words.ts'
import type { Block, Letterhead, Paper, Signature, Slip } from './paper.ts'
import { boardSignature, presidiumSignature } from './signing.ts'
import { clause, sentenceCase } from './wording.ts'

const viewOf = ({ meeting, round, roll, declared, names, deciding, choices }: MinutesFacts): ResultView =>
  resultView({
    version: meeting.countVersion,
    implementing: meeting.implementing,
    regulation: meeting.regulation,
    readings: meeting.readings,
    meeting: meeting.kind,
    roundKind: round.kind,
    seats: round.seats,
    roll,
    result: declared.result,
    names,
    deciding,
    choices,
  })

/** Under the later form minutes have no place and date in their head. */
const letterheadOf = ({ meeting }: MinutesFacts, typed: TypedHead): Letterhead => {
  const head = congressLetterhead(meeting, 'minutes', typed)
  return formOn(paperDay(meeting.heldOn, typed.issuedOn)).minutesPlaceAndDate.shown
    ? head
    : { ...head, placeAndDate: null }
}

/** The round in words. */
const roundWords = ({ number, kind }: MinutesFacts['round']): string =>
  kind === 'first'
    ? MINUTES_WORDS.firstRound
    : fill(MINUTES_WORDS.round, { words: ordinal(number), kind: ROUND_KIND_LABELS[kind].vi })

/** Fourth is `tư` in Vietnamese, every other place is said as the number. */
const ordinal = (number: number): string => (number === 4 ? MINUTES_WORDS.fourth : inWords(number))

const basisBlocks = (facts: MinutesFacts): readonly Block[] => {
  const titles = instrumentTitles(facts.meeting)
  return titles.map((title, index) => ({
    block: 'basis',
    text: fill(MINUTES_WORDS.basis, { title, end: index === titles.length - 1 ? ',' : ';' }),
  }))
}

const undoneBlocks = (text: string, undone: UndoingFacts | null, version: number): readonly Block[] => {
  if (undone === null) return []
  const { by, paper, reason } = undone
  return [
    {
      block: 'paragraph',
      text: fill(text, { version, by: UNDOING_BODY_WORDS[by], ...paperParam(paper), reason: clause(reason) }),
    },
  ]
}

const openingBlocks = (facts: MinutesFacts, part: PaperPart): readonly Block[] => {
  const { meeting, round, declared, replaces, repeats } = facts
  const opening = fill(MINUTES_WORDS.opening, {
    day: dateInWords(meeting.heldOn).replace(/^ngày /, ''),
    meeting: meeting.name,
    board: boardWords(facts),
    ...officeWords(facts, part),
    round: roundWords(round),
  })
  return [
    { block: 'paragraph', text: opening },
    ...undoneBlocks(MINUTES_WORDS.replaces, replaces, declared.version - 1),
    ...undoneBlocks(MINUTES_WORDS.repeats, repeats, declared.version),
  ]
}

const sectionBlocks = (sections: readonly Section[]): readonly Block[] =>
  sections.flatMap(({ heading, blocks }, index) => [
    { block: 'heading', text: `${index + 1}. ${sentenceCase(heading)}` },
    ...blocks,
  ])

/** The head of the board at the left, those who lead the meeting at the right. */
const signaturesOf = ({ meeting, board }: MinutesFacts): { readonly left: Signature; readonly right: Signature } => ({
  left: boardSignature(meeting.boardTitle, board.members.find(({ head }) => head)?.fullName ?? null),
  right: presidiumSignature(meeting, null),
})

/** The choices about one paper. */
export interface MinutesChoice {
  /** Of a vote that fills the seats of delegates and of alternates: the seats that these minutes are about. */
  readonly part: PaperPart
  readonly head: TypedHead
  readonly slip: Slip | null
}

/** The minutes of the count of one round (biên bản kiểm phiếu), with all fields in the order of the published form. */
export const minutesPaper = (facts: MinutesFacts, { part, head, slip }: MinutesChoice): Paper => {
  const view = viewOf(facts)
  const { office, term } = officeWords(facts, part)
  return {
    kind: 'minutes',
    letterhead: letterheadOf(facts, head),
    title: MINUTES_WORDS.title,
    abstract: [fill(MINUTES_WORDS.abstract, { office }), ...(term === undefined ? [] : [term])],
    blocks: [
      ...basisBlocks(facts),
      ...openingBlocks(facts, part),
      ...sectionBlocks([
        seatsSection(facts, part),
        listSection(facts),
        boardSection(facts),
        rollSection(facts, view),
        ballotsSection(facts),
        resultsSection(facts, view),
        outcomeSection(facts, view, part),
        ...afterSections(facts),
        workSection(facts),
        sealingSection(facts),
      ]),
    ],
    closing: MINUTES_WORDS.closing,
    signatures: signaturesOf(facts),
    annexes: [rulesAnnex(facts, view)],
    recipients: [],
    slip,
  }
}
