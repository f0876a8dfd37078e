import { BALLOT_FORM_LABELS } from '../../locale/labels.ts'
import { officeInSentence } from '../../locale/papers/ballots.ts'
import { CANDIDATE_LIST_WORDS, MEMBERSHIP_WORDS } from '../../locale/papers/candidate-list.ts'
import { ballotForm } from '../../rules/ballot.ts'
import type { Membership } from '../../rules/candidacy.ts'
import type { ListOrder } from '../../rules/list.ts'
import type { HandVote } from '../../rules/meeting.ts'
import type { Office, Readings } from '../../rules/types.ts'
import { congressLetterhead, type PaperMeeting, type TypedHead } from './letterhead.ts'
import { people } from './minutes/words.ts'
import { grouped } from './office-data.ts'
import type { Block, Cell, Paper } from './paper.ts'
import { presidiumSignature } from './signing.ts'
import { narrow, table, wide } from './table.ts'
import { dayInFigures, filled } from './wording.ts'

/** A person with the particulars that the service knows. */
export interface ListedParticulars {
  /** As printed on the ballot. */
  readonly name: string
  /** Null if unknown. */
  readonly birthYear: number | null
  /** Plain date; null if unknown. */
  readonly partySince: string | null
  readonly membership: Membership
  readonly unit: string
}

/** The facts of the approved candidate list of one round. */
export interface CandidateListFacts {
  readonly meeting: PaperMeeting
  readonly office: Office
  /** Number of the round in its election. */
  readonly round: number
  readonly seats: number
  /** Alternate seats that the vote on delegates fills too; null if it fills none. */
  readonly alternates: number | null
  readonly order: ListOrder
  readonly nameOrder: Readings['nameOrder']
  /** The show of hands that approved the list. */
  readonly vote: HandVote
  /** In ballot order. */
  readonly candidates: readonly ListedParticulars[]
}

const { columns, ...WORDS } = CANDIDATE_LIST_WORDS

const COLUMNS = [
  narrow(columns.position, 10),
  wide(columns.name, 1.3),
  narrow(columns.birthYear, 12),
  narrow(columns.partySince, 23),
  narrow(columns.membership, 15),
  wide(columns.unit),
  wide(columns.byHand),
]

/** A row; the last cell is left to be filled in by hand. */
const row = ({ name, birthYear, partySince, membership, unit }: ListedParticulars, place: number): readonly Cell[] => [
  place + 1,
  name,
  String(birthYear ?? ''),
  partySince === null ? '' : dayInFigures(partySince),
  MEMBERSHIP_WORDS[membership],
  unit,
  '',
]

const isByName = ({ order, nameOrder }: CandidateListFacts): boolean =>
  order === 'regulation' && nameOrder !== 'as-approved'

const figures = (facts: CandidateListFacts): Block => {
  const { candidates, seats, alternates, vote } = facts
  const surplus = candidates.length - seats
  const fields: readonly (readonly [label: string, value: string])[] = [
    [WORDS.seats, grouped(seats)],
    ...(alternates === null ? [] : [[WORDS.alternates, grouped(alternates)] as const]),
    [WORDS.people, grouped(candidates.length)],
    [WORDS.surplus, surplus > 0 ? grouped(surplus) : WORDS.noSurplus],
    [WORDS.form, BALLOT_FORM_LABELS[ballotForm(candidates.length, seats)].vi],
    [WORDS.order, isByName(facts) ? WORDS.byName : WORDS.asGiven],
    [WORDS.approval, filled(WORDS.hands, { ...vote })],
  ]
  return { block: 'fields', fields: fields.map(([label, value]) => ({ label, value })) }
}

/** The approved candidate list for the hall, with the particulars that are known and a column to be filled in by hand. */
export const candidateList = (facts: CandidateListFacts, head: TypedHead): Paper => {
  const { meeting, office, round, candidates } = facts
  return {
    kind: 'candidate-list',
    letterhead: congressLetterhead(meeting, null, head),
    title: WORDS.title,
    abstract: [
      filled(WORDS.office, { office: officeInSentence(office, meeting.organisation.level) }),
      filled(WORDS.round, { number: round }),
    ],
    blocks: [figures(facts), table(COLUMNS, candidates.map(row))],
    closing: filled(WORDS.closing, { people: people(candidates.length) }),
    signatures: { left: null, right: presidiumSignature(meeting, null) },
    recipients: [],
    slip: null,
  }
}
