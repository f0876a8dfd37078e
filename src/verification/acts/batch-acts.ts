import type { CountAction } from '../../events/event.ts'
import { roomFor } from '../../rules/batch.ts'
import { entryStep } from '../../rules/entry.ts'
import { countingProblem } from '../../rules/round.ts'
import { ReplayedEntry } from '../entry-state.ts'
import type { Act, CongressState, ReplayedBatch, ReplayedRound, Step } from '../state.ts'

/** The batches of a round may not hold more ballots than came out of the box. */
const expectRoom = <Action extends CountAction>(
  step: Step<Action>,
  { batches, ballotReturn }: ReplayedRound,
  batch: { readonly id: string; readonly size: number },
): void => {
  const others = batches.filter(({ id }) => id !== batch.id)
  const allowed = roomFor(ballotReturn?.returned ?? 0, others)
  if (batch.size > allowed) step.report('batch-too-large', { found: batch.size, allowed })
}

export const batchCreated: Act<'batch.created'> = (step, congress) => {
  step.expectBefore(null)
  const { roundId, number, mode, version, size, label } = step.after
  const round = congress.rounds.get(roundId)
  if (!round) return step.unknown('round', roundId)
  if (congress.batches.has(step.id)) return step.repeated('ballot-batch')
  if (!step.undeclared(round)) return
  if (countingProblem(round.state)) step.outOfOrder(round.state)
  step.expectNumber(round.batches.length + 1, number)
  expectRoom(step, round, { id: step.id, size })
  const first = new ReplayedEntry()
  const batch: ReplayedBatch = { id: step.id, roundId, number, mode, version, size, label, cancelled: false, first }
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
  if (!entryStep(batch.first.state, 'batch-corrected').ok) step.outOfOrder(batch.first.state)
  if (batch.first.entered > size) step.report('batch-too-large', { found: batch.first.entered, allowed: size })
  expectRoom(step, round, { id: batch.id, size })
  Object.assign(batch, { version, size, label })
}

export const batchCancelled: Act<'batch.cancelled'> = (step, congress) => {
  const place = openBatch(step, congress)
  if (!place) return
  const { batch } = place
  const { version, size, label, cancelled, first } = batch
  step.expectBefore({ version, size, label, cancelled, entered: first.entered, state: first.state })
  step.expectCorrection(version, step.after.version)
  batch.version = step.after.version
  batch.cancelled = true
  first.end('batch-cancelled')
}
