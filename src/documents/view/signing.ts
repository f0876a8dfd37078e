import { BOARD_HEAD_LABELS, BOARD_TITLE_LABELS } from '../../locale/labels.ts'
import { SIGNING_WORDS } from '../../locale/papers/signing.ts'
import type { BoardTitle } from '../../rules/board.ts'
import type { Signature } from './paper.ts'
import { capitals } from './wording.ts'

/** The head of the counting board signs for it. @param name null leaves it to be written by hand */
export const boardSignature = (title: BoardTitle, name: string | null): Signature => ({
  capacity: `${SIGNING_WORDS.onBehalf} ${capitals(BOARD_TITLE_LABELS[title].vi)}`,
  position: capitals(BOARD_HEAD_LABELS[title].vi),
  name,
})

/** The presidium signs through one of its members, whose name the service does not know. */
export const presidiumSignature = (name: string | null): Signature => ({
  capacity: `${SIGNING_WORDS.onBehalf} ${SIGNING_WORDS.presidium}`,
  position: SIGNING_WORDS.chair,
  name,
})
