import { congressLog } from '../../events/log-ref.ts'
import type { CongressId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { type ComplaintFacts, complaintDayProblem } from '../../rules/complaint.ts'
import { latestDay } from '../../rules/keeping.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import { type Refusal, refuse, refuseAt } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { lockCongressEvenClosed } from '../shared/find.ts'
import { newVersion, type Precondition } from '../shared/precondition.ts'
import type { Complaint } from './model.ts'
import type { KeepingWrites } from './ports.ts'

type ComplaintTx = LocksCongress & RoundReads & KeepingWrites & AppendsEvents

/** The figures of the event. */
const figures = ({ number, version, roundId, complainant, receivedOn, text, outcome }: Complaint) => ({
  number,
  version,
  complaint: { roundId, complainant, receivedOn, text, outcome },
})

/** Refuses a round of another congress, and days that cannot be right. */
const check = async (
  tx: RoundReads,
  { at }: Context,
  congressId: CongressId,
  { roundId, receivedOn, outcome }: ComplaintFacts,
): Promise<Result<null, Refusal>> => {
  if (roundId !== null && (await tx.round(roundId))?.congressId !== congressId) {
    return refuseAt('/roundId', 'round-of-another-congress')
  }
  const latest = latestDay(at)
  const problem = complaintDayProblem({ receivedOn, outcome }, latest)
  if (!problem) return ok(null)
  const { field, earliest } = problem
  const params = { latest, ...(earliest === null ? {} : { earliest }) }
  return refuseAt(`/${field}`, 'keeping-day-out-of-order', { params })
}

/** Records a complaint about a congress or one round of it, also after the closing. */
// qd190-2024:d33
export const recordComplaint = async (
  tx: ComplaintTx,
  context: Context,
  congressId: CongressId,
  input: ComplaintFacts,
): Promise<Result<Complaint, Refusal>> => {
  const congress = await lockCongressEvenClosed(tx, congressId)
  if (!congress.ok) return congress
  const checked = await check(tx, context, congressId, input)
  if (!checked.ok) return checked
  const number = (await tx.complaints(congressId)).length + 1
  const recorded = { version: 1, reason: null, recordedAt: context.at, recordedBy: context.actor.id }
  const complaint: Complaint = { ...input, ...recorded, congressId, number }
  await tx.insertComplaint(complaint)
  await tx.appendAudit(context, {
    log: congressLog(congressId),
    action: 'complaint.recorded',
    objectId: congressId,
    after: figures(complaint),
  })
  return ok(complaint)
}

/** Records the outcome of a complaint, or a correction of it, as a version with its reason. */
// qd190-2024:d33
export const changeComplaint = async (
  tx: ComplaintTx,
  context: Context,
  { congressId, number }: Pick<Complaint, 'congressId' | 'number'>,
  { reason, ...input }: ComplaintFacts & { readonly reason: string | null },
  precondition: Precondition,
): Promise<Result<Complaint, Refusal>> => {
  const congress = await lockCongressEvenClosed(tx, congressId)
  if (!congress.ok) return congress
  const before = (await tx.complaintVersions(congressId, number)).at(-1)
  if (!before) return refuse('complaint-unknown')
  const version = newVersion(context, before, precondition, reason)
  if (!version.ok) return version
  const checked = await check(tx, context, congressId, input)
  if (!checked.ok) return checked
  const complaint: Complaint = { ...input, ...version.value, congressId, number }
  await tx.insertComplaint(complaint)
  await tx.appendAudit(context, {
    log: congressLog(congressId),
    action: 'complaint.changed',
    objectId: congressId,
    before: figures(before),
    after: figures(complaint),
    reason: complaint.reason,
  })
  return ok(complaint)
}
