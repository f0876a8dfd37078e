import { congressLog } from '../../events/log-ref.ts'
import type { HallScreenId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { lockCongressEvenClosed } from '../shared/find.ts'
import { type HallScreen, type TimedScreen, timed } from './model.ts'
import type { HallWrites } from './ports.ts'

/** Ends an open address and logs it. */
export const screenClosed = async (
  tx: HallWrites & AppendsEvents,
  context: Context,
  screen: HallScreen,
): Promise<HallScreen> => {
  const closed = { ...screen, closedAt: context.at, closedBy: context.actor.id }
  await tx.closeHallScreen(closed)
  await tx.appendAudit(context, {
    log: congressLog(screen.congressId),
    action: 'hall-screen.closed',
    objectId: screen.id,
    after: { closedAt: context.at },
  })
  return closed
}

/** Closes the address of a screen, also after the end of the congress. Its token is never valid again. */
export const closeHallScreen = async (
  tx: LocksCongress & HallWrites & AppendsEvents,
  context: Context,
  id: HallScreenId,
): Promise<Result<TimedScreen, Refusal>> => {
  const seen = await tx.hallScreen(id)
  if (!seen) return refuse('hall-screen-unknown')
  const congress = await lockCongressEvenClosed(tx, seen.congressId)
  if (!congress.ok) return congress
  const screen = await tx.hallScreen(id)
  if (screen?.closedAt !== null) return refuse('hall-screen-closed')
  const closed = await screenClosed(tx, context, screen)
  return ok(timed(closed, (await tx.closing(screen.congressId))?.closedAt ?? null, context.at))
}
