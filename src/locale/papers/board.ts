import type { BoardTitle } from '../../rules/board.ts'
import type { InvalidReason } from '../../rules/types.ts'
import { BOARD_TITLE_LABELS, INVALID_REASON_LABELS } from '../labels.ts'

/** The counting board within a sentence, by the name that the meeting chose: `tổ kiểm phiếu`. */
export const boardInSentence = (title: BoardTitle): string => {
  const name = BOARD_TITLE_LABELS[title].vi
  return name.charAt(0).toLocaleLowerCase('vi') + name.slice(1)
}

const USUAL = boardInSentence('ban-kiem-phieu')

/** A text that papers share with the screens, which call the board by its usual name, with the name that the meeting chose. */
export const withBoard = (text: string, title: BoardTitle): string => text.replaceAll(USUAL, boardInSentence(title))

/** Why a ballot is invalid, as papers of a meeting say it. */
export const invalidReasonWords = (reason: InvalidReason, title: BoardTitle): string =>
  withBoard(INVALID_REASON_LABELS[reason].vi, title)
