import { createHash } from 'node:crypto'
import { congressLog } from '../../events/log-ref.ts'
import type { PaperId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { isPaperOf, type ScanFormat, sameScan } from '../../rules/scans.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { PaperReads } from '../papers/ports.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import type { SignedScan } from './model.ts'
import type { ScanWrites } from './ports.ts'
import { keptScan } from './read-scans.ts'
import { lockScanPlace, type ScanTarget } from './scan-place.ts'

/** A file that was inspected, and the paper of which it is the scan. */
export interface ScanInput {
  readonly file: Uint8Array
  readonly format: ScanFormat
  readonly pages: number | null
  /** Null for a paper that was not made here. */
  readonly paperId: PaperId | null
}

/**
 * Keeps the scan of a signed paper of a round or of the meeting and logs its digest, also after the end of the congress. The
 * bytes stay as they came, because the digest is of them. A wrong scan is withdrawn and stays readable.
 */
export const attachScan = async (
  tx: LocksCongress & RoundReads & PaperReads & ScanWrites & AppendsEvents,
  context: Context,
  target: ScanTarget,
  { file, format, pages, paperId }: ScanInput,
): Promise<Result<SignedScan, Refusal>> => {
  const place = await lockScanPlace(tx, target)
  if (!place.ok) return place
  const { congressId, roundId } = place.value
  if (paperId !== null && !isPaperOf(await tx.paper(paperId), place.value)) return refuse('scan-of-paper-elsewhere')
  const scans = await tx.scans(place.value)
  const digest = createHash('sha256').update(file).digest('hex')
  const attached = sameScan(scans.map(keptScan), digest)
  if (attached !== null) return refuse('scan-attached-before', { params: { number: attached } })
  const number = scans.length + 1
  const size = file.byteLength
  const recorded = { recordedAt: context.at, recordedBy: context.actor.id }
  const scan = { congressId, roundId, number, paperId, format, digest, size, pages, ...recorded }
  await tx.insertScan(scan, file)
  const log = congressLog(congressId)
  const after = { number, ofPaper: paperId, scanFormat: format, fileSize: size, fileDigest: digest }
  await (roundId === null
    ? tx.appendAudit(context, { log, action: 'meeting-scan.attached', objectId: congressId, after })
    : tx.appendAudit(context, { log, action: 'scan.attached', objectId: roundId, after }))
  return ok({ ...scan, withdrawn: null })
}
