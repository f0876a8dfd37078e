import { type Ballot, figuresOf } from './ballot.ts'
import type { EntryContext, Mark, Question, Reason } from './line.ts'

const isAscending = (marks: readonly Mark[]): boolean =>
  marks.every(({ place }, at) => place > (marks[at - 1]?.place ?? 0))

/** Why the choice on a ballot is unusual; null for the plain case. Without surplus fewer chosen than seats are plain. */
// qd244-2014:d17.k2, qd190-2024:d15: more chosen than seats or nobody is invalid, fewer is valid
const choiceReason = (ballot: Ballot, context: EntryContext): Reason | null => {
  if (ballot.aside !== null) return 'aside'
  const { chosen, invalid } = figuresOf(ballot, context)
  if (invalid === 'over-voted') return 'too-many'
  if (invalid === 'both-or-neither') return 'both-or-neither'
  if (context.candidates === 1) return null
  if (chosen === 0) return 'nobody'
  return 'struck' in ballot.places && chosen < context.seats ? 'fewer' : null
}

/**
 * The question of a second Enter; null if one Enter takes the ballot.
 * @param marks numbers as they were typed; none for the last ballot again
 * @param at when the first Enter was pressed
 */
export const questionAbout = (
  ballot: Ballot,
  { marks, times, at }: { readonly marks: readonly Mark[]; readonly times: number; readonly at: number },
  context: EntryContext,
): Question | null => {
  const choice = choiceReason(ballot, context)
  const reasons: Reason[] = choice === null ? [] : [choice]
  if (!isAscending(marks)) reasons.push('order')
  if (times > 1) reasons.push('repeat')
  const [first, ...others] = reasons
  if (first === undefined) return null
  return { at, reasons: [first, ...others], ...figuresOf(ballot, context), aside: ballot.aside, times }
}
