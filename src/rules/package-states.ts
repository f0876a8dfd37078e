import { err, type Result } from '../kernel/result.ts'
import { type Move, move } from './move.ts'

/**
 * The states of the sealed package with the ballots of a round; diagram in src/docs/package-states.md. A package is
 * unsealed until its first seal is recorded.
 */
export const PACKAGE_STATES = ['unsealed', 'sealed', 'opened', 'ordered', 'destroyed'] as const
export type PackageState = (typeof PACKAGE_STATES)[number]

/** `sealed` is the first sealing, the correction of it, and the sealing of a package that was opened. */
export const PACKAGE_EVENTS = [
  'sealed',
  'opened',
  'ordered',
  'order-cancelled',
  'destroyed',
  'destruction-cancelled',
] as const
export type PackageEvent = (typeof PACKAGE_EVENTS)[number]

export type PackageRefusal =
  | 'package-unsealed'
  | 'package-open'
  | 'destruction-ordered'
  | 'destruction-not-ordered'
  | 'ballots-destroyed'
  | 'ballots-not-destroyed'

type Step = Result<Move<PackageState, PackageState>, PackageRefusal>

const refused = (code: PackageRefusal): Step => err(code)

const UNSEALED = refused('package-unsealed')
const OPEN = refused('package-open')
const ORDERED = refused('destruction-ordered')
const NOT_ORDERED = refused('destruction-not-ordered')
const DESTROYED = refused('ballots-destroyed')
const NOT_DESTROYED = refused('ballots-not-destroyed')

/** The answer of every state to every event. */
const STEPS: Readonly<Record<PackageState, Readonly<Record<PackageEvent, Step>>>> = {
  unsealed: {
    sealed: move('unsealed', 'sealed'),
    opened: UNSEALED,
    ordered: UNSEALED,
    'order-cancelled': NOT_ORDERED,
    destroyed: NOT_ORDERED,
    'destruction-cancelled': NOT_DESTROYED,
  },
  sealed: {
    sealed: move('sealed', 'sealed'),
    opened: move('sealed', 'opened'),
    ordered: move('sealed', 'ordered'),
    'order-cancelled': NOT_ORDERED,
    destroyed: NOT_ORDERED,
    'destruction-cancelled': NOT_DESTROYED,
  },
  opened: {
    sealed: move('opened', 'sealed'),
    opened: OPEN,
    ordered: OPEN,
    'order-cancelled': NOT_ORDERED,
    destroyed: NOT_ORDERED,
    'destruction-cancelled': NOT_DESTROYED,
  },
  ordered: {
    sealed: ORDERED,
    opened: ORDERED,
    ordered: ORDERED,
    'order-cancelled': move('ordered', 'sealed'),
    destroyed: move('ordered', 'destroyed'),
    'destruction-cancelled': NOT_DESTROYED,
  },
  destroyed: {
    sealed: DESTROYED,
    opened: DESTROYED,
    ordered: DESTROYED,
    'order-cancelled': DESTROYED,
    destroyed: DESTROYED,
    'destruction-cancelled': move('destroyed', 'ordered'),
  },
}

/** The move of a package by an event, or why the event cannot happen in this state. */
export const packageStep = (state: PackageState, event: PackageEvent): Step => STEPS[state][event]
