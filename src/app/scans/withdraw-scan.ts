import { congressLog } from '../../events/log-ref.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { withdrawalProblem } from '../../rules/scans.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import type { SignedScan } from './model.ts'
import type { ScanWrites } from './ports.ts'
import { keptScan } from './read-scans.ts'
import { lockScanPlace, type ScanTarget } from './scan-place.ts'

/** Withdraws a scan that was attached by mistake. It is never deleted. */
export const withdrawScan = async (
  tx: LocksCongress & RoundReads & ScanWrites & AppendsEvents,
  context: Context,
  target: ScanTarget,
  number: number,
  reason: string,
): Promise<Result<SignedScan, Refusal>> => {
  const place = await lockScanPlace(tx, target)
  if (!place.ok) return place
  const { congressId, roundId } = place.value
  const scan = (await tx.scans(place.value)).find((one) => one.number === number)
  const problem = withdrawalProblem(scan && keptScan(scan))
  if (problem || !scan) return refuse(problem ?? 'scan-unknown')
  const withdrawn = { reason, cancelledAt: context.at, cancelledBy: context.actor.id }
  await tx.insertScanWithdrawal(scan, withdrawn)
  const about = { log: congressLog(congressId), after: { number, fileDigest: scan.digest }, reason }
  await (roundId === null
    ? tx.appendAudit(context, { ...about, action: 'meeting-scan.withdrawn', objectId: congressId })
    : tx.appendAudit(context, { ...about, action: 'scan.withdrawn', objectId: roundId }))
  return ok({ ...scan, withdrawn })
}
