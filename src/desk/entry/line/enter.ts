import { type Ballot, isSameBallot } from './ballot.ts'
import { type Pressed, refused, typed, unsaid } from './effects.ts'
import {
  EMPTY_LINE,
  type EntryContext,
  hasOpenNumber,
  isEmpty,
  isFull,
  type Line,
  type Mark,
  openText,
  type Refusal,
} from './line.ts'
import { ballotOnLine } from './marks.ts'
import { opened } from './opened.ts'
import { questionAbout } from './questions.ts'

/** A second Enter counts only this long after the one before, so that no bouncing key and no drumming takes an unusual ballot. */
export const SECOND_ENTER_AFTER_MS = 250

const goTo = (line: Line, digits: string, context: EntryContext): Pressed => {
  if (digits === '') return refused(line, { kind: 'unfinished', typed: '+' })
  const number = Number(digits)
  return typed(number > context.taken ? EMPTY_LINE : opened(number, context))
}

/** The equal ballots that the line is. */
const timesOn = ({ command, times }: Line): number => Number((command?.digits ?? times) || 1)

const whyNot = (line: Line, context: EntryContext): Refusal | null => {
  if (isEmpty(line)) return { kind: 'empty' }
  if (isFull(line, context)) return { kind: 'full' }
  const left = context.size - context.taken
  // The head may have corrected the size of the stack since the number was typed.
  if (timesOn(line) > left && line.correcting === null) return { kind: 'too-many-times', left }
  const isOpen = hasOpenNumber(line, context) || line.aside?.kind === null || line.times === ''
  return isOpen ? { kind: 'unfinished', typed: openText(line) } : null
}

interface Told {
  readonly ballot: Ballot
  readonly marks: readonly Mark[]
  readonly times: number
}

const toldBy = (line: Line, context: EntryContext): Told => {
  if (line.command === null) {
    return { ballot: ballotOnLine(line, context), marks: line.marks, times: timesOn(line) }
  }
  return { ballot: context.ballotAt(context.taken), marks: [], times: timesOn(line) }
}

const take = ({ ballot, times }: Told, { taken, size }: EntryContext): Pressed => ({
  line: EMPTY_LINE,
  effect: { kind: 'take', ballots: Array.from({ length: times }, () => ballot) },
  sound: taken + times >= size ? 'full' : 'taken',
})

/**
 * Enter: takes the ballot, or asks for a second Enter if it is unusual, and never takes an empty line.
 * @param at now, in milliseconds of a clock that does not go back
 */
export const pressEnter = (line: Line, context: EntryContext, at: number): Pressed => {
  const { question, correcting, command } = line
  if (question !== null && at - question.at < SECOND_ENTER_AFTER_MS) {
    return typed({ ...line, question: { ...question, at } })
  }
  const clear = unsaid(line)
  if (command?.kind === 'go') return goTo(clear, command.digits, context)
  const refusal = whyNot(clear, context)
  if (refusal !== null) return refused(clear, refusal)
  const told = toldBy(clear, context)
  if (correcting !== null && isSameBallot(told.ballot, context.ballotAt(correcting))) return typed(EMPTY_LINE)
  const asked = question === null ? questionAbout(told.ballot, { ...told, at }, context) : null
  if (asked !== null) return { line: { ...clear, question: asked }, effect: null, sound: 'asked' }
  if (correcting === null) return take(told, context)
  return { line: EMPTY_LINE, effect: { kind: 'correct', number: correcting, ballot: told.ballot }, sound: 'taken' }
}
