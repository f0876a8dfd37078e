import type { PersonId } from '../kernel/brand.ts'
import { err, type Ok, ok, type Result } from '../kernel/result.ts'
import { type Move, move } from './move.ts'
import { BALLOT_FAULTS, type BallotFault } from './types.ts'

/** The entries of a batch; the typist of one cannot see the others. */
export const SLOTS = ['first', 'second', 'third'] as const
export type Slot = (typeof SLOTS)[number]

/** How many entries a batch gets. */
export type EntriesPerBatch = 1 | 2 | 3

/** The entries that are opened with a batch, all at once, because none depends on another. The others stay unopened. */
export const openedWithBatch = (entries: EntriesPerBatch): readonly Slot[] => SLOTS.slice(0, entries)

/** How an entry is typed: ballot by ballot, by pattern with a number of repeats, or as the sheet of a stack counted on paper. */
export const MANNERS = ['ballots', 'patterns', 'tally-sheet'] as const
export type Manner = (typeof MANNERS)[number]

/** Why a typist sets a ballot aside for the board; a ballot that cannot be read has no marks yet. */
export const SET_ASIDE_KINDS = [...BALLOT_FAULTS, 'unreadable'] as const
export type SetAsideKind = (typeof SET_ASIDE_KINDS)[number]

/** The ruling of the board on a doubtful ballot (244 d7.k2, 190 d8.k2). */
export interface Doubt {
  readonly kind: BallotFault
  readonly ruling: 'valid' | 'invalid'
  readonly ruledBy: PersonId
  readonly note: string | null
}

/** The states of one entry of a batch; diagram in src/docs/entry-states.md. */
export const ENTRY_STATES = ['unopened', 'open', 'final', 'closed'] as const
export type EntryState = (typeof ENTRY_STATES)[number]

export const ENTRY_EVENTS = [
  'opened',
  'ballots-entered',
  'ballot-corrected',
  'ballot-removed',
  'sheet-entered',
  'papers-counted',
  'handed-over',
  'batch-corrected',
  'finalised',
  'reopened',
  'result-declared',
  'round-ended',
  'batch-cancelled',
  'congress-closed',
  'round-annulled',
  'round-reopened',
] as const
export type EntryEvent = (typeof ENTRY_EVENTS)[number]

export type EntryRefusal = 'entry-unknown' | 'entry-final' | 'entry-closed' | 'entry-not-final' | 'entries-open'

type Step<From extends EntryState, To extends EntryState> = Result<Move<From, To>, EntryRefusal>

/** The answers of one state: the move that each event makes, or why it cannot happen. */
interface Steps {
  readonly opened: Step<'unopened', 'open'>
  readonly 'ballots-entered': Step<'open', 'open'>
  readonly 'ballot-corrected': Step<'open', 'open'>
  readonly 'ballot-removed': Step<'open', 'open'>
  readonly 'sheet-entered': Step<'open', 'open'>
  readonly 'papers-counted': Step<'open', 'open'>
  readonly 'handed-over': Step<'open', 'open'>
  readonly 'batch-corrected': Step<'open', 'open'>
  readonly finalised: Step<'open', 'final'>
  readonly reopened: Step<'final', 'open'>
  readonly 'result-declared': Step<'final' | 'closed', 'closed'>
  /** The ends of the batch, the round and the congress close an entry in any state. */
  readonly 'round-ended': Ok<Move<EntryState, 'closed'>>
  readonly 'batch-cancelled': Ok<Move<EntryState, 'closed'>>
  readonly 'congress-closed': Ok<Move<EntryState, 'closed'>>
  readonly 'round-annulled': Ok<Move<EntryState, 'closed'>>
  /** For the entries that the result closed; those of cancelled batches stay closed. */
  readonly 'round-reopened': Step<'closed', 'final'>
}

/** The ends of the batch, the round and the congress. */
const endsOf = (state: EntryState) => ({
  'round-ended': move(state, 'closed'),
  'batch-cancelled': move(state, 'closed'),
  'congress-closed': move(state, 'closed'),
  'round-annulled': move(state, 'closed'),
})

/** One answer for all that is typed. */
const whileTyping = (step: Step<'open', 'open'>) => ({
  'ballots-entered': step,
  'ballot-corrected': step,
  'ballot-removed': step,
  'sheet-entered': step,
  'papers-counted': step,
  'handed-over': step,
  'batch-corrected': step,
})

/** One refusal for every event but the ends; a state overrides its exceptions. */
const refuseAll = (state: EntryState, why: EntryRefusal): Steps => ({
  ...endsOf(state),
  ...whileTyping(err(why)),
  opened: err(why),
  finalised: err(why),
  reopened: err(why),
  'result-declared': err(why),
  'round-reopened': err(why),
})

const OPENED = move('unopened', 'open')

