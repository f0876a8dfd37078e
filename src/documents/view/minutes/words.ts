import { BOARD_TITLE_LABELS } from '../../../locale/labels.ts'
import { officeParts, termWords } from '../../../locale/papers/ballots.ts'
import { DELEGATE_WORDS, MEETING_WORDS, MEMBER_WORDS, MINUTES_WORDS } from '../../../locale/papers/minutes.ts'
import { inWords } from '../../../locale/papers/number-words.ts'
import { fill } from '../../../locale/text.ts'
import type { BoardPaper } from '../../../rules/board.ts'
import type { HandVote } from '../../../rules/meeting.ts'
import type { PaperPart } from '../../../rules/papers.ts'
import type { Office } from '../../../rules/types.ts'
import { grouped } from '../office-data.ts'
import { dayInFigures, percentText } from '../wording.ts'
import type { MinutesFacts } from './facts.ts'

/** A number with its words, for example `1.381 (một nghìn ba trăm tám mươi mốt)`. */
export const numbered = (number: number): string => `${grouped(number)} (${inWords(number)})`

export const people = (number: number): string => fill(MINUTES_WORDS.people, { number: numbered(number) })

export const ballots = (number: number): string => fill(MINUTES_WORDS.ballots, { number: numbered(number) })

export const votesWords = ({ votes, percent }: { readonly votes: number; readonly percent: string }): string =>
  fill(MINUTES_WORDS.votes, { votes: numbered(votes), percent: percentText(percent) })

export const paperWords = ({ number, date, issuer }: BoardPaper): string =>
  fill(MINUTES_WORDS.paper, { number, day: dayInFigures(date), issuer })

/** The paper as a param that is left out if there is none. */
export const paperParam = (paper: BoardPaper | null): { readonly paper?: string } =>
  paper === null ? {} : { paper: paperWords(paper) }

export const handVoteWords = (vote: HandVote): string =>
  fill(MINUTES_WORDS.handVote, {
    for: numbered(vote.for),
    against: numbered(vote.against),
    blank: numbered(vote.blank),
  })

export const boardWords = ({ meeting }: Pick<MinutesFacts, 'meeting'>): string =>
  BOARD_TITLE_LABELS[meeting.boardTitle].vi

export const membersWords = ({ meeting }: Pick<MinutesFacts, 'meeting'>): string => MEMBER_WORDS[meeting.kind]

export const meetingWords = ({ meeting }: Pick<MinutesFacts, 'meeting'>): string => MEETING_WORDS[meeting.kind]

/** The office that these minutes are about. */
export const officeOf = (round: MinutesFacts['round'], part: PaperPart): Office =>
  round.office === 'delegates' && part === 'alternates' ? 'alternate-delegates' : round.office

/** The office in a sentence, and the term if the office has one. */
export const officeWords = (
  { meeting, round }: Pick<MinutesFacts, 'meeting' | 'round'>,
  part: PaperPart,
): { readonly office: string; readonly term?: string } => {
  const office = officeOf(round, part)
  if (office === 'delegates' || office === 'alternate-delegates') return { office: DELEGATE_WORDS[office] }
  return {
    office: officeParts(office, meeting.organisation).join(' '),
    term: termWords(meeting.term),
  }
}
