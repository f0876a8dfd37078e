import { FIRST_ROUND_STATE, isStanding, type RoundState } from './round.ts'

/**
 * The states of an election, derived from its cancellation and its rounds: `planned` while no list is approved, `begun`
 * while a round with an approved list holds. Diagram in src/docs/election-states.md.
 */
export const ELECTION_STATES = ['planned', 'begun', 'cancelled'] as const
export type ElectionState = (typeof ELECTION_STATES)[number]

/** `round-ended` is the annulment or cancellation of one of its rounds. */
export const ELECTION_EVENTS = ['round-opened', 'list-approved', 'round-ended', 'seats-corrected', 'cancelled'] as const
export type ElectionEvent = (typeof ELECTION_EVENTS)[number]

export type ElectionRefusal = 'election-begun' | 'election-cancelled'

/** The states that may follow, or why the event cannot happen. No state follows if no round is left for the event. */
type Following = readonly ElectionState[] | ElectionRefusal

/** The answer of every state to every event. */
const STEPS: Readonly<Record<ElectionState, Readonly<Record<ElectionEvent, Following>>>> = {
  planned: {
    'round-opened': ['planned'],
    'list-approved': ['begun'],
    'round-ended': ['planned'],
    'seats-corrected': ['planned'],
    cancelled: ['cancelled'],
  },
  begun: {
    'round-opened': ['begun'],
    'list-approved': ['begun'],
    // Another round may still hold.
    'round-ended': ['planned', 'begun'],
    'seats-corrected': 'election-begun',
    cancelled: 'election-begun',
  },
  cancelled: {
    'round-opened': 'election-cancelled',
    'list-approved': 'election-cancelled',
    'round-ended': [],
    'seats-corrected': 'election-cancelled',
    cancelled: 'election-cancelled',
  },
}

/** Whether the list of a round is approved, so that its vote rests on the seats of the election. A void vote does not. */
export const restsOnSeats = ({ state }: { readonly state: RoundState }): boolean =>
  isStanding({ state }) && state !== FIRST_ROUND_STATE

/** The state of an election by its cancellation and its rounds. */
export const electionState = (
  isCancelled: boolean,
  rounds: readonly { readonly state: RoundState }[],
): ElectionState => {
  if (isCancelled) return 'cancelled'
  return rounds.some(restsOnSeats) ? 'begun' : 'planned'
}

/** The states that may follow an event, or why it cannot happen in this state. */
export const electionStep = (state: ElectionState, event: ElectionEvent): Following => STEPS[state][event]

/** Why an event cannot happen to an election in this state; null if it can. */
export const electionProblem = (state: ElectionState, event: ElectionEvent): ElectionRefusal | null => {
  const step = electionStep(state, event)
  return typeof step === 'string' ? step : null
}
