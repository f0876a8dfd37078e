import { BOARD_HEAD_LABELS, BOARD_TITLE_LABELS } from '../../locale/labels.ts'
import { SIGNING_WORDS } from '../../locale/papers/signing.ts'
import type { BoardTitle } from '../../rules/board.ts'
import { isConference, type PaperMeeting } from './letterhead.ts'
import type { Signature } from './paper.ts'
import { capitals } from './wording.ts'

/** The head of the counting board signs for it. @param name null leaves it to be written by hand */
export const boardSignature = (title: BoardTitle, name: string | null): Signature => ({
  capacity: `${SIGNING_WORDS.onBehalf} ${capitals(BOARD_TITLE_LABELS[title].vi)}`,
  position: capitals(BOARD_HEAD_LABELS[title].vi),
  name,
})

/**
 * The signature of those who lead the meeting: the presidium of a congress, the chair of a conference.
 * @param name null leaves it to be written by hand
 */
export const presidiumSignature = (meeting: Pick<PaperMeeting, 'kind'>, name: string | null): Signature =>
  isConference(meeting)
    ? { capacity: null, position: SIGNING_WORDS.conferenceChair, name }
    : { capacity: `${SIGNING_WORDS.onBehalf} ${SIGNING_WORDS.presidium}`, position: SIGNING_WORDS.chair, name }
