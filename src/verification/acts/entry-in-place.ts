import type { CountAction } from '../../events/event.ts'
import {
  type EntryEvent,
  type EntryMove,
  entryStep,
  type Hand,
  isOwnEntry,
  type TypingEvent,
} from '../../rules/entry.ts'
import { isBlind } from '../../rules/procedure.ts'
import type { ReplayedEntry } from '../entry-state.ts'
import type { ReplayedBatch } from '../round-parts.ts'
import { type CongressState, procedureOf, type ReplayedRound, type Step } from '../state.ts'
import { openBatch } from './batch-acts.ts'

export type EntryAction = Extract<
  CountAction,
  | 'ballots.entered'
  | 'ballot.corrected'
  | 'ballot.removed'
  | 'ballot.ruled'
  | 'sheet.entered'
  | 'entry.papers-counted'
  | 'entry.finalised'
  | 'entry.reopened'
  | 'entry.handed-over'
>

export interface EntryInPlace {
  readonly batch: ReplayedBatch
  readonly round: ReplayedRound
  readonly entry: ReplayedEntry
}

/** An entry in a state in which an event can happen, and the states before and after it. */
export interface EntryToChange<Event extends EntryEvent> extends EntryInPlace {
  readonly move: EntryMove<Event>
}

/** The entry of a step, in any state. */
export const slotIn = <Action extends EntryAction>(
  step: Step<Action>,
  congress: CongressState,
): EntryInPlace | null => {
  const place = openBatch(step, congress)
  if (!place) return null
  const { slot } = step.after
  const entry = place.batch.entries.get(slot)
  if (entry) return { ...place, entry }
  step.unknown('entry', `${step.id}/${slot}`)
  return null
}

/** The entry of a step, in a state in which the event can happen. */
export const entryIn = <Action extends EntryAction, Event extends EntryEvent>(
  step: Step<Action>,
  congress: CongressState,
  event: Event,
): EntryToChange<Event> | null => {
  const place = slotIn(step, congress)
  if (!place) return null
  const next = entryStep(place.entry.state, event)
  if (next.ok) return { ...place, move: next.value }
  step.outOfOrder(place.entry.state)
  return null
}

export const handOf = ({ event }: Step<EntryAction>, { typist }: ReplayedEntry, congress: CongressState): Hand => ({
  actorId: event.actor.id,
  role: event.actor.role,
  typist,
  blind: isBlind(procedureOf(congress)),
})

/** An open entry, and an actor who may change it. */
export const ownEntryIn = <Action extends EntryAction, Event extends TypingEvent>(
  step: Step<Action>,
  congress: CongressState,
  event: Event,
): EntryToChange<Event> | null => {
  const place = entryIn(step, congress, event)
  if (place && !isOwnEntry(handOf(step, place.entry, congress), event)) step.report('entry-of-another')
  return place
}

/** Gives an account a hand in an entry; reports one that has had a hand in another entry of the batch. */
export const takePart = (step: Step<EntryAction>, { batch, round, entry }: EntryInPlace, account: string): void => {
  const others = [...batch.entries.values()].filter((other) => other !== entry)
  if (others.some(({ hands }) => hands.has(account))) step.report('hand-in-two-entries')
  entry.hands.add(account)
  round.hands.add(account)
}

/** Every account that has had a hand in an entry of a batch. */
export const typistsOf = ({ entries }: ReplayedBatch): readonly string[] =>
  [...entries.values()].flatMap(({ hands }) => [...hands])
