import type { Figures } from '../../events/event.ts'
import { allFinal } from '../../rules/standing.ts'
import { ballotTotal } from '../../rules/tally.ts'
import { nextNumber } from '../../rules/typing.ts'
import { type Act, type CongressState, contestOf, type Step } from '../state.ts'
import { figuresOf, keep } from './ballot-acts.ts'
import { openBatch } from './batch-acts.ts'
import { isComplete, isOfTheList, standingIn } from './entry-acts.ts'
import type { EntryInPlace } from './entry-in-place.ts'

type ResolvedBallot = Figures<'batch.resolved'>['resolvedBallots'][number]
type ResolvedSheet = Figures<'batch.resolved'>['resolvedSheets'][number]
type ResolvingStep = Step<'batch.resolved'>

/** Applies one version of a ballot: corrected, added or removed. @returns the figures that it replaces, if any */
const applyBallot = (
  step: ResolvingStep,
  place: EntryInPlace,
  { slot, number, version, marks, doubt, setAside }: ResolvedBallot,
  congress: CongressState,
): object | null => {
  const { entry, round } = place
  const before = figuresOf(round, entry, number)
  if (before === null && (version !== 1 || number !== nextNumber(entry) || !marks)) {
    step.report('ballot-unknown', { number })
    return null
  }
  if (before !== null) step.expectVersion(before.version, version)
  entry.changeBallot(number, version)
  if (marks) {
    if (before === null) entry.entered += 1
    const ballot = { marks, doubt: doubt ?? null, setAside: setAside ?? null }
    keep(step, place, { number, times: 1, ballot, pointer: '/resolvedBallots' }, congress)
  } else {
    entry.ballots.delete(number)
    entry.entered -= 1
    entry.removed += 1
  }
  if (before === null) return null
  const stated = { slot, number, version: before.version, marks: before.marks }
  return {
    ...stated,
    ...(before.doubt ? { doubt: before.doubt } : {}),
    ...(before.setAside ? { setAside: before.setAside } : {}),
  }
}

/** Applies one version of a sheet. @returns the figures that it replaces */
const applySheet = (
  step: ResolvingStep,
  { batch, entry, round }: EntryInPlace,
  { slot, version, tally }: ResolvedSheet,
  congress: CongressState,
): object | null => {
  const before = entry.sheet
  step.expectVersion(before?.version, version)
  if (!step.isLeftOut && !isOfTheList(tally, contestOf(congress, round)))
    step.report('marks-not-of-the-list', { pointer: '/tally' })
  entry.sheet = { version, tally }
  // The service refuses a resolution after which the sheet has another number of ballots than the stack.
  entry.entered = step.isLeftOut ? batch.size : ballotTotal(tally)
  return before && { slot, ...before }
}

/** The head enters what the papers say into entries that are final and differ; they are equal afterwards. */
export const batchResolved: Act<'batch.resolved'> = (step, congress) => {
  const place = openBatch(step, congress)
  if (!place) return
  const { batch, round } = place
  const entries = [...batch.entries.values()]
  if (!allFinal(entries.map(({ state }) => state)) || batch.standing !== 'differing') {
    return step.outOfOrder(batch.standing ?? round.state)
  }
  step.expectReason(2)
  const at = (slot: ResolvedBallot['slot']): EntryInPlace | null => {
    const entry = batch.entries.get(slot)
    if (!entry) step.unknown('entry', `${step.id}/${slot}`)
    return entry ? { batch, round, entry } : null
  }
  const { resolvedBallots, resolvedSheets, standing } = step.after
  const ballots = resolvedBallots.map((one) => {
    const where = at(one.slot)
    return where && applyBallot(step, where, one, congress)
  })
  const sheets = resolvedSheets.map((one) => {
    const where = at(one.slot)
    return where && applySheet(step, where, one, congress)
  })
  if (ballots.length + sheets.length > 0) round.hands.add(step.event.actor.id)
  const replaced = (figures: readonly (object | null)[]) => figures.filter((one) => one !== null)
  step.expectBeforeOfNotes(congress, { resolvedBallots: replaced(ballots), resolvedSheets: replaced(sheets) })
  for (const entry of entries) {
    entry.lookAgain = null
    if (!isComplete(congress, { batch, round, entry }))
      step.report('entry-incomplete', { entered: entry.entered, size: batch.size })
  }
  batch.standing = standingIn(congress, place, standing)
  if (standing !== batch.standing || standing === 'differing') step.report('standing-does-not-follow')
}
