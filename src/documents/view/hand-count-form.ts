import { EVIDENCE_LABELS, EXCLUSION_REASON_LABELS } from '../../locale/labels.ts'
import { meetingHead, officeParts, officeTerm, roundWords, seatsWords } from '../../locale/papers/ballots.ts'
import { invalidReasonWords } from '../../locale/papers/board.ts'
import { HAND_COUNT_WORDS, VOTERS } from '../../locale/papers/hand-count.ts'
import { fill } from '../../locale/text.ts'
import { ballotForm, reasonsPossible } from '../../rules/ballot.ts'
import type { BoardTitle } from '../../rules/board.ts'
import { baseCitation, REGULATIONS } from '../../rules/regulations/citations.ts'
import { findClause } from '../../rules/regulations/regulations.ts'
import { exclusionsAt, leavesBase } from '../../rules/roll.ts'
import type { CountVersion, Readings, RegulationId } from '../../rules/types.ts'
import type { FormRules } from '../form/form.ts'
import { formOn } from '../form/forms.ts'
import type { ListedFacts } from './ballots.ts'
import type { Letterhead, Signature } from './paper.ts'
import { boardSignature, presidiumSignature } from './signing.ts'

/** The facts of an approved list, with the rules by which the meeting counts. */
export interface HandCountFacts extends ListedFacts {
  readonly regulation: RegulationId
  readonly readings: Readings
  readonly countVersion: CountVersion
  readonly boardTitle: BoardTitle
  /** Alternate seats that the vote on delegates fills too; null if it fills none. */
  readonly alternates: number | null
}

/** A line to fill in. */
interface Line {
  readonly label: string
  /** Printed in bold: a sum. */
  readonly isSum: boolean
}

interface Section {
  readonly heading: string
  readonly lines: readonly Line[]
  /** Below the lines. */
  readonly remarks: readonly string[]
}

/** A form on which a whole count is done and signed by hand. It has nothing of the vote in it. */
export interface HandCountLayout {
  readonly kind: 'hand-count-form'
  /** Plain date of the document: the day of the meeting. */
  readonly date: string
  readonly form: FormRules
  readonly letterhead: Letterhead
  readonly title: string
  readonly abstract: readonly string[]
  readonly sections: readonly Section[]
  /** The names of the list in its order, and the headings of the columns to fill in. */
  readonly results: { readonly heading: string; readonly columns: readonly string[]; readonly names: readonly string[] }
  /** Lists of the elected, with as many empty rows as there are seats. */
  readonly elected: readonly { readonly heading: string; readonly rows: number }[]
  readonly signatures: { readonly left: Signature; readonly right: Signature }
  readonly words: Pick<
    typeof HAND_COUNT_WORDS,
    'document' | 'use' | 'board' | 'number' | 'name' | 'votes' | 'notes' | 'sign'
  >
}

const line = (label: string): Line => ({ label, isSum: false })
const sumLine = (label: string): Line => ({ label, isSum: true })
const words = HAND_COUNT_WORDS

/** The clause on the base, if its wording was read; else the mark that it is a reading. */
const basis = ({ regulation, meeting }: HandCountFacts): string => {
  const clause = findClause(baseCitation(regulation, meeting.kind))
  return clause?.evidence === 'text'
    ? fill(words.clause, { place: clause.articles.vi, title: REGULATIONS[regulation].title.vi })
    : fill(words.notRead, { evidence: EVIDENCE_LABELS[clause?.evidence ?? 'reading'].vi })
}

const baseSection = (facts: HandCountFacts): Section => {
  const { meeting, countVersion, readings } = facts
  const people = VOTERS[meeting.kind]
  const leaving = exclusionsAt(meeting.kind, countVersion).filter((one) => leavesBase(one, meeting.kind, readings))
  return {
    heading: words.base,
    lines: [
      line(fill(words.attending, { people })),
      line(fill(words.summoned, { people })),
      ...leaving.map((reason) => line(fill(words.minus, { reason: EXCLUSION_REASON_LABELS[reason].vi }))),
      sumLine(words.baseSum),
    ],
    // reading rejectedDelegates
    remarks: [basis(facts), ...(leaving.includes('rejected') ? [words.rejectedReading] : [])],
  }
}

const ballotSection = ({ names, seats, boardTitle }: HandCountFacts): Section => ({
  heading: words.ballots,
  lines: [
    line(words.issued),
    line(words.returned),
    line(words.valid),
    sumLine(words.invalid),
    ...reasonsPossible({ candidates: names.length, seats }).map((reason) =>
      line(fill(words.ofThem, { reason: invalidReasonWords(reason, boardTitle) })),
    ),
  ],
  remarks: [words.check],
})

// qd244-2014:d32.k2, qd244-2014:d32.k3, qd190-2024:d30.k2, qd190-2024:d30.k3
const thresholdSection = ({ round, readings }: HandCountFacts): Section => {
  // reading tieAtCut
  if (round.kind === 'tie-revote' && readings.tieAtCut === 'revote-plurality') {
    return { heading: words.threshold, lines: [], remarks: [words.mostVotes] }
  }
  return {
    heading: words.threshold,
    lines: [line(words.half), sumLine(words.needed)],
    remarks: [words.moreThanHalf],
  }
}

const nfc = (text: string): string => text.normalize('NFC')

/** The form for a whole count by hand, from the facts that are known when the list is approved. */
export const handCountLayout = (facts: HandCountFacts): HandCountLayout => {
  const { organisation, meeting, round, office, seats, names, alternates, boardTitle } = facts
  const head = meetingHead(organisation, meeting)
  const boxed = ballotForm(names.length, seats) === 'agree-disagree'
  const abstract = [
    officeParts(office, organisation).join(' '),
    officeTerm(office, meeting.term),
    roundWords(round.kind, round.number),
    seatsWords(seats),
  ]
  const { document, use, board, number, name, votes, notes, sign } = words
  return {
    kind: 'hand-count-form',
    date: meeting.heldOn,
    form: formOn(meeting.heldOn),
    letterhead: {
      superior: nfc(head.organisation),
      issuer: head.meeting.map(nfc),
      number: null,
      placeAndDate: words.placeAndDate,
    },
    title: words.title,
    abstract: abstract.flatMap((text) => (text === null ? [] : [nfc(text)])),
    sections: [baseSection(facts), ballotSection(facts), thresholdSection(facts)],
    results: {
      heading: words.results,
      columns: boxed ? [words.agree, words.disagree, words.percent] : [words.votes, words.percent],
      names: names.map(nfc),
    },
    elected: [
      { heading: words.elected, rows: Math.min(seats, names.length) },
      ...(alternates === null ? [] : [{ heading: words.alternates, rows: alternates }]),
    ],
    signatures: { left: boardSignature(boardTitle, null), right: presidiumSignature(meeting, null) },
    words: { document, use, board, number, name, votes, notes, sign },
  }
}
