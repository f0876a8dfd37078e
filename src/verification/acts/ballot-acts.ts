import type { Figures } from '../../events/event.ts'
import { sum } from '../../kernel/integers.ts'
import { doubtProblem } from '../../rules/ruling.ts'
import { ballotsProblems, mannerAfter, nextNumber } from '../../rules/typing.ts'
import type { ReplayedBallot } from '../ballot-kinds.ts'
import type { ReplayedEntry } from '../entry-state.ts'
import { type Act, type CongressState, procedureOf, type ReplayedRound, type Step } from '../state.ts'
import { type EntryInPlace, handOf, ownEntryIn, slotIn, takePart } from './entry-in-place.ts'

type TypedFigures = Figures<'ballots.entered'>['ballots'][number]

const ballotOf = ({ doubt, setAside, times: _, ...marks }: TypedFigures): ReplayedBallot => ({
  marks,
  doubt: doubt ?? null,
  setAside: setAside ?? null,
})

/** A ballot with the number of the first of those like it, and its place in the figures. */
interface TypedAt {
  readonly number: number
  readonly times: number
  readonly ballot: ReplayedBallot
  readonly pointer: string
}

/** Stores one ballot, or several that are alike, and reports content that could not have been typed. */
export const keep = <Action extends 'ballots.entered' | 'ballot.corrected' | 'batch.resolved'>(
  step: Step<Action>,
  { round, entry }: EntryInPlace,
  { number, times, ballot, pointer }: TypedAt,
  congress: CongressState,
): void => {
  if (!round.kinds) {
    step.outOfOrder(round.state)
    return
  }
  const kind = round.kinds.numberOf(ballot)
  const { fits, lacksNote } = round.kinds.kind(kind)
  if (!fits && !step.isLeftOut) step.report('marks-not-of-the-list', { pointer })
  if (ballot.doubt && !congress.everOnBoard.has(ballot.doubt.ruledBy)) {
    step.report('ruling-not-by-board', { personId: ballot.doubt.ruledBy })
  }
  if (lacksNote && !step.isLeftOut) step.report('ruling-without-note', { pointer })
  if (!step.isLeftOut && doubtProblem(procedureOf(congress), ballot)) step.report('doubt-typed-wrongly', { pointer })
  const note = ballot.doubt?.note ?? null
  const kept = note === null ? null : congress.digestOf(note)
  for (let repeat = 0; repeat < times; repeat += 1) entry.ballots.set(number + repeat, kind, kept)
}

/** Reports what keeps the ballots of an event from being added. @returns whether they can be read all the same */
const expectRoom = (
  step: Step<'ballots.entered'>,
  { batch, entry }: EntryInPlace,
  congress: CongressState,
): boolean => {
  const { mode, size } = batch
  const { state, entered } = entry
  const count = sum(step.after.ballots.map(({ times }) => times ?? 1))
  const hand = handOf(step, entry, congress)
  const { manner, removed } = entry
  const facts = { mode, state, hand, handInOther: false, manner, entered, removed, size, count, from: null }
  const problems = ballotsProblems(facts)
  for (const problem of problems) {
    if (problem === 'batch-full') step.report('batch-too-large', { found: entered + count, allowed: size })
    else if (problem === 'entry-of-another') step.report('entry-of-another')
    else step.outOfOrder(problem === 'batch-takes-sheet' || problem === 'entry-takes-sheet' ? 'tally-sheet' : state)
  }
  return problems.every((problem) => problem === 'batch-full' || problem === 'entry-of-another')
}

export const ballotsEntered: Act<'ballots.entered'> = (step, congress) => {
  const place = slotIn(step, congress)
  if (!place || !expectRoom(step, place, congress)) return
  const { entry } = place
  const { ballots, entered, firstNumber, slot } = step.after
  entry.typist ??= step.event.actor.id
  takePart(step, place, step.event.actor.id)
  entry.manner = mannerAfter(
    entry.manner,
    ballots.some(({ times = 1 }) => times > 1),
  )
  const expected = nextNumber(entry)
  const count = sum(ballots.map(({ times }) => times ?? 1))
  if (firstNumber !== expected || entered !== entry.entered + count) {
    step.report('ballots-not-continuous', { expected, found: firstNumber })
  } else step.expectBefore({ entered: entry.entered, slot })
  let number = firstNumber
  for (const [index, ballot] of ballots.entries()) {
    keep(
      step,
      place,
      { number, times: ballot.times ?? 1, ballot: ballotOf(ballot), pointer: `/ballots/${index}` },
      congress,
    )
    number += ballot.times ?? 1
  }
  entry.entered = entered
}

/** A ballot as it is typed, with its version and the digest of its note; null if there is none of this number. */
export const figuresOf = (
  { kinds }: ReplayedRound,
  { ballots, versions }: ReplayedEntry,
  number: number,
): (ReplayedBallot & { version: number }) | null => {
  const kind = ballots.kindOf(number)
  if (kind === undefined || !kinds) return null
  const { marks, doubt, setAside } = kinds.kind(kind)
  const ruling = doubt && { ...doubt, note: ballots.noteOf(number) }
  return { version: versions.get(number) ?? 1, marks, doubt: ruling, setAside }
}

/** A typed ballot as its events state it. */
const stated = ({ setAside, ...ballot }: ReplayedBallot & { readonly version: number }) => ({
  ...ballot,
  ...(setAside === null ? {} : { setAside }),
})

export const ballotCorrected: Act<'ballot.corrected'> = (step, congress) => {
  const place = ownEntryIn(step, congress, 'ballot-corrected')
  if (!place) return
  const { slot, number, version, marks, doubt, setAside = null } = step.after
  const before = figuresOf(place.round, place.entry, number)
  if (!before) return step.report('ballot-unknown', { number })
  step.expectBeforeOfNotes(congress, { slot, number, ...stated(before) })
  step.expectCorrection(before.version, version)
  place.entry.changeBallot(number, version)
  const ballot = { marks, doubt, setAside }
  takePart(step, place, step.event.actor.id)
  keep(step, place, { number, times: 1, ballot, pointer: '/marks' }, congress)
}

export const ballotRemoved: Act<'ballot.removed'> = (step, congress) => {
  const place = ownEntryIn(step, congress, 'ballot-removed')
  if (!place) return
  const { slot, number, version } = step.after
  const { entry } = place
  const before = figuresOf(place.round, entry, number)
  if (!before) return step.report('ballot-unknown', { number })
  step.expectBeforeOfNotes(congress, { slot, number, ...stated(before) })
  step.expectCorrection(before.version, version)
  takePart(step, place, step.event.actor.id)
  entry.ballots.delete(number)
  entry.entered -= 1
  entry.removed += 1
}
