import { ok, type Result } from '../../kernel/result.ts'
import type { KeptScan } from '../../rules/scans.ts'
import type { CongressReads } from '../congresses/ports.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import type { SignedScan } from './model.ts'
import type { ScanReads } from './ports.ts'
import { findScanPlace, type ScanTarget } from './scan-place.ts'

/** A scan as the rules see it. */
export const keptScan = ({ number, digest, withdrawn }: SignedScan): KeptScan => ({
  number,
  digest,
  isWithdrawn: withdrawn !== null,
})

/** The scans of a round, or of the meeting alone, in the order of recording, also withdrawn ones. */
export const listScans = async (
  reads: CongressReads & RoundReads & ScanReads,
  target: ScanTarget,
): Promise<Result<readonly SignedScan[], Refusal>> => {
  const place = await findScanPlace(reads, target)
  return place.ok ? ok(await reads.scans(place.value)) : place
}

/** A scan with its bytes. */
export const readScanFile = async (
  reads: CongressReads & RoundReads & ScanReads,
  target: ScanTarget,
  number: number,
): Promise<Result<{ readonly scan: SignedScan; readonly file: Uint8Array }, Refusal>> => {
  const scans = await listScans(reads, target)
  if (!scans.ok) return scans
  const scan = scans.value.find((one) => one.number === number)
  const file = scan && (await reads.scanFile(scan, number))
  return scan && file ? ok({ scan, file }) : refuse('scan-unknown')
}
