import type { AsideKind } from './ballot.ts'
import { type Pressed, refused, typed } from './effects.ts'
import type { Digit } from './keys.ts'
import { type EntryContext, isFull, isOneName, type Line, type Mark } from './line.ts'
import { plainKind } from './marks.ts'
import { endedBy, mayBecome } from './numbers.ts'

/** The digits after `/`, in the order of precedence of the reasons. */
export const ASIDE_DIGITS: Readonly<Partial<Record<Digit, AsideKind>>> = {
  1: 'not-issued',
  2: 'marked',
  3: 'outside-name',
  4: 'unreadable',
}

/** The digits of a list with one name. Both boxes and neither are two digits, because the paper shows which it is. */
export const ONE_NAME_DIGITS: Readonly<Partial<Record<Digit, Mark['kind']>>> = {
  1: 'agree',
  2: 'disagree',
  3: 'both',
  4: 'blank',
}

const KINDS_BY_DOTS = { 0: null, 1: 'blank', 2: 'both' } as const

/** Ends the number that is being typed. Refused if it is on the line already. */
export const endNumber = (line: Line, place: number, { mode }: EntryContext): Pressed => {
  if (line.marks.some((mark) => mark.place === place)) return refused(line, { kind: 'twice', place })
  const kind = KINDS_BY_DOTS[line.dots] ?? plainKind(mode)
  const isDescending = place < (line.marks.at(-1)?.place ?? 0)
  const next = { ...line, marks: [...line.marks, { place, kind }], pending: '', dots: 0 as const }
  return { ...typed(next), sound: isDescending ? 'order' : null }
}

const numberDigit = (line: Line, digit: Digit, context: EntryContext): Pressed => {
  const digits = line.pending + digit
  const ended = endedBy(digits, context.candidates)
  if (ended !== null) return endNumber(line, ended, context)
  const isEveryNumber = digits === '00' && line.marks.length === 0 && line.dots === 0
  if (isEveryNumber || mayBecome(digits, context.candidates).length > 0) return typed({ ...line, pending: digits })
  return refused(line, { kind: 'out-of-range', typed: digits, last: context.candidates })
}

const oneNameDigit = (line: Line, digit: Digit): Pressed => {
  const kind = ONE_NAME_DIGITS[digit]
  if (kind === undefined) return refused(line, { kind: 'out-of-range', typed: digit, last: 4 })
  if (line.marks.length > 0) return refused(line, { kind: 'twice', place: 1 })
  return typed({ ...line, marks: [{ place: 1, kind }] })
}

const asideDigit = (line: Line, digit: Digit): Pressed => {
  const kind = ASIDE_DIGITS[digit]
  if (kind === undefined || line.aside === null) {
    return refused(line, { kind: 'out-of-range', typed: `/${digit}`, last: 4 })
  }
  return typed({ ...line, aside: { ...line.aside, kind } })
}

/** How many equal ballots: at least one, at most as many as the stack has left. */
const timesDigit = (line: Line, digits: string, { size, taken }: EntryContext, next: Line): Pressed => {
  const left = size - taken
  if (Number(digits) === 0) return refused(line, { kind: 'out-of-range', typed: digits, last: left })
  return Number(digits) > left ? refused(line, { kind: 'too-many-times', left }) : typed(next)
}

/** A digit after `+`: ballots that are taken, and the next one. */
const goDigit = (line: Line, digits: string, { size, taken }: EntryContext): Pressed => {
  const last = Math.min(taken + 1, size)
  return Number(digits) === 0 || Number(digits) > last
    ? refused(line, { kind: 'out-of-range', typed: digits, last })
    : typed({ ...line, command: { kind: 'go', digits } })
}

/** A digit: of a ballot's number, of a count, of a reason, or of a name's number. */
export const pressDigit = (line: Line, digit: Digit, context: EntryContext): Pressed => {
  const { command, times, aside } = line
  if (command !== null) {
    const digits = command.digits + digit
    if (command.kind === 'go') return goDigit(line, digits, context)
    return timesDigit(line, digits, context, { ...line, command: { kind: 'again', digits } })
  }
  if (times !== null) return timesDigit(line, times + digit, context, { ...line, times: times + digit })
  if (isFull(line, context)) return refused(line, { kind: 'full' })
  if (aside !== null && aside.kind === null) return asideDigit(line, digit)
  return isOneName(context) ? oneNameDigit(line, digit) : numberDigit(line, digit, context)
}
