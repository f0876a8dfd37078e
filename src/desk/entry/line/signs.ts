import { endNumber } from './digits.ts'
import { type Pressed, refused, typed } from './effects.ts'
import { type EntryContext, hasOpenNumber, isEmpty, isFull, isOneName, type Line, openText } from './line.ts'
import { opened } from './opened.ts'

/** `+` and Space: end a number; on an empty line go to a ballot. After an ended number they do nothing. */
export const pressPlus = (line: Line, context: EntryContext): Pressed => {
  if (line.command !== null || line.times !== null) return typed(line)
  if (Number(line.pending) > 0) return endNumber(line, Number(line.pending), context)
  const open = openText(line)
  if (open !== '') return refused(line, { kind: 'unfinished', typed: open })
  if (!isEmpty(line) || line.correcting !== null) return typed(line)
  if (context.taken === 0) return refused(line, { kind: 'none-before' })
  return typed({ ...line, command: { kind: 'go', digits: '' } })
}

/** A digit less; null after the last one, so that the sign before it goes as well. */
const shorter = (digits: string): string | null => (digits === '' ? null : digits.slice(0, -1))

const takenBack = (line: Line): Line => {
  const { command, times, aside, pending, dots, marks } = line
  if (command !== null) {
    const digits = shorter(command.digits)
    return { ...line, command: digits === null ? null : { ...command, digits } }
  }
  if (times !== null) return { ...line, times: shorter(times) }
  const begun = marks.length + (pending === '' ? 0 : 1)
  if (aside !== null && dots === 0 && (aside.kind === null || aside.after >= begun)) return { ...line, aside: null }
  if (pending !== '') return { ...line, pending: pending.slice(0, -1) }
  if (dots > 0) return { ...line, dots: dots === 2 ? 1 : 0 }
  return { ...line, marks: marks.slice(0, -1) }
}

/**
 * `-` and Backspace: take back what was typed last; on an empty line open the last ballot for correction, which sounds,
 * because one too many may be pressed unseen.
 */
export const pressMinus = (line: Line, context: EntryContext): Pressed => {
  if (!isEmpty(line)) return typed(takenBack(line))
  if (line.correcting !== null) return refused(line, { kind: 'empty' })
  if (context.taken === 0) return refused(line, { kind: 'none-before' })
  return { ...typed(opened(context.taken, context)), sound: 'asked' }
}

/** `*`: this ballot several times; on an empty line the last ballot again. */
export const pressTimes = (line: Line, context: EntryContext): Pressed => {
  if (line.command !== null || line.times !== null || line.correcting !== null) return refused(line, { kind: 'no-key' })
  if (isFull(line, context)) return refused(line, { kind: 'full' })
  if (isEmpty(line)) {
    if (context.taken === 0) return refused(line, { kind: 'none-before' })
    return typed({ ...line, command: { kind: 'again', digits: '' } })
  }
  const isOpen = hasOpenNumber(line, context) || line.aside?.kind === null
  return isOpen ? refused(line, { kind: 'unfinished', typed: openText(line) }) : typed({ ...line, times: '' })
}

/** `/`: sets the ballot aside; the next digit says why. */
export const pressSlash = (line: Line, context: EntryContext): Pressed => {
  if (line.command !== null || line.times !== null || line.aside?.kind === null)
    return refused(line, { kind: 'no-key' })
  if (isFull(line, context)) return refused(line, { kind: 'full' })
  if (hasOpenNumber(line, context)) return refused(line, { kind: 'unfinished', typed: openText(line) })
  const after = line.marks.length + (line.pending === '' ? 0 : 1)
  return typed({ ...line, aside: { kind: null, after } })
}

/** `.`: before a number of a list without surplus, neither box; twice, both boxes. */
export const pressDot = (line: Line, context: EntryContext): Pressed => {
  const isHere = context.mode === 'agree' && !isOneName(context)
  if (!isHere || line.command !== null || line.times !== null || line.dots === 2) {
    return refused(line, { kind: 'no-key' })
  }
  if (isFull(line, context)) return refused(line, { kind: 'full' })
  if (line.pending !== '' || line.aside?.kind === null) {
    return refused(line, { kind: 'unfinished', typed: openText(line) })
  }
  return typed({ ...line, dots: line.dots === 0 ? 1 : 2 })
}
