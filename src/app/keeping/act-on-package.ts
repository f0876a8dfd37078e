import { congressLog } from '../../events/log-ref.ts'
import type { RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { openComplaints, pastComplaints } from '../../rules/complaint.ts'
import {
  clauseAgainst,
  keepingClause,
  latestDay,
  type PackageAct,
  type PackageFacts,
  packageAfter,
  packageNeedsReason,
  packageProblem,
} from '../../rules/keeping.ts'
import { undoneProblem } from '../../rules/round.ts'
import type { Context } from '../actor.ts'
import type { BoardReads } from '../boards/ports.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { CustodyReads } from '../custody/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { Congress } from '../model.ts'
import { type Refusal, refuse, refuseAt } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { lockRoundEvenClosed, type RoundInPlace } from '../shared/find.ts'
import { nextVersion, type Precondition } from '../shared/precondition.ts'
import type { BallotPackage } from './model.ts'
import type { KeepingReads, KeepingWrites } from './ports.ts'

/** The facts on which an act on the package of a round depends. */
const factsOf = async (
  tx: LocksCongress & BoardReads & CustodyReads & KeepingReads,
  { round, congress }: RoundInPlace,
  at: string,
): Promise<PackageFacts> => {
  const complaints = await tx.complaints(congress.id)
  return {
    round: round.state,
    wereIssued: (await tx.issue(round.id)) !== undefined,
    isOver: (await tx.closing(congress.id)) !== undefined,
    heldOn: congress.heldOn,
    latest: latestDay(at),
    board: new Set((await tx.board(congress.id))?.members.map(({ personId }) => personId)),
    complaints: openComplaints(complaints, round.id),
    past: pastComplaints(complaints, round.id),
  }
}

/** The figures of the event. */
const figures = ({ version, sealing, opening, destructionOrder, destruction }: BallotPackage) => ({
  version,
  sealing,
  opening,
  destructionOrder,
  destruction,
})

const EVENT_OF = {
  opened: 'package.opened',
  'order-cancelled': 'destruction.order-cancelled',
  destroyed: 'destruction.recorded',
  'destruction-cancelled': 'destruction.cancelled',
} as const

const append = (
  tx: AppendsEvents,
  context: Context,
  { id, regulation }: Congress,
  { event }: PackageAct,
  { before, after }: { readonly before: BallotPackage | undefined; readonly after: BallotPackage },
): Promise<number> => {
  const { reason, roundId: objectId } = after
  const about = { log: congressLog(id), objectId, after: figures(after), reason }
  if (event === 'sealed' || before === undefined) {
    return tx.appendAudit(context, { ...about, action: 'package.sealed', before: before && figures(before) })
  }
  const changed = { ...about, before: figures(before) }
  if (event !== 'ordered') return tx.appendAudit(context, { ...changed, action: EVENT_OF[event] })
  const clause = keepingClause(regulation)
  const citations = clause === undefined ? [] : [clause]
  return tx.appendAudit(context, { ...changed, action: 'destruction.ordered', citations })
}

/**
 * Records an act on the sealed package of a round as its next version: sealed, opened, ordered to be destroyed, destroyed,
 * or a mistake of recording taken back. These acts follow the congress by months, so it may be closed.
 * @param reason required for a change of an earlier version; null if there is none
 */
// qd190-2024:d35
export const actOnPackage = async (
  tx: LocksCongress & RoundReads & BoardReads & CustodyReads & KeepingWrites & AppendsEvents,
  context: Context,
  roundId: RoundId,
  act: PackageAct,
  { reason, precondition }: { readonly reason: string | null; readonly precondition: Precondition },
): Promise<Result<BallotPackage, Refusal>> => {
  const place = await lockRoundEvenClosed(tx, roundId)
  if (!place.ok) return place
  const { congress, round } = place.value
  const before = await tx.ballotPackage(roundId)
  // The ballots of an annulled vote are sealed like others; a round that has no package has nothing to open or destroy.
  const undone = before || act.event === 'sealed' ? null : undoneProblem(round)
  if (undone) return refuse(undone)
  const version = nextVersion(before?.version ?? null, precondition)
  if (!version.ok) return version
  if (packageNeedsReason(act.event, version.value) && reason === null) return refuseAt('/reason', 'reason-required')
  const problem = packageProblem(await factsOf(tx, place.value, context.at), before, act)
  if (problem) {
    const { code, field, params } = problem
    const without = code === 'ballots-not-issued' ? undoneProblem(round) : null
    if (without) return refuse(without)
    const clause = clauseAgainst(problem, congress.regulation)
    const more = { ...(params ? { params } : {}), ...(clause === undefined ? {} : { citations: [clause] }) }
    return field === undefined ? refuse(code, more) : refuseAt(`/${pointerOf(act, field)}`, code, more)
  }
  const recorded = { version: version.value, reason, recordedAt: context.at, recordedBy: context.actor.id }
  const after: BallotPackage = { ...packageAfter(before, act), ...recorded, roundId }
  await tx.insertPackage(after)
  await append(tx, context, congress, act, { before, after })
  return ok(after)
}

/** The place in the body: the paper of an order is a part of it. */
const pointerOf = ({ event }: PackageAct, field: string): string => (event === 'ordered' ? `paper/${field}` : field)
