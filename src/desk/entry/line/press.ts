import { pressDigit } from './digits.ts'
import { type Pressed, typed, unsaid } from './effects.ts'
import { pressEnter } from './enter.ts'
import type { Key } from './keys.ts'
import { EMPTY_LINE, type EntryContext, isEmpty, type Line } from './line.ts'
import { pressDot, pressMinus, pressPlus, pressSlash, pressTimes } from './signs.ts'

/** Escape: puts away a question, a command, or a correction. It never takes back what was typed of a new ballot. */
const pressEscape = (line: Line): Line => {
  const clear = unsaid(line)
  if (line.question !== null) return clear
  if (line.command !== null) return { ...clear, command: null }
  if (line.times !== null) return { ...clear, times: null }
  if (line.aside?.kind === null) return { ...clear, aside: null }
  return line.correcting === null ? clear : EMPTY_LINE
}

/** A key that writes on the line. */
type TypedKey = Exclude<Key, 'enter' | 'escape' | 'help'>

const pressSign = (line: Line, key: TypedKey, context: EntryContext): Pressed => {
  switch (key) {
    case 'plus':
      return pressPlus(line, context)
    case 'minus':
      return pressMinus(line, context)
    case 'times':
      return pressTimes(line, context)
    case 'slash':
      return pressSlash(line, context)
    case 'dot':
      return pressDot(line, context)
    default:
      return pressDigit(line, key, context)
  }
}

/** Digits that were refused are not on the line, so that taking back takes back them alone. */
const wasRefused = ({ refusal }: Line): boolean =>
  refusal !== null && ['out-of-range', 'twice', 'too-many-times'].includes(refusal.kind)

const changed = (line: Line, key: TypedKey, context: EntryContext): Pressed => {
  const clear = unsaid(line)
  if (key === 'minus' && wasRefused(line)) return typed(clear)
  const pressed = pressSign(clear, key, context)
  const isBegun =
    isEmpty(line) &&
    !isEmpty(pressed.line) &&
    pressed.line.correcting === null &&
    line.correcting === null &&
    pressed.line.command?.kind !== 'go'
  return isBegun && context.held ? { ...pressed, effect: { kind: 'release' } } : pressed
}

/**
 * One key of ballot entry. The screen passes keys one by one, each after the effect of the one before is done; if keeping
 * a ballot fails, it goes on with the line before the key, so that nothing typed is lost.
 * @param at when the key was pressed, in milliseconds of a clock that does not go back (`event.timeStamp`)
 */
export const press = (line: Line, key: Key, context: EntryContext, at: number): Pressed => {
  if (key === 'enter') return pressEnter(line, context, at)
  if (key === 'escape') return typed(pressEscape(line))
  if (key === 'help') return { line, effect: { kind: 'help' }, sound: null }
  return changed(line, key, context)
}
