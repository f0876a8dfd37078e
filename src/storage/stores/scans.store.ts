import type { SignedScan } from '../../app/scans/model.ts'
import type { ScanReads, ScanWrites } from '../../app/scans/ports.ts'
import type { RoundId } from '../../kernel/brand.ts'
import type { Db, DbTransaction } from '../database.ts'
import { cancellation, cancellationColumns } from './cancellation.ts'
import { all, one } from './rows.ts'

export const scanReads = (db: Db): ScanReads => {
  /** Every column but the file, which can be megabytes. */
  const scans = (roundId: RoundId) =>
    db
      .selectFrom('signed_scan as s')
      .leftJoin('signed_scan_withdrawal as w', (on) =>
        on.onRef('w.round_id', '=', 's.round_id').onRef('w.number', '=', 's.number'),
      )
      .select(['s.round_id', 's.number', 's.paper_id', 's.format', 's.digest', 's.size', 's.pages'])
      .select(['s.recorded_at', 's.recorded_by'])
      .select(['w.reason as cancellation_reason', 'w.cancelled_at', 'w.cancelled_by'])
      .where('s.round_id', '=', roundId)
  return {
    scans: (roundId) =>
      all(
        scans(roundId).orderBy('s.number'),
        (row): SignedScan => ({
          roundId: row.round_id,
          number: row.number,
          paperId: row.paper_id,
          format: row.format,
          digest: row.digest,
          size: row.size,
          pages: row.pages,
          recordedAt: row.recorded_at,
          recordedBy: row.recorded_by,
          withdrawn: cancellation(row),
        }),
      ),
    scanFile: (roundId, number) =>
      one(
        db.selectFrom('signed_scan').select('file').where('round_id', '=', roundId).where('number', '=', number),
        ({ file }) => new Uint8Array(file),
      ),
  }
}

export const scanWrites = (tx: DbTransaction): ScanWrites => ({
  ...scanReads(tx),
  insertScan: async (scan, file) => {
    await tx
      .insertInto('signed_scan')
      .values({
        round_id: scan.roundId,
        number: scan.number,
        paper_id: scan.paperId,
        format: scan.format,
        digest: scan.digest,
        size: scan.size,
        pages: scan.pages,
        file,
        recorded_at: scan.recordedAt,
        recorded_by: scan.recordedBy,
      })
      .execute()
  },
  insertScanWithdrawal: async ({ roundId, number }, withdrawn) => {
    await tx
      .insertInto('signed_scan_withdrawal')
      .values({ round_id: roundId, number, ...cancellationColumns(withdrawn) })
      .execute()
  },
})
