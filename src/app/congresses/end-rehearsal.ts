import { congressLog } from '../../events/log-ref.ts'
import type { CongressId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { congressState } from '../../rules/congress-states.ts'
import { rehearsalEndProblem } from '../../rules/rehearsal.ts'
import type { Context } from '../actor.ts'
import type { BatchWrites } from '../batches/ports.ts'
import { closeDevicesOf } from '../devices/close-device.ts'
import type { DeviceWrites } from '../devices/ports.ts'
import { screenClosed } from '../hall/close-screen.ts'
import type { HallWrites } from '../hall/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { Congress } from '../model.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { liveOf } from '../roles/model.ts'
import type { RoleWrites } from '../roles/ports.ts'
import { endGrant } from '../roles/record-grant.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { lockCongressEvenOver } from '../shared/find.ts'
import { closeEntries, unfinishedRounds } from './end-count.ts'
import type { CongressWrites } from './ports.ts'

type EndTx = CongressWrites & RoundReads & BatchWrites & DeviceWrites & HallWrites & RoleWrites & AppendsEvents

/** Ends all that reaches into a congress: its devices with their sessions, its screens, and every role in it. */
const endWaysIn = async (tx: EndTx, context: Context, congressId: CongressId): Promise<void> => {
  await closeDevicesOf(tx, context, congressId)
  for (const screen of await tx.hallScreens(congressId)) {
    if (screen.closedAt === null) await screenClosed(tx, context, screen)
  }
  for (const grant of liveOf(await tx.grantsInCongress(congressId))) {
    await tx.lockRoleGrant(grant.id)
    await endGrant(tx, context, grant, null)
  }
}

/**
 * Throws a rehearsal away, in whatever state it is: closes what is open in it as the end of a congress does, ends its
 * devices and screens, and revokes every role in it. Nothing that was recorded is deleted, because the log is only added to.
 * Refused for a real congress.
 */
export const endRehearsal = async (
  tx: EndTx,
  context: Context,
  congressId: CongressId,
): Promise<Result<Congress, Refusal>> => {
  const congress = await lockCongressEvenOver(tx, congressId)
  if (!congress.ok) return congress
  const { rehearsal, rehearsalEndedAt } = congress.value
  const before = await tx.closing(congressId)
  const problem = rehearsalEndProblem({ rehearsal, state: congressState(before, rehearsalEndedAt) })
  if (problem) return refuse(problem)
  // Administrators do not see the inside of a congress. They reach that of a rehearsal only here, and read nothing of it.
  await tx.reachRehearsal(congressId)
  const rounds = await unfinishedRounds(tx, congressId)
  await closeEntries(tx, rounds)
  const unfinished = rounds.length > 0
  const { at: endedAt, identity } = context
  if (!before) {
    const closing = { congressId, reason: null, unfinished, cancelled: false }
    await tx.insertClosing({ ...closing, closedAt: endedAt, closedBy: identity.accountId })
  }
  await tx.insertRehearsalEnd({ congressId, unfinished, endedAt, endedBy: identity.accountId })
  await endWaysIn(tx, context, congressId)
  await tx.appendAudit(context, {
    log: congressLog(congressId),
    action: 'rehearsal.ended',
    objectId: congressId,
    after: { unfinished },
  })
  return ok({ ...congress.value, rehearsalEndedAt: endedAt })
}
