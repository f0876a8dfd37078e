import type { ScanPlace, SignedScan } from '../../app/scans/model.ts'
import type { ScanReads, ScanWrites } from '../../app/scans/ports.ts'
import type { Db, DbTransaction } from '../database.ts'
import { cancellation, cancellationColumns } from './cancellation.ts'
import { all, one } from './rows.ts'

const idOf = ({ roundId, congressId }: ScanPlace) => roundId ?? congressId

export const scanReads = (db: Db): ScanReads => {
  /** Every column but the file, which can be megabytes. */
  const scans = (place: ScanPlace) =>
    db
      .selectFrom('signed_scan as s')
      .leftJoin('signed_scan_withdrawal as w', (on) =>
        on.onRef('w.place_id', '=', 's.place_id').onRef('w.number', '=', 's.number'),
      )
      .select(['s.congress_id', 's.round_id', 's.number', 's.paper_id', 's.format', 's.digest', 's.size', 's.pages'])
      .select(['s.recorded_at', 's.recorded_by'])
      .select(['w.reason as cancellation_reason', 'w.cancelled_at', 'w.cancelled_by'])
      .where('s.place_id', '=', idOf(place))
  return {
    scans: (place) =>
      all(
        scans(place).orderBy('s.number'),
        (row): SignedScan => ({
          congressId: row.congress_id,
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
    scanFile: (place, number) =>
      one(
        db.selectFrom('signed_scan').select('file').where('place_id', '=', idOf(place)).where('number', '=', number),
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
        congress_id: scan.congressId,
        round_id: scan.roundId,
        place_id: idOf(scan),
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
  insertScanWithdrawal: async (scan, withdrawn) => {
    await tx
      .insertInto('signed_scan_withdrawal')
      .values({
        round_id: scan.roundId,
        place_id: idOf(scan),
        number: scan.number,
        ...cancellationColumns(withdrawn),
      })
      .execute()
  },
})
