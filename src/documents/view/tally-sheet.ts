import { meetingHead, officeParts, officeTerm, roundWords, seatsWords } from '../../locale/papers/ballots.ts'
import { invalidReasonWords } from '../../locale/papers/board.ts'
import { invalidWords, TALLY_SHEET_WORDS } from '../../locale/papers/hand-count.ts'
import { OFFICE_WORDS } from '../../locale/papers/office.ts'
import { ballotForm, reasonsPossible } from '../../rules/ballot.ts'
import type { BoardTitle } from '../../rules/board.ts'
import type { ListedFacts } from './ballots.ts'

/** Ballots that one row of a sheet has room for: ten boxes of five. */
const BOXES = 10

/** The facts of an approved list, with the name that the meeting chose for its counting board. */
export interface TallySheetFacts extends ListedFacts {
  readonly boardTitle: BoardTitle
}

/** A sheet on which one stack is counted by hand. It has the facts of the approved list and nothing of the vote. */
export interface TallySheetLayout {
  readonly kind: 'tally-sheet'
  /** Plain date of the document: the day of the meeting. */
  readonly date: string
  readonly head: { readonly organisation: string; readonly meeting: readonly string[]; readonly party: string }
  /** Office, term, round and seats in one line. */
  readonly subject: string
  readonly boxes: number
  /** Valid ballots, then each reason for which a ballot of this list can be invalid, in order of precedence. */
  readonly counts: readonly string[]
  /** In the order of the list. */
  readonly names: readonly string[]
  /** Lines below each name; one without words if only votes are counted. */
  readonly columns: readonly string[]
  readonly words: Omit<typeof TALLY_SHEET_WORDS, 'names' | 'namesAgree' | 'how' | 'howAgree'> & {
    readonly names: string
    readonly how: readonly string[]
  }
}

const nfc = (text: string): string => text.normalize('NFC')

/** The subject of a vote in one line, for example `Chi ủy Chi bộ Văn phòng, nhiệm kỳ 2017 - 2020, số lượng bầu: 3 đồng chí`. */
export const subjectLine = ({ organisation, meeting, round, office, seats }: ListedFacts): string => {
  const [first, ...rest] = [
    officeParts(office, organisation).join(' '),
    officeTerm(office, meeting.term),
    roundWords(round.kind, round.number),
    seatsWords(seats),
  ].filter((part) => part !== null)
  return nfc([first, ...rest.map((part) => part.charAt(0).toLocaleLowerCase('vi') + part.slice(1))].join(', '))
}

/** The sheet for counting a stack by hand, in blocks of five. It is the same for every stack of the round. */
export const tallySheetLayout = (facts: TallySheetFacts): TallySheetLayout => {
  const { organisation, meeting, names, seats } = facts
  const head = meetingHead(organisation, meeting)
  const boxed = ballotForm(names.length, seats) === 'agree-disagree'
  const { names: namesTitle, namesAgree, how, howAgree, ...words } = TALLY_SHEET_WORDS
  return {
    kind: 'tally-sheet',
    date: meeting.heldOn,
    head: { organisation: nfc(head.organisation), meeting: head.meeting.map(nfc), party: OFFICE_WORDS.partyTitle },
    subject: subjectLine(facts),
    boxes: BOXES,
    counts: [
      words.valid,
      ...reasonsPossible({ candidates: names.length, seats }).map((reason) =>
        invalidWords(invalidReasonWords(reason, facts.boardTitle)),
      ),
    ],
    names: names.map(nfc),
    columns: boxed ? [words.agree, words.disagree] : [''],
    words: {
      ...words,
      names: boxed ? namesAgree : namesTitle,
      // qd244-2014:d32.k1, qd190-2024:d30.k1
      how: boxed && names.length > 1 ? [...how, howAgree] : how,
    },
  }
}
