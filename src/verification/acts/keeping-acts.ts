import { z } from 'zod'
import { complaintDayProblem, openComplaints } from '../../rules/complaint.ts'
import { daysFrom } from '../../rules/dates.ts'
import {
  keepingClause,
  type PackageAct,
  type PackageFacts,
  packageAfter,
  packageNeedsReason,
  packageProblem,
} from '../../rules/keeping.ts'
import { firstDifference } from '../first-difference.ts'
import type { Act, CongressState, ReplayedRound, Step } from '../state.ts'

/** Reasons are needed from the second version on. */
const AFTER_THE_FIRST = 2

/**
 * The last plain date that could be recorded, of which earlier versions allowed a day more than there is in Vietnam. The
 * verifier of the log reports a malformed time.
 */
const latestAt = (at: unknown): string => {
  const instant = z.iso.datetime().safeParse(at)
  return instant.success ? daysFrom(instant.data.slice(0, 10), 1) : '9999-12-31'
}

const factsOf = (step: PackageStep, congress: CongressState, round: ReplayedRound): PackageFacts => ({
  round: round.state,
  wereIssued: round.issue !== null,
  isOver: congress.closed,
  heldOn: congress.facts.heldOn,
  latest: latestAt(step.event.at),
  board: congress.everOnBoard,
  complaints: openComplaints(
    [...congress.complaints.values()].map(({ number, complaint }) => ({ number, ...complaint })),
    round.id,
  ),
  // Earlier versions looked only at the complaints that were open when the act was recorded.
  past: [],
})

type PackageAction =
  | 'package.sealed'
  | 'package.opened'
  | 'destruction.ordered'
  | 'destruction.order-cancelled'
  | 'destruction.recorded'
  | 'destruction.cancelled'
type PackageStep = Step<PackageAction>

/** The act that an event states; null if its own part is missing. */
const actOf = (event: PackageAct['event'], after: PackageStep['after']): PackageAct | null => {
  if (event === 'sealed') return { event, part: after.sealing }
  if (event === 'opened') return after.opening && { event, part: after.opening }
  if (event === 'ordered') return after.destructionOrder && { event, part: after.destructionOrder }
  if (event === 'destroyed') return after.destruction && { event, part: after.destruction }
  return { event, part: null }
}

/** The replay of an act on the package of a round: the same rules as when it was recorded. */
const packageAct =
  (event: PackageAct['event']) =>
  (step: PackageStep, congress: CongressState): void => {
    const round = congress.rounds.get(step.id)
    if (!round) {
      step.unknown('round', step.id)
      return
    }
    const { version, ...parts } = step.after
    const before = round.ballotPackage
    step.expectBefore(before)
    step.expectVersion(before?.version, version)
    if (packageNeedsReason(event, version)) step.expectReason(AFTER_THE_FIRST)
    const act = actOf(event, step.after)
    const problem = act && packageProblem(factsOf(step, congress, round), before ?? undefined, act)
    if (!act) step.report('package-does-not-follow')
    else if (problem) step.report('keeping-not-allowed', { rule: problem.code })
    else {
      const difference = firstDifference(packageAfter(before ?? undefined, act), parts)
      if (difference) step.report('package-does-not-follow', { pointer: difference.pointer })
    }
    round.ballotPackage = step.after
  }

const destructionOrdered: Act<'destruction.ordered'> = (step, congress) => {
  const clause = keepingClause(congress.facts.regulation)
  step.expectCitations(clause === undefined ? [] : [clause])
  packageAct('ordered')(step, congress)
}

type ComplaintStep = Step<'complaint.recorded'> | Step<'complaint.changed'>

const keep = (step: ComplaintStep, congress: CongressState): void => {
  const { number, complaint } = step.after
  const { roundId } = complaint
  if (roundId !== null && !congress.rounds.has(roundId)) step.unknown('round', roundId)
  const problem = complaintDayProblem(complaint, latestAt(step.event.at))
  if (problem) step.report('keeping-not-allowed', { rule: 'keeping-day-out-of-order' })
  congress.complaints.set(number, step.after)
}

const complaintRecorded: Act<'complaint.recorded'> = (step, congress) => {
  const { number, version } = step.after
  step.expectNumber(congress.complaints.size + 1, number)
  step.expectVersion(undefined, version)
  keep(step, congress)
}

const complaintChanged: Act<'complaint.changed'> = (step, congress) => {
  const { number, version } = step.after
  const before = congress.complaints.get(number)
  if (!before) {
    step.unknown('complaint', `${number}`)
    return
  }
  step.expectBefore(before)
  step.expectCorrection(before.version, version)
  keep(step, congress)
}

/** Acts on sealed packages and complaints; they follow the end of a congress by months. */
export const KEEPING_ACTS = {
  'package.sealed': packageAct('sealed'),
  'package.opened': packageAct('opened'),
  'destruction.ordered': destructionOrdered,
  'destruction.order-cancelled': packageAct('order-cancelled'),
  'destruction.recorded': packageAct('destroyed'),
  'destruction.cancelled': packageAct('destruction-cancelled'),
  'complaint.recorded': complaintRecorded,
  'complaint.changed': complaintChanged,
} as const
