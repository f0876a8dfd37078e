import type { CountAction, Figures } from '../../events/event.ts'
import type { Contest } from '../../rules/ballot.ts'
import { incomplete } from '../../rules/batch.ts'
import {
  type Doubt,
  type EntryEvent,
  type EntryMove,
  entryStep,
  type Hand,
  handOver,
  isOwnEntry,
  type TypingEvent,
} from '../../rules/entry.ts'
import { namesOnSheet, sheetColumns } from '../../rules/sheet.ts'
import { ballotTotal } from '../../rules/tally.ts'
import type { BallotMarks, Tally } from '../../rules/types.ts'
import { ballotsProblems, modeProblem } from '../../rules/typing.ts'
import type { ReplayedEntry, TypedBallot } from '../entry-state.ts'
import { firstDifference } from '../first-difference.ts'
import { type Act, type CongressState, contestOf, type ReplayedBatch, type ReplayedRound, type Step } from '../state.ts'
import { openBatch } from './batch-acts.ts'

type EntryAction = Extract<
  CountAction,
  'ballots.entered' | 'ballot.corrected' | 'sheet.entered' | 'entry.finalised' | 'entry.reopened' | 'entry.handed-over'
>

/** Reopening an entry or handing it over needs a reason, like every version but the first. */
const AFTER_THE_FIRST = 2

interface EntryInPlace {
  readonly batch: ReplayedBatch
  readonly round: ReplayedRound
  readonly entry: ReplayedEntry
}

/** An entry in a state in which an event can happen, and the states before and after it. */
interface EntryToChange<Event extends EntryEvent> extends EntryInPlace {
  readonly move: EntryMove<Event>
}

/** The entry of a step, in any state. */
const slotIn = <Action extends EntryAction>(step: Step<Action>, congress: CongressState): EntryInPlace | null => {
  const place = openBatch(step, congress)
  if (!place) return null
  const { slot } = step.after
  // Only first entries are opened today.
  if (slot === 'first') return { ...place, entry: place.batch.first }
  step.unknown('entry', `${step.id}/${slot}`)
  return null
}

