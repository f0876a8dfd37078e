import { congressLog } from '../../events/log-ref.ts'
import type { CongressId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { lockCongress } from '../shared/find.ts'
import { type HallScreen, SCREENS_MOST, type TimedScreen, timed } from './model.ts'
import type { HallWrites } from './ports.ts'

/**
 * Opens an address for a screen in the hall.
 * @param tokenDigest digest of its token, which only the caller gets
 */
export const openHallScreen = async (
  tx: LocksCongress & HallWrites & AppendsEvents,
  context: Context,
  congressId: CongressId,
  tokenDigest: Buffer,
): Promise<Result<TimedScreen, Refusal>> => {
  const congress = await lockCongress(tx, congressId)
  if (!congress.ok) return congress
  const open = (await tx.hallScreens(congressId)).filter((each) => timed(each, null, context.at).end === null)
  if (open.length >= SCREENS_MOST) return refuse('hall-screens-too-many', { params: { most: SCREENS_MOST } })
  const screen: HallScreen = {
    id: context.newId(),
    congressId,
    openedAt: context.at,
    openedBy: context.actor.id,
    closedAt: null,
    closedBy: null,
  }
  await tx.insertHallScreen(screen, tokenDigest)
  await tx.appendAudit(context, { log: congressLog(congressId), action: 'hall-screen.opened', objectId: screen.id })
  return ok(timed(screen, null, context.at))
}
