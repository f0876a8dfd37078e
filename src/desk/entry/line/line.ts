import type { Contest } from '../../../rules/ballot.ts'
import type { InvalidReason } from '../../../rules/types.ts'
import type { AsideKind, Ballot } from './ballot.ts'

/** The names whose numbers are typed: with surplus the struck ones, without surplus the exceptions. */
export type Mode = 'struck' | 'agree'

/** The facts of the entry that a key is pressed in. */
export interface EntryContext extends Contest {
  readonly mode: Mode
  /** Ballots of the stack. */
  readonly size: number
  /** Ballots taken so far; the next one is `taken + 1`. */
  readonly taken: number
  /** A taken ballot, from 1. */
  readonly ballotAt: (number: number) => Ballot
  /** True while the newest ballot waits for the next one to be begun. */
  readonly held: boolean
}

/**
 * One typed number. blank and both: neither box and both boxes of a list without surplus. agree is typed only
 * on a list of one name; on longer ones it is the rule.
 */
export interface Mark {
  /** Place of the name on the ballot, from 1. */
  readonly place: number
  readonly kind: 'struck' | 'agree' | 'disagree' | 'blank' | 'both'
}

/** A line that is not a ballot: a number of a ballot to go to, or how often the last ballot comes again. */
export interface Command {
  readonly kind: 'go' | 'again'
  readonly digits: string
}

/** Why a second Enter is asked for. The first one is the weightiest. */
export type Reason =
  | 'aside'
  /** More chosen than seats: invalid. */
  | 'too-many'
  /** Nobody chosen: invalid, unless the meeting reads all "disagree" as valid. */
  | 'nobody'
  /** The only name of a list with both boxes or neither: invalid. */
  | 'both-or-neither'
  /** With surplus: fewer chosen than seats, which is valid. */
  | 'fewer'
  /** Not ascending, as the numbers on the paper are. */
  | 'order'
  /** Several ballots at once. */
  | 'repeat'

export interface Question {
  /** When Enter was last pressed, in milliseconds of any clock. */
  readonly at: number
  readonly reasons: readonly [Reason, ...Reason[]]
  readonly chosen: number
  readonly invalid: InvalidReason | null
  readonly aside: AsideKind | null
  /** Ballots that the second Enter takes. */
  readonly times: number
}

/** Why the last key did nothing. The line stays as it was. */
export type Refusal =
  /** No such number here; `typed` is the number with the refused digit. */
  | { readonly kind: 'out-of-range'; readonly typed: string; readonly last: number }
  /** The number is on the line already. */
  | { readonly kind: 'twice'; readonly place: number }
  /** Enter on an empty line takes nothing. */
  | { readonly kind: 'empty' }
  /** A number, a count or a reason is begun and not ended. */
  | { readonly kind: 'unfinished'; readonly typed: string }
  /** All ballots of the stack are typed. */
  | { readonly kind: 'full' }
  /** No ballot was typed before. */
  | { readonly kind: 'none-before' }
  /** More ballots than the stack has left. */
  | { readonly kind: 'too-many-times'; readonly left: number }
  /** The key means nothing here. */
  | { readonly kind: 'no-key' }

/** The line that is being typed. */
export interface Line {
  /** The number of the ballot that is corrected; null for the next ballot. */
  readonly correcting: number | null
  readonly command: Command | null
  /** Ended numbers in the order typed. */
  readonly marks: readonly Mark[]
  /** Dots before the next number: one for neither box, two for both. */
  readonly dots: 0 | 1 | 2
  /** Digits of a number that is not ended. `0` alone is a ballot without any number, `00` one with every number. */
  readonly pending: string
  /** Why the ballot is set aside, after how many marks it was typed; `kind` is null until its digit comes. */
  readonly aside: { readonly kind: AsideKind | null; readonly after: number } | null
  /** Digits of the number of equal ballots; null without `*`. */
  readonly times: string | null
  readonly question: Question | null
  readonly refusal: Refusal | null
}

/** Nothing typed, for the next ballot. */
export const EMPTY_LINE: Line = {
  correcting: null,
  command: null,
  marks: [],
  dots: 0,
  pending: '',
  aside: null,
  times: null,
  question: null,
  refusal: null,
}

/** True if no ballot and no command is begun. */
export const isEmpty = ({ command, marks, dots, pending, aside, times }: Line): boolean =>
  command === null && marks.length === 0 && dots === 0 && pending === '' && aside === null && times === null

/** True if the list has one name: `1` agrees, `2` disagrees, `3` is both boxes, `4` neither. */
export const isOneName = ({ candidates, mode }: Pick<EntryContext, 'candidates' | 'mode'>): boolean =>
  mode === 'agree' && candidates === 1

/** A ballot without any number (`0`) or with every number (`00`); null for another line. */
export const wholeOf = (
  { marks, dots, pending }: Line,
  context: Pick<EntryContext, 'candidates' | 'mode'>,
): 'none' | 'all' | null => {
  if (marks.length > 0 || dots > 0 || isOneName(context)) return null
  if (pending === '0') return 'none'
  return pending === '00' ? 'all' : null
}

/** True if a number is begun that Enter must not end by itself. */
export const hasOpenNumber = (line: Line, context: Pick<EntryContext, 'candidates' | 'mode'>): boolean =>
  line.dots > 0 || (line.pending !== '' && wholeOf(line, context) === null)

/** The part of the line that is begun and not ended, as it was typed. */
export const openText = ({ command, dots, pending, aside, times }: Line): string => {
  if (command !== null) return command.kind === 'go' ? `+${command.digits}` : `*${command.digits}`
  if (times !== null) return `*${times}`
  return aside?.kind === null ? '/' : '.'.repeat(dots) + pending
}

/** True if every ballot of the stack is typed, so that no next one can be begun. Taken ballots can still be corrected. */
export const isFull = (
  { correcting }: Pick<Line, 'correcting'>,
  { taken, size }: Pick<EntryContext, 'taken' | 'size'>,
): boolean => correcting === null && taken >= size