/** The entry of a step, in a state in which the event can happen. */
const entryIn = <Action extends EntryAction, Event extends EntryEvent>(
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

const handOf = ({ event }: Step<EntryAction>, { typist }: ReplayedEntry): Hand => ({
  actorId: event.actor.id,
  role: event.actor.role,
  typist,
})

/** An open entry, and an actor who may change it. */
const ownEntryIn = <Action extends EntryAction, Event extends TypingEvent>(
  step: Step<Action>,
  congress: CongressState,
  event: Event,
): EntryToChange<Event> | null => {
  const place = entryIn(step, congress, event)
  if (place && !isOwnEntry(handOf(step, place.entry), event)) step.report('entry-of-another')
  return place
}

type TypedFigures = Figures<'ballots.entered'>['ballots'][number]

const ballotOf = ({ doubt, ...marks }: TypedFigures): TypedBallot => ({
  marks,
  doubt: doubt ?? null,
})

/** Stores one ballot, and reports content that could not have been typed. */
const keep = <Action extends 'ballots.entered' | 'ballot.corrected'>(
  step: Step<Action>,
  { round, entry }: EntryInPlace,
  { number, ballot, pointer }: { readonly number: number; readonly ballot: TypedBallot; readonly pointer: string },
  congress: CongressState,
): void => {
  if (!round.kinds) {
    step.outOfOrder(round.state)
    return
  }
  const kind = round.kinds.numberOf(ballot)
  const { fits, lacksNote } = round.kinds.kind(kind)
  if (!fits) step.report('marks-not-of-the-list', { pointer })
  if (ballot.doubt && !congress.everOnBoard.has(ballot.doubt.ruledBy)) {
    step.report('ruling-not-by-board', { personId: ballot.doubt.ruledBy })
  }
  if (lacksNote) step.report('ruling-without-note', { pointer })
  entry.ballots.set(number, kind)
}

/** Reports what keeps the ballots of an event from being added. @returns whether they can be read all the same */
const expectRoom = (step: Step<'ballots.entered'>, { batch, entry }: EntryInPlace): boolean => {
  const { mode, size } = batch
  const { state, entered } = entry
  const count = step.after.ballots.length
  const facts = { mode, state, hand: handOf(step, entry), handInOther: false, size, entered, count }
  const problems = ballotsProblems(facts)
  for (const problem of problems) {
    if (problem === 'batch-full') step.report('batch-too-large', { found: entered + count, allowed: size })
    else if (problem === 'entry-of-another') step.report('entry-of-another')
    else step.outOfOrder(problem === 'batch-takes-sheet' ? mode : state)
  }
  return problems.every((problem) => problem === 'batch-full' || problem === 'entry-of-another')
}

export const ballotsEntered: Act<'ballots.entered'> = (step, congress) => {
  const place = slotIn(step, congress)
  if (!place || !expectRoom(step, place)) return
  const { entry } = place
  const { ballots, entered, firstNumber, slot } = step.after
  entry.typist ??= step.event.actor.id
  const expected = entry.entered + 1
  if (firstNumber !== expected || entered !== entry.entered + ballots.length) {
    step.report('ballots-not-continuous', { expected, found: firstNumber })
  } else step.expectBefore({ entered: entry.entered, slot })
  for (const [index, ballot] of ballots.entries()) {
    const typed = { number: firstNumber + index, ballot: ballotOf(ballot), pointer: `/ballots/${index}` }
    keep(step, place, typed, congress)
  }
  entry.entered = entered
}

const figuresOf = (
  { kinds }: ReplayedRound,
  { ballots, versions }: ReplayedEntry,
  number: number,
): { version: number; marks: BallotMarks; doubt: Doubt | null } | null => {
  const kind = ballots.get(number)
  if (kind === undefined || !kinds) return null
  const { marks, doubt } = kinds.kind(kind)
  return { version: versions.get(number) ?? 1, marks, doubt }
}

export const ballotCorrected: Act<'ballot.corrected'> = (step, congress) => {
  const place = ownEntryIn(step, congress, 'ballot-corrected')
  if (!place) return
  const { slot, number, version, marks, doubt } = step.after
  const before = figuresOf(place.round, place.entry, number)
  if (!before) return step.report('ballot-unknown', { number })
  step.expectBefore({ slot, number, ...before })
  step.expectCorrection(before.version, version)
  place.entry.versions.set(number, version)
  const ballot = { marks, doubt }
  keep(step, place, { number, ballot, pointer: '/marks' }, congress)
}

/** Whether a sheet with these columns could have been typed for the list. */
const isOfTheList = ({ votes, disagree }: Tally, contest: Contest): boolean => {
  const read = sheetColumns(namesOnSheet({ votes, disagree }), contest)
  return read.ok && firstDifference(read.value, { votes, disagree }) === null
}

export const sheetEntered: Act<'sheet.entered'> = (step, congress) => {
  const place = ownEntryIn(step, congress, 'sheet-entered')
  if (!place) return
  const { batch, round, entry } = place
  if (modeProblem('sheet-entered', batch.mode)) return step.outOfOrder(batch.mode)
  const { slot, version } = step.after
  const { tally } = step.after
  step.expectBefore(entry.sheet && { slot, ...entry.sheet })
  step.expectCorrection(entry.sheet?.version, version)
  entry.typist ??= step.event.actor.id
  if (!isOfTheList(tally, contestOf(congress, round))) {
    return step.report('marks-not-of-the-list', { pointer: '/tally' })
  }
  entry.sheet = { version, tally }
  entry.entered = ballotTotal(tally)
}

const isComplete = (congress: CongressState, { batch, round, entry }: EntryInPlace): boolean => {
  const { mode, size } = batch
  const sheet = entry.sheet?.tally ?? null
  return incomplete({ mode, size, entered: entry.entered, sheet, contest: contestOf(congress, round) }) === null
}

export const entryFinalised: Act<'entry.finalised'> = (step, congress) => {
  const place = ownEntryIn(step, congress, 'finalised')
  if (!place) return
  const { batch, entry } = place
  step.expectBefore({ slot: step.after.slot, state: entry.state })
  if (!isComplete(congress, place) || step.after.entered !== entry.entered) {
    step.report('entry-incomplete', { entered: entry.entered, size: batch.size })
  }
  entry.state = place.move.to
}

export const entryReopened: Act<'entry.reopened'> = (step, congress) => {
  const place = entryIn(step, congress, 'reopened')
  if (!place) return
  step.expectReason(AFTER_THE_FIRST)
  const { slot, entered } = step.after
  step.expectBefore({ slot, state: place.entry.state })
  if (entered !== place.entry.entered) step.report('before-differs', { pointer: '/entered' })
  place.entry.state = place.move.to
}

export const entryHandedOver: Act<'entry.handed-over'> = (step, congress) => {
  const place = ownEntryIn(step, congress, 'handed-over')
  if (!place) return
  const { slot, typist } = step.after
  step.expectReason(AFTER_THE_FIRST)
  const from = handOver(place.entry.typist, typist)
  if (!from.ok) {
    if (from.error === 'entry-not-begun') step.outOfOrder(place.move.from)
    else step.report(from.error)
  }
  step.expectBefore({ slot, typist: place.entry.typist })
  place.entry.typist = typist
}
