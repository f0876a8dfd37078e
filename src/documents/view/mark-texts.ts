import { sum } from '../../kernel/integers.ts'
import { boardInSentence, invalidReasonWords } from '../../locale/papers/board.ts'
import { MARK_WORDS, SET_ASIDE_WORDS } from '../../locale/papers/entry-journal.ts'
import type { BoardTitle } from '../../rules/board.ts'
import type { SetAsideKind } from '../../rules/entry.ts'
import { type BallotMarks, INVALID_REASONS, type InvalidReason, type Tally } from '../../rules/types.ts'
import { grouped } from './office-data.ts'
import { filled } from './wording.ts'

/** Places on the ballot, from 1. */
const places = (positions: readonly number[]): string =>
  positions
    .toSorted((a, b) => a - b)
    .map((position) => position + 1)
    .join(', ')

const part = (template: string, positions: readonly number[]): readonly string[] =>
  positions.length === 0 ? [] : [filled(template, { places: places(positions) })]

const plainMarks = (marks: BallotMarks): readonly string[] => {
  if ('struck' in marks) {
    return marks.struck.length === 0 ? [MARK_WORDS.struckNobody] : part(MARK_WORDS.struck, marks.struck)
  }
  const boxes = [...part(MARK_WORDS.agree, marks.agree), ...part(MARK_WORDS.disagree, marks.disagree)]
  return boxes.length === 0 ? [MARK_WORDS.noBox] : boxes
}

/** Why a ballot is set aside. */
export const setAsideText = (kind: SetAsideKind, board: BoardTitle): string =>
  filled(SET_ASIDE_WORDS[kind], { board: boardInSentence(board) })

/** Marks with the places of the names on the ballot, for example `gạch 2, 5; không hợp lệ (…)`. */
export const marksText = (
  marks: BallotMarks,
  board: BoardTitle,
  {
    setAside = null,
    invalid = null,
  }: { readonly setAside?: SetAsideKind | null; readonly invalid?: InvalidReason | null } = {},
): string => {
  const reason = invalid ?? marks.fault ?? null
  return [
    ...plainMarks(marks),
    ...(reason === null ? [] : [filled(MARK_WORDS.invalid, { reason: invalidReasonWords(reason, board) })]),
    ...(setAside === null ? [] : [filled(MARK_WORDS.setAside, { kind: setAsideText(setAside, board) })]),
  ].join('; ')
}

const figuresByPlace = (figures: readonly number[]): string =>
  figures.map((votes, position) => `${position + 1}: ${grouped(votes)}`).join(', ')

const invalidText = (invalid: Tally['invalid'], board: BoardTitle): string => {
  const count = sum(INVALID_REASONS.map((reason) => invalid[reason] ?? 0))
  if (count === 0) return MARK_WORDS.noInvalid
  const reasons = INVALID_REASONS.flatMap((reason) =>
    invalid[reason] ? [`${invalidReasonWords(reason, board)}: ${grouped(invalid[reason])}`] : [],
  )
  return filled(MARK_WORDS.invalidCount, { count, reasons: reasons.join(', ') })
}

/** The figures of a tally sheet in one line. */
export const sheetText = ({ valid, invalid, votes, disagree }: Tally, board: BoardTitle): string =>
  [
    filled(MARK_WORDS.valid, { count: valid }),
    invalidText(invalid, board),
    filled(MARK_WORDS.votes, { places: figuresByPlace(votes) }),
    ...(disagree === null ? [] : [filled(MARK_WORDS.disagreeVotes, { places: figuresByPlace(disagree) })]),
  ].join('; ')
