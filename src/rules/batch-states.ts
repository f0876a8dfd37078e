import { CLOSED_ENTRY, type EntryRefusal, type EntryState, entryStep } from './entry.ts'
import { STANDINGS, type Standing } from './standing.ts'

/**
 * The states of a batch, derived from its cancellation, the states of its entries and their comparison (`standingOf`).
 * Diagram in src/docs/batch-states.md.
 */
export const BATCH_STATES = [...STANDINGS, 'closed', 'cancelled'] as const
export type BatchState = (typeof BATCH_STATES)[number]

export const BATCH_EVENTS = [
  'entry-finalised',
  'entry-reopened',
  'resolved',
  'ruled',
  'corrected',
  'cancelled',
  'result-declared',
  'round-ended',
  'congress-closed',
  'round-annulled',
  'round-reopened',
] as const
export type BatchEvent = (typeof BATCH_EVENTS)[number]

export type BatchRefusal =
  | Extract<EntryRefusal, 'entry-final' | 'entry-closed' | 'entries-open'>
  | 'batch-cancelled'
  | 'entries-blind'
  | 'entries-differ'
  | 'nothing-differs'
  | 'ruling-too-early'
  | 'rulings-missing'

/** The states that may follow, or why the event cannot happen. No state follows if the round refuses before the batch. */
type Following = readonly BatchState[] | BatchRefusal
type Steps = Readonly<Record<BatchEvent, Following>>

const BY_ROUND: Following = []

/** The ends of the batch, the round and the congress. */
const ENDS = {
  cancelled: ['cancelled'],
  'round-ended': ['closed'],
  'congress-closed': ['closed'],
  'round-annulled': ['closed'],
  'round-reopened': BY_ROUND,
} as const satisfies Partial<Steps>

/** The answers that all states with final entries share. */
const FINAL = {
  ...ENDS,
  'entry-finalised': 'entry-final',
  'entry-reopened': ['typing'],
  corrected: 'entry-final',
} as const satisfies Partial<Steps>

/** The answer of every state to every event. */
const STEPS: Readonly<Record<BatchState, Steps>> = {
  typing: {
    ...ENDS,
    'entry-finalised': STANDINGS,
    'entry-reopened': ['typing'],
    resolved: 'entries-blind',
    ruled: 'ruling-too-early',
    corrected: ['typing'],
    'result-declared': 'entries-open',
  },
  differing: {
    ...FINAL,
    resolved: ['ruling', 'ready'],
    // A sheet is compared by its figures, which a further version of a ruling changes.
    ruled: ['differing', 'ready'],
    'result-declared': 'entries-differ',
  },
  ruling: {
    ...FINAL,
    resolved: 'nothing-differs',
    // A sheet is compared after the last ruling.
    ruled: ['ruling', 'differing', 'ready'],
    'result-declared': 'rulings-missing',
  },
  ready: {
    ...FINAL,
    resolved: 'nothing-differs',
    ruled: ['differing', 'ready'],
    'result-declared': ['closed'],
  },
  closed: {
    'entry-finalised': 'entry-closed',
    'entry-reopened': 'entry-closed',
    resolved: BY_ROUND,
    ruled: BY_ROUND,
    corrected: BY_ROUND,
    cancelled: BY_ROUND,
    'result-declared': BY_ROUND,
    'round-ended': BY_ROUND,
    'congress-closed': ['closed'],
    'round-annulled': ['closed'],
    // A reopened batch is as it was before the result.
    'round-reopened': STANDINGS,
  },
  cancelled: {
    'entry-finalised': 'entry-closed',
    'entry-reopened': 'entry-closed',
    resolved: 'batch-cancelled',
    ruled: 'batch-cancelled',
    corrected: 'batch-cancelled',
    cancelled: 'batch-cancelled',
    'result-declared': ['cancelled'],
    'round-ended': ['cancelled'],
    'congress-closed': ['cancelled'],
    'round-annulled': ['cancelled'],
    'round-reopened': ['cancelled'],
  },
}

export interface BatchFacts {
  readonly isCancelled: boolean
  readonly entries: readonly EntryState[]
  /** Null in meetings whose entries are not blind. */
  readonly standing: Standing | null
}

/** The state of a batch by the facts that are stored. */
export const batchState = ({ isCancelled, entries, standing }: BatchFacts): BatchState => {
  if (isCancelled) return 'cancelled'
  if (entries.every((state) => state === CLOSED_ENTRY)) return 'closed'
  return standing ?? (entries.every((state) => entryStep(state, 'result-declared').ok) ? 'ready' : 'typing')
}

/** The states that may follow an event, or why it cannot happen in this state. */
export const batchStep = (state: BatchState, event: BatchEvent): Following => STEPS[state][event]
