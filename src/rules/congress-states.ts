import { err, type Result } from '../kernel/result.ts'
import { type Move, move } from './move.ts'

/** The states of a congress; diagram in src/docs/congress-states.md. */
export const CONGRESS_STATES = ['open', 'closed', 'cancelled', 'discarded'] as const
export type CongressState = (typeof CONGRESS_STATES)[number]

/**
 * `act` is every act of the count and every change of its records. `late-act` is an act that may follow the end: the
 * call-up of an alternate, the annulment and the appointment by the superior, a date that decides a call-up, the person
 * whom the superior appoints, the keeping of ballots, complaints, and grants of roles. `discarded` throws a rehearsal away.
 */
export const CONGRESS_EVENTS = ['act', 'late-act', 'closed', 'cancelled', 'discarded'] as const
export type CongressEvent = (typeof CONGRESS_EVENTS)[number]

type Step = Result<Move<CongressState, CongressState>, 'congress-closed' | 'rehearsal-over'>

const OVER = err('congress-closed' as const)
const GONE = err('rehearsal-over' as const)

/** The answer of every state to every event. */
const STEPS: Readonly<Record<CongressState, Readonly<Record<CongressEvent, Step>>>> = {
  open: {
    act: move('open', 'open'),
    'late-act': move('open', 'open'),
    closed: move('open', 'closed'),
    cancelled: move('open', 'cancelled'),
    discarded: move('open', 'discarded'),
  },
  closed: {
    act: OVER,
    'late-act': move('closed', 'closed'),
    closed: OVER,
    cancelled: OVER,
    discarded: move('closed', 'discarded'),
  },
  cancelled: {
    act: OVER,
    'late-act': move('cancelled', 'cancelled'),
    closed: OVER,
    cancelled: OVER,
    discarded: move('cancelled', 'discarded'),
  },
  discarded: { act: GONE, 'late-act': GONE, closed: GONE, cancelled: GONE, discarded: GONE },
}

/**
 * The state of a congress by the records of its end.
 * @param ending undefined while it is neither closed nor cancelled
 * @param rehearsalEndedAt null for a real congress, and before the end of a rehearsal
 */
export const congressState = (
  ending: { readonly cancelled: boolean } | undefined,
  rehearsalEndedAt: string | null,
): CongressState => {
  if (rehearsalEndedAt !== null) return 'discarded'
  if (ending === undefined) return 'open'
  return ending.cancelled ? 'cancelled' : 'closed'
}

/** The move of a congress by an event, or why the event cannot happen in this state. */
export const congressStep = (state: CongressState, event: CongressEvent): Step => STEPS[state][event]
