import type { CountAction } from '../../events/event.ts'
import { fieldsOf } from '../../kernel/unknown.ts'
import { roomFor } from '../../rules/batch.ts'
import { countsDiffer } from '../../rules/custody.ts'
import { entryStep, openedWithBatch } from '../../rules/entry.ts'
import { hidesProgress, isBlind } from '../../rules/procedure.ts'
import { countingProblem } from '../../rules/round.ts'
import { ReplayedEntry } from '../entry-state.ts'
import type { ReplayedBatch } from '../round-parts.ts'
import { type Act, type CongressState, procedureOf, type ReplayedRound, type Step } from '../state.ts'

/** The batches of a round may not hold more ballots than came out of the box. */
const expectRoom = <Action extends CountAction>(
  step: Step<Action>,
  { inBatches, ballotReturn }: ReplayedRound,
  { size, before }: { readonly size: number; readonly before: number },
): void => {
  // The sum of all stacks is kept, because a round may have thousands of them.
  const allowed = roomFor(ballotReturn?.returned ?? 0, [{ size: inBatches - before, cancelled: false }])
  if (size > allowed) step.report('batch-too-large', { found: size, allowed })
}

export const batchCreated: Act<'batch.created'> = (step, congress) => {
  step.expectBefore(null)
  const { roundId, number, mode, version, size, label } = step.after
  const round = congress.rounds.get(roundId)
  if (!round) return step.unknown('round', roundId)
  if (congress.batches.has(step.id)) return step.repeated('ballot-batch')
  if (!step.undeclared(round)) return
  if (countingProblem(round.state) || (round.ballotReturn && countsDiffer(round.ballotReturn))) {
    step.outOfOrder(round.state)
  }
  step.expectNumber(round.batches.length + 1, number)
  expectRoom(step, round, { size, before: 0 })
  round.inBatches += size
  const slots = openedWithBatch(procedureOf(congress).entries)
  const standing = isBlind(procedureOf(congress)) ? 'typing' : null
  const entries = new Map(slots.map((slot) => [slot, new ReplayedEntry()]))
  const batch: ReplayedBatch = {
    id: step.id,
    roundId,
    number,
    mode,
    version,
    size,
    label,
    cancelled: false,
    standing,
    entries,
  }
  congress.batches.set(step.id, batch)
  round.batches.push(batch)
}

interface BatchInPlace {
  readonly batch: ReplayedBatch
  readonly round: ReplayedRound
}

/** The batch of a step, in a round that is not declared; reports any other problem of it. */
export const openBatch = <Action extends CountAction>(
  step: Step<Action>,
  { batches, rounds }: CongressState,
): BatchInPlace | null => {
  const batch = batches.get(step.id)
  const round = rounds.get(batch?.roundId ?? '')
  if (!batch || !round) {
    step.unknown('ballot-batch', step.id)
    return null
  }
  if (!step.undeclared(round)) return null
  if (batch.cancelled) step.outOfOrder('cancelled')
  return batch.cancelled ? null : { batch, round }
}

export const batchCorrected: Act<'batch.corrected'> = (step, congress) => {
  const place = openBatch(step, congress)
  if (!place) return
  const { batch, round } = place
  const { version, size, label } = step.after
  step.expectBefore({ version: batch.version, size: batch.size, label: batch.label })
  step.expectCorrection(batch.version, version)
  for (const { state, entered } of batch.entries.values()) {
    if (!entryStep(state, 'batch-corrected').ok) step.outOfOrder(state)
    if (entered > size && !hidesProgress(procedureOf(congress))) {
      step.report('batch-too-large', { found: entered, allowed: size })
    }
  }
  expectRoom(step, round, { size, before: batch.size })
  round.inBatches += size - batch.size
  Object.assign(batch, { version, size, label })
}

/** The entries of a batch as the event states them; before entries were blind, it stated the first one only. */
const entriesBefore = ({ event }: Step<'batch.cancelled'>, { entries }: ReplayedBatch) => {
  const [first] = entries.values()
  if ('state' in fieldsOf(event.before)) return { entered: first?.entered, state: first?.state }
  return { entries: [...entries].map(([slot, { entered, state }]) => ({ slot, entered, state })) }
}

export const batchCancelled: Act<'batch.cancelled'> = (step, congress) => {
  const place = openBatch(step, congress)
  if (!place) return
  const { batch, round } = place
  const { version, size, label, cancelled } = batch
  step.expectBefore({ version, size, label, cancelled, ...entriesBefore(step, batch) })
  step.expectCorrection(version, step.after.version)
  batch.version = step.after.version
  batch.cancelled = true
  round.inBatches -= size
  for (const entry of batch.entries.values()) entry.end('batch-cancelled')
}
