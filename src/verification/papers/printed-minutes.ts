import { keysOf } from '../../kernel/record.ts'
import type { LoggedPaper, LoggedResult } from './paper-facts.ts'

/** The figures that minutes print behind a label. */
export type Figure = 'issued' | 'returned' | 'valid' | 'invalid' | 'base'

/** The label of each figure, as the minutes print it. */
export type FigureLabels = Readonly<Record<Figure, string>>

/** A place at which minutes differ from the log. Names and texts come from the paper and may hold anything. */
export type MinutesDifference =
  | { readonly code: Figure; readonly printed: string; readonly logged: number }
  | { readonly code: 'votes'; readonly name: string; readonly printed: number; readonly logged: number }
  | { readonly code: 'name-missing'; readonly name: string; readonly logged: number }
  | { readonly code: 'shown-elected' | 'not-shown-elected'; readonly name: string }

/** A whole number with dots between thousands; a percentage has a comma. */
const NUMBER = /^(?:\d{1,3}(?:\.\d{3})+|\d+)$/
/** The number of a row, with the mark behind it. */
const ROW_NUMBER = /^\d+[.)]?$/

/** A word of a text, and its line. */
interface Word {
  readonly word: string
  readonly line: number
}

const partsOf = (text: string): readonly string[] => text.normalize('NFC').trim().split(/\s+/)

const wordsOf = (lines: readonly string[]): readonly Word[] =>
  lines.flatMap((text, line) =>
    partsOf(text)
      .filter((word) => word !== '')
      .map((word) => ({ word, line })),
  )

const numberIn = (word: string): number => Number(word.replaceAll('.', ''))

/** The places of a text that begin with the parts. */
const placesOf = (words: readonly Word[], parts: readonly string[]): readonly number[] =>
  words.flatMap((_, start) => (parts.every((part, index) => words[start + index]?.word === part) ? [start] : []))

/**
 * Every number of votes in a row of a table: number of the row, name, votes. A name may be broken into lines; the votes
 * are on its last one.
 */
const printedVotes = (words: readonly Word[], name: string): readonly number[] => {
  const parts = partsOf(name)
  return placesOf(words, parts).flatMap((start) => {
    const [before, last, after] = [words[start - 1], words[start + parts.length - 1], words[start + parts.length]]
    const isRow = before !== undefined && ROW_NUMBER.test(before.word)
    if (!isRow || after === undefined || after.line !== last?.line || !NUMBER.test(after.word)) return []
    return [numberIn(after.word)]
  })
}

/** The people whom these minutes show as elected; null if the result of this round alone does not say it. */
const electedOn = ({ part }: LoggedPaper, { elected, alternates, settled }: LoggedResult): readonly string[] | null => {
  if (part !== 'alternates') return elected
  return settled ? null : alternates
}

const voteDifferences = (
  words: readonly Word[],
  paper: LoggedPaper,
  result: LoggedResult,
): readonly MinutesDifference[] => {
  const elected = electedOn(paper, result)
  return result.votes.flatMap(({ personId, name, votes }): readonly MinutesDifference[] => {
    const printed = printedVotes(words, name)
    if (printed.length === 0) return [{ code: 'name-missing', name, logged: votes }]
    const wrong = [...new Set(printed)].filter((number) => number !== votes)
    if (wrong.length > 0) return wrong.map((number) => ({ code: 'votes', name, printed: number, logged: votes }))
    // The result lists everybody once, and the elected once more.
    const isShown = printed.length > 1
    if (elected === null || isShown === elected.includes(personId)) return []
    return [{ code: isShown ? 'shown-elected' : 'not-shown-elected', name }]
  })
}

/** The word behind a label, with its colon; null if the label is not there. */
const behind = (words: readonly Word[], label: string): string | null => {
  const parts = partsOf(`${label}:`)
  const [start] = placesOf(words, parts)
  return start === undefined ? null : (words[start + parts.length]?.word ?? '')
}

const figureDifferences = (
  words: readonly Word[],
  result: LoggedResult,
  labels: FigureLabels,
): readonly MinutesDifference[] =>
  keysOf(labels).flatMap((figure) => {
    const printed = behind(words, labels[figure]) ?? ''
    const logged = result[figure]
    return NUMBER.test(printed) && numberIn(printed) === logged ? [] : [{ code: figure, printed, logged }]
  })

/** The places at which minutes differ from the result in the log; none for other papers, which are not read. */
export const minutesDifferences = (
  lines: readonly string[],
  paper: LoggedPaper,
  labels: FigureLabels,
): readonly MinutesDifference[] => {
  const { result, kind } = paper
  if (!result || kind !== 'minutes') return []
  const words = wordsOf(lines)
  return [...figureDifferences(words, result, labels), ...voteDifferences(words, paper, result)]
}
