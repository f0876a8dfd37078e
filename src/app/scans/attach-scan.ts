import { createHash } from 'node:crypto'
import { congressLog } from '../../events/log-ref.ts'
import type { PaperId, RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { type ScanFormat, sameScan } from '../../rules/scans.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { PaperReads } from '../papers/ports.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { lockRoundEvenClosed } from '../shared/find.ts'
import type { SignedScan } from './model.ts'
import type { ScanWrites } from './ports.ts'
import { keptScan } from './read-scans.ts'

/** A file that was inspected, and the paper of which it is the scan. */
export interface ScanInput {
  readonly file: Uint8Array
  readonly format: ScanFormat
  readonly pages: number | null
  /** Null for a paper that was not made here. */
  readonly paperId: PaperId | null
}

/**
 * Keeps the scan of a signed paper of a round and logs its digest, also after the end of the congress. The bytes stay as
 * they came, because the digest is of them. A wrong scan is withdrawn and stays readable.
 */
export const attachScan = async (
  tx: LocksCongress & RoundReads & PaperReads & ScanWrites & AppendsEvents,
  context: Context,
  roundId: RoundId,
  { file, format, pages, paperId }: ScanInput,
): Promise<Result<SignedScan, Refusal>> => {
  const place = await lockRoundEvenClosed(tx, roundId)
  if (!place.ok) return place
  const { congress } = place.value
  if (paperId !== null && (await tx.paper(paperId))?.congressId !== congress.id)
    return refuse('scan-of-paper-elsewhere')
  const scans = await tx.scans(roundId)
  const digest = createHash('sha256').update(file).digest('hex')
  const number = sameScan(scans.map(keptScan), digest)
  if (number !== null) return refuse('scan-attached-before', { params: { number } })
  const scan = {
    roundId,
    number: scans.length + 1,
    paperId,
    format,
    digest,
    size: file.byteLength,
    pages,
    recordedAt: context.at,
    recordedBy: context.actor.id,
  }
  await tx.insertScan(scan, file)
  await tx.appendAudit(context, {
    log: congressLog(congress.id),
    action: 'scan.attached',
    objectId: roundId,
    after: { number: scan.number, ofPaper: paperId, scanFormat: format, fileSize: scan.size, fileDigest: digest },
  })
  return ok({ ...scan, withdrawn: null })
}
