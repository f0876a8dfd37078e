import { ENTRY } from '../../locale/desk/entry.ts'
import { ASKS } from '../../locale/desk/entry-keys.ts'
import type { Bilingual } from '../../locale/text.ts'
import { say } from '../language.ts'
import type { BallotPaper } from './ballot-paper.ts'
import { marksNeeded } from './ballot-paper.ts'
import type { KeyHint } from './key-cap.tsx'
import type { AsideKind } from './line/ballot.ts'
import {
  type EntryContext,
  isEmpty,
  type Line,
  type Mark,
  type Question,
  type Reason,
  type Refusal,
  wholeOf,
} from './line/line.ts'
import type { ReadBack } from './line/marks.ts'

type Mode = EntryContext['mode']
type List = BallotPaper & Pick<EntryContext, 'mode'>

const MARKS: Readonly<Record<Mark['kind'], Bilingual>> = {
  struck: ENTRY.struck,
  agree: ENTRY.agrees,
  disagree: ENTRY.disagrees,
  blank: ENTRY.leftBlank,
  both: ENTRY.bothBoxes,
}

/** A mark in words. */
export const boxWords = (kind: Mark['kind']): string => say(MARKS[kind])

const ASIDE: Readonly<Record<AsideKind, Bilingual>> = {
  'not-issued': ENTRY.notIssued,
  marked: ENTRY.marked,
  'outside-name': ENTRY.outsideName,
  unreadable: ENTRY.unreadable,
}

/** Why a ballot is set aside, in words. */
export const asideWords = (kind: AsideKind): string => say(ASIDE[kind])

/** The task of the typist. A correction is named first, because a Backspace too many opens one unseen. */
export const taskOf = ({ candidates, form }: BallotPaper, { correcting }: Line): string => {
  if (correcting !== null) return say(ENTRY.correcting, { number: correcting })
  if (form === 'strike-out') return say(ENTRY.typeStruck)
  return say(candidates === 1 ? ENTRY.typeTheOnly : ENTRY.typeExceptions)
}

/** How far the line is. */
export const figuresOfLine = (line: Line, paper: BallotPaper, mode: Mode): string => {
  const { marks, question, aside } = line
  const typed = marks.length
  if (aside !== null || paper.candidates === 1) return ''
  if (mode === 'agree') {
    const names = paper.candidates
    return isEmpty(line) || wholeOf(line, { ...paper, mode })
      ? ''
      : say(ENTRY.agreeing, { chosen: names - typed, names })
  }
  const left = marksNeeded(paper) - typed
  return question || left < 0
    ? say(ENTRY.struckAndKept, { struck: typed, chosen: paper.candidates - typed })
    : say(ENTRY.struckAndLeft, { struck: typed, left })
}

/** How a ballot came out, in words. */
export const outcomeWords = ({ marks, chosen, seats, aside }: ReadBack, { candidates, form }: BallotPaper): string => {
  if (aside !== null) return say(ENTRY.setAsideAs, { reason: asideWords(aside) })
  if (candidates === 1) return marks[0] ? boxWords(marks[0].kind) : ''
  if (form === 'strike-out') return say(ENTRY.chosen, { chosen, seats })
  return chosen === candidates
    ? say(ENTRY.allAgree, { count: chosen })
    : say(ENTRY.agreeing, { chosen, names: candidates })
}

/** A question before a second Enter: the reason, and what each key does about it. */
export interface Asked {
  /** Amber for an unusual ballot, red for an invalid one or one for the board. */
  readonly tone: 'wait' | 'stop'
  readonly title: string
  readonly more: string
  readonly hints: readonly KeyHint[]
}

const titleOf = (reason: Reason, { chosen, invalid, aside, times }: Question, { seats }: List): string => {
  switch (reason) {
    case 'too-many':
      return say(ASKS.tooMany, { chosen, seats })
    case 'nobody':
      return say(invalid === null ? ASKS.nobodyValid : ASKS.nobody)
    case 'both-or-neither':
      return say(ASKS.bothOrNeither)
    case 'fewer':
      return say(ASKS.fewer, { missing: seats - chosen, chosen, seats })
    case 'order':
      return say(ASKS.order)
    case 'repeat':
      return say(ASKS.repeat, { times })
    case 'aside':
      return say(ASKS.aside, { reason: aside === null ? '' : asideWords(aside) })
  }
}

const moreOf = ([reason]: Question['reasons']): string => {
  if (reason === 'aside') return say(ASKS.asideMore)
  return say(reason === 'repeat' ? ASKS.countThem : ASKS.lookAgain)
}

const hintsOf = (line: Line, { reasons, invalid }: Question, list: List): readonly KeyHint[] => {
  const strikesTooFew = invalid === 'over-voted' && list.mode === 'struck'
  const yes = strikesTooFew ? say(ASKS.yesStruck, { count: line.marks.length }) : say(ASKS.yesSo)
  const goesOn = reasons[0] !== 'aside' && reasons[0] !== 'repeat' && list.candidates > 1
  return [
    { keys: ['Enter'], words: yes },
    ...(goesOn ? [{ keys: ['number'] as const, words: say(ASKS.goOn) }] : []),
    { keys: ['−'], words: say(ASKS.mistyped) },
  ]
}

/** The question of a line in words. */
export const askedAbout = (line: Line, question: Question, list: List): Asked => {
  const { reasons, invalid, aside } = question
  return {
    tone: invalid === null && aside === null ? 'wait' : 'stop',
    title: reasons.map((reason) => titleOf(reason, question, list)).join(' · '),
    more: moreOf(reasons),
    hints: hintsOf(line, question, list),
  }
}

/** Why a key was refused, in a sentence. */
export const refusedBecause = (refusal: Refusal, { names }: BallotPaper): string => {
  switch (refusal.kind) {
    case 'out-of-range':
      return say(ASKS.outOfRange, { typed: refusal.typed, last: refusal.last })
    case 'twice':
      return say(ASKS.twice, { place: refusal.place, name: names[refusal.place - 1] ?? '' })
    case 'unfinished':
      return refusal.typed === '' ? say(ASKS.unfinishedSign) : say(ASKS.unfinished, { typed: refusal.typed })
    case 'too-many-times':
      return say(ASKS.tooManyTimes, { left: refusal.left })
    case 'empty':
      return say(ASKS.empty)
    case 'full':
      return say(ASKS.full)
    case 'none-before':
      return say(ASKS.noneBefore)
    case 'no-key':
      return say(ASKS.noKey)
  }
}

/** A command, a number of equal ballots, or a reason that is being typed, in words; null without. */
export const commandWords = ({ command, times, aside, question }: Line): string | null => {
  if (command?.kind === 'go') return say(ASKS.goTo, { digits: command.digits === '' ? '…' : command.digits })
  if (command) return say(ASKS.againOnce, { digits: command.digits === '' ? '' : ` × ${command.digits}` })
  if (question !== null) return null
  if (aside?.kind === null) return say(ASKS.asideChoose)
  if (aside?.kind) return say(ENTRY.setAsideAs, { reason: asideWords(aside.kind) })
  return times === null ? null : say(ASKS.times, { digits: times === '' ? '…' : times })
}
