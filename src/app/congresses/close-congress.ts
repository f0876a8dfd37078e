import { congressLog } from '../../events/log-ref.ts'
import type { CongressId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { needPerson } from '../access/person-needed.ts'
import type { Context } from '../actor.ts'
import type { BatchWrites } from '../batches/ports.ts'
import { closeDevicesOf } from '../devices/close-device.ts'
import type { DeviceWrites } from '../devices/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { Closing } from '../log/model.ts'
import { type Refusal, refuse, refuseAt } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { findCongress, lockCongress } from '../shared/find.ts'
import { closeEntries, unfinishedRounds } from './end-count.ts'
import type { CongressReads, CongressWrites } from './ports.ts'

export interface ClosingInput {
  readonly reason: string | null
  /** Confirmation that a round has begun to vote and has no result. */
  readonly confirmUnfinished: boolean
}

/**
 * Ends a congress: nothing is counted in it afterwards, and nothing of its log is withheld. Closes the devices of the
 * typists, and entries of rounds without a result, so that the database accepts no more ballots. Refuses while ballots
 * are out and no result is declared, unless exactly that is confirmed.
 */
export const closeCongress = async (
  tx: CongressWrites & RoundReads & BatchWrites & DeviceWrites & AppendsEvents,
  context: Context,
  congressId: CongressId,
  { reason, confirmUnfinished }: ClosingInput,
): Promise<Result<Closing, Refusal>> => {
  const person = needPerson(context)
  if (!person.ok) return person
  const congress = await lockCongress(tx, congressId)
  if (!congress.ok) return congress
  const unfinished = await unfinishedRounds(tx, congressId)
  if (unfinished.length > 0 && !confirmUnfinished) {
    return refuseAt('/confirmUnfinished', 'rounds-unfinished', { params: { rounds: unfinished.length } })
  }
  await closeEntries(tx, unfinished)
  // A PIN is for typing, which ends here.
  await closeDevicesOf(tx, context, congressId)
  const closing: Closing = {
    congressId,
    reason,
    unfinished: unfinished.length > 0,
    cancelled: false,
    closedAt: context.at,
    closedBy: context.identity.accountId,
  }
  await tx.insertClosing(closing)
  await tx.appendAudit(context, {
    log: congressLog(congressId),
    action: 'congress.closed',
    objectId: congressId,
    after: { unfinished: closing.unfinished },
    reason,
  })
  return ok(closing)
}

/** The closing of a congress. */
export const readClosing = async (reads: CongressReads, congressId: CongressId): Promise<Result<Closing, Refusal>> => {
  const congress = await findCongress(reads, congressId)
  if (!congress.ok) return congress
  const closing = await reads.closing(congressId)
  return closing ? ok(closing) : refuse('closing-unknown')
}
