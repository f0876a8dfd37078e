import { congressLog } from '../../events/log-ref.ts'
import type { RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { withdrawalProblem } from '../../rules/scans.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { lockRoundEvenClosed } from '../shared/find.ts'
import type { SignedScan } from './model.ts'
import type { ScanWrites } from './ports.ts'
import { keptScan } from './read-scans.ts'

/** Withdraws a scan that was attached by mistake. It is never deleted. */
export const withdrawScan = async (
  tx: LocksCongress & RoundReads & ScanWrites & AppendsEvents,
  context: Context,
  roundId: RoundId,
  number: number,
  reason: string,
): Promise<Result<SignedScan, Refusal>> => {
  const place = await lockRoundEvenClosed(tx, roundId)
  if (!place.ok) return place
  const scan = (await tx.scans(roundId)).find((one) => one.number === number)
  const problem = withdrawalProblem(scan && keptScan(scan))
  if (problem || !scan) return refuse(problem ?? 'scan-unknown')
  const withdrawn = { reason, cancelledAt: context.at, cancelledBy: context.actor.id }
  await tx.insertScanWithdrawal(scan, withdrawn)
  await tx.appendAudit(context, {
    log: congressLog(place.value.congress.id),
    action: 'scan.withdrawn',
    objectId: roundId,
    after: { number, fileDigest: scan.digest },
    reason,
  })
  return ok({ ...scan, withdrawn })
}
