import { err, type Result } from '../kernel/result.ts'
import { type Move, move } from './move.ts'

/** The states of a round of voting (lần bầu); diagram in src/docs/round-states.md. */
export const ROUND_STATES = ['listing', 'listed', 'voting', 'counting', 'declared', 'annulled', 'cancelled'] as const
export type RoundState = (typeof ROUND_STATES)[number]

export const ROUND_EVENTS = [
  'list-approved',
  'ballots-issued',
  'ballots-returned',
  'result-declared',
  'reopened',
  'annulled',
  'round-cancelled',
] as const
export type RoundEvent = (typeof ROUND_EVENTS)[number]

export type RoundRefusal =
  | 'list-not-approved'
  | 'list-already-approved'
  | 'ballots-not-issued'
  | 'ballots-not-returned'
  | 'result-already-declared'
  | 'result-not-declared'
  | 'round-annulled'
  | 'ballots-already-issued'
  | 'round-cancelled'

type Step<From extends RoundState, To extends RoundState> = Result<Move<From, To>, RoundRefusal>

/** The answers of one state: the move that each event makes, or why it cannot happen. */
interface Steps {
  readonly 'list-approved': Step<'listing', 'listed'>
  readonly 'ballots-issued': Step<'listed' | 'voting' | 'counting', 'voting' | 'counting'>
  readonly 'ballots-returned': Step<'voting' | 'counting', 'counting'>
  readonly 'result-declared': Step<'counting', 'declared'>
  readonly reopened: Step<'declared', 'counting'>
  readonly annulled: Step<Exclude<RoundState, 'annulled' | 'cancelled'>, 'annulled'>
  readonly 'round-cancelled': Step<'listing' | 'listed', 'cancelled'>
}

const NOT_APPROVED = err<RoundRefusal>('list-not-approved')
const NOT_ISSUED = err<RoundRefusal>('ballots-not-issued')
const DECLARED = err<RoundRefusal>('result-already-declared')
const APPROVED = err<RoundRefusal>('list-already-approved')
const ISSUED = err<RoundRefusal>('ballots-already-issued')
const CANCELLED = err<RoundRefusal>('round-cancelled')
const NOT_RETURNED = err<RoundRefusal>('ballots-not-returned')
const NOT_DECLARED = err<RoundRefusal>('result-not-declared')
const ANNULLED = err<RoundRefusal>('round-annulled')

const APPROVE = move('listing', 'listed')
const CANCEL = move('listing', 'cancelled')
const DECLARE = move('counting', 'declared')
const REOPEN = move('declared', 'counting')

/** The first state of every round. */
export const FIRST_ROUND_STATE = APPROVE.value.from

/** The state of a round with a declared result that holds. */
export const DECLARED_STATE = DECLARE.value.to

/** The state of a round that is counted again. */
export const REOPENED_STATE = REOPEN.value.to

/** The state of a round that was opened by mistake, or whose election was cancelled. */
export const CANCELLED_ROUND_STATE = CANCEL.value.to

/**
 * The answer of every state to every event. Figures of issue and return may be corrected until the result is declared,
 * and again after the round is reopened.
 */
const STEPS: Readonly<Record<RoundState, Steps>> = {
  listing: {
    'list-approved': APPROVE,
    'ballots-issued': NOT_APPROVED,
    'ballots-returned': NOT_ISSUED,
    'result-declared': NOT_RETURNED,
    reopened: NOT_DECLARED,
    annulled: move('listing', 'annulled'),
    'round-cancelled': CANCEL,
  },
  listed: {
    'list-approved': APPROVED,
    'ballots-issued': move('listed', 'voting'),
    'ballots-returned': NOT_ISSUED,
    'result-declared': NOT_RETURNED,
    reopened: NOT_DECLARED,
    annulled: move('listed', 'annulled'),
    'round-cancelled': move('listed', 'cancelled'),
  },
  voting: {
    'list-approved': APPROVED,
    'ballots-issued': move('voting', 'voting'),
    'ballots-returned': move('voting', 'counting'),
    'result-declared': NOT_RETURNED,
    reopened: NOT_DECLARED,
    annulled: move('voting', 'annulled'),
    'round-cancelled': ISSUED,
  },
  counting: {
    'list-approved': APPROVED,
    'ballots-issued': move('counting', 'counting'),
    'ballots-returned': move('counting', 'counting'),
    'result-declared': DECLARE,
    reopened: NOT_DECLARED,
    annulled: move('counting', 'annulled'),
    'round-cancelled': ISSUED,
  },
  declared: {
    'list-approved': DECLARED,
    'ballots-issued': DECLARED,
    'ballots-returned': DECLARED,
    'result-declared': DECLARED,
    reopened: REOPEN,
    annulled: move('declared', 'annulled'),
    'round-cancelled': DECLARED,
  },
  annulled: {
    'list-approved': ANNULLED,
    'ballots-issued': ANNULLED,
    'ballots-returned': ANNULLED,
    'result-declared': ANNULLED,
    reopened: ANNULLED,
    annulled: ANNULLED,
    'round-cancelled': ANNULLED,
  },
  cancelled: {
    'list-approved': CANCELLED,
    'ballots-issued': CANCELLED,
    'ballots-returned': CANCELLED,
    'result-declared': CANCELLED,
    reopened: CANCELLED,
    annulled: CANCELLED,
    'round-cancelled': CANCELLED,
  },
}

/** Whether a round has its place in its election: it is neither annulled nor cancelled. */
export const isStanding = ({ state }: { readonly state: RoundState }): boolean =>
  state !== 'annulled' && state !== CANCELLED_ROUND_STATE

/** Why nothing more happens in a round that has no place in its election; null for a round that has one. */
export const undoneProblem = (round: {
  readonly state: RoundState
}): Extract<RoundRefusal, 'round-annulled' | 'round-cancelled'> | null => {
  if (isStanding(round)) return null
  return round.state === CANCELLED_ROUND_STATE ? 'round-cancelled' : 'round-annulled'
}

/** The states of rounds that have their place in their elections. */
export const STANDING_STATES: readonly RoundState[] = ROUND_STATES.filter((state) => isStanding({ state }))

/** The move of a round by an event, or why the event cannot happen in this state. */
export const transition = <Event extends RoundEvent>(state: RoundState, event: Event): Steps[Event] =>
  STEPS[state][event]

/** Batches are set up and changed only while the result can be declared: after the return, before the declaration. */
export const countingProblem = (state: RoundState): RoundRefusal | null => {
  const step = transition(state, 'result-declared')
  return step.ok ? null : step.error
}