/** The answer of every state to every event. */
const STEPS: Readonly<Record<EntryState, Steps>> = {
  unopened: {
    ...refuseAll('unopened', 'entry-unknown'),
    opened: OPENED,
    'result-declared': err('entries-open'),
  },
  open: {
    ...endsOf('open'),
    ...whileTyping(move('open', 'open')),
    opened: err('entry-not-final'),
    finalised: move('open', 'final'),
    reopened: err('entry-not-final'),
    'result-declared': err('entries-open'),
    'round-reopened': err('entry-not-final'),
  },
  final: {
    ...refuseAll('final', 'entry-final'),
    reopened: move('final', 'open'),
    'result-declared': move('final', 'closed'),
  },
  closed: {
    ...refuseAll('closed', 'entry-closed'),
    'result-declared': move('closed', 'closed'),
    'round-reopened': move('closed', 'final'),
  },
}

/** The first state of every entry. */
export const UNOPENED_ENTRY = OPENED.value.from

/** The state of an entry that is opened with its batch. */
export const OPENED_ENTRY = OPENED.value.to

/** The state of an entry whose batch is cancelled. */
export const CLOSED_ENTRY = move('open', 'closed').value.to

/** The states of an entry that has been opened, in their order. */
export const OPENED_STATES = ENTRY_STATES.filter((state) => state !== UNOPENED_ENTRY)

/** The states of an entry that has been opened. */
export type OpenedEntryState = Exclude<EntryState, typeof UNOPENED_ENTRY>

/** The states before and after an event, if it can happen. */
export type EntryMove<Event extends EntryEvent> = Extract<Steps[Event], Ok<unknown>>['value']

/** The move of an entry by an event, or why the event cannot happen in this state. */
export const entryStep = <Event extends EntryEvent>(state: EntryState, event: Event): Steps[Event] =>
  STEPS[state][event]

/** Acts of one person on an open entry. */
export type TypingEvent = Extract<
  EntryEvent,
  | 'ballots-entered'
  | 'ballot-corrected'
  | 'ballot-removed'
  | 'sheet-entered'
  | 'papers-counted'
  | 'handed-over'
  | 'finalised'
>

/** Why an act on an open entry is refused; null if it is allowed. */
export const typingProblem = (state: EntryState, event: TypingEvent): EntryRefusal | null => {
  const step = entryStep(state, event)
  return step.ok ? null : step.error
}

/** The role of people who only type. */
const TYPIST = 'board-member'

export interface Hand {
  readonly actorId: string
  readonly role: string
  /** The account that types the entry; null before anybody has begun. */
  readonly typist: string | null
  /** Whether entries are blind to everybody else, the head included. */
  readonly blind: boolean
}

/**
 * Whether an entry belongs to the actor, or to nobody yet. Only the typist adds ballots. The head and the deputy hand
 * over entries of others; entries that are not blind they may also correct and finish.
 */
export const isOwnEntry = ({ actorId, role, typist, blind }: Hand, event: TypingEvent): boolean => {
  if (typist === null || typist === actorId) return true
  if (role === TYPIST) return false
  return blind ? event === 'handed-over' : event !== 'ballots-entered'
}

export type ReadingProblem = 'entry-of-another' | 'entries-blind'

/**
 * Why somebody may not read what an entry holds; null if they may. Typists read only their own entries; everybody else
 * reads blind entries once they are revealed.
 * @param revealed whether the entries of the batch are no longer blind (`isRevealed`)
 */
export const readingProblem = ({ actorId, role, typist, blind }: Hand, revealed: boolean): ReadingProblem | null => {
  if (typist === null || typist === actorId) return null
  if (role === TYPIST) return 'entry-of-another'
  return blind && !revealed ? 'entries-blind' : null
}

/**
 * The typist who loses an entry to another, or why the hand-over is refused. `from` is null before anybody has begun.
 */
export const handOver = (from: string | null, to: string): Result<string, 'entry-not-begun' | 'hand-over-to-same'> => {
  if (from === null) return err('entry-not-begun')
  return from === to ? err('hand-over-to-same') : ok(from)
}

/**
 * The accounts of members that keep the head from taking an entry over: those without a hand in the batch. The head settles
 * the differences, and reads no blind entry while somebody else can type it.
 * @param members accounts of the members of the board besides its head
 * @param typists accounts that typed one of the entries, including those who handed an entry on
 */
export const freeToType = <Id extends string>(members: readonly Id[], typists: readonly string[]): readonly Id[] =>
  members.filter((member) => !typists.includes(member))

/**
 * Whether somebody may resolve a difference between entries of one batch. A head or deputy who typed one of the entries
 * leaves it to one who typed none, if such a person is available. If all of them typed, as in a small branch, the one
 * who is there resolves it, and the log shows who typed what.
 * @param resolver account that wants to resolve
 * @param typists accounts that typed one of the entries, including those who handed an entry on
 * @param othersAvailable accounts of the other heads or deputies of the board that could resolve it now
 */
export const mayResolve = (resolver: string, typists: readonly string[], othersAvailable: readonly string[]): boolean =>
  !typists.includes(resolver) || othersAvailable.every((other) => typists.includes(other))
