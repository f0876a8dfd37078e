import type { CongressId, RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { CongressReads, LocksCongress } from '../congresses/ports.ts'
import type { Refusal } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { findCongress, findRound, lockCongressEvenClosed, lockRoundEvenClosed } from '../shared/find.ts'
import type { ScanPlace } from './model.ts'

/** The round or the meeting that a request names. */
export type ScanTarget = { readonly roundId: RoundId } | { readonly congressId: CongressId }

const ofMeeting = (congressId: CongressId): ScanPlace => ({ congressId, roundId: null })

/** Finds the place of scans. */
export const findScanPlace = async (
  reads: CongressReads & RoundReads,
  target: ScanTarget,
): Promise<Result<ScanPlace, Refusal>> => {
  if ('roundId' in target) {
    const found = await findRound(reads, target.roundId)
    return found.ok ? ok({ congressId: found.value.congress.id, roundId: target.roundId }) : found
  }
  const congress = await findCongress(reads, target.congressId)
  return congress.ok ? ok(ofMeeting(congress.value.id)) : congress
}

/** Locks the congress, also after its end, because papers are signed and scanned later. */
export const lockScanPlace = async (
  tx: LocksCongress & RoundReads,
  target: ScanTarget,
): Promise<Result<ScanPlace, Refusal>> => {
  if ('roundId' in target) {
    const locked = await lockRoundEvenClosed(tx, target.roundId)
    return locked.ok ? ok({ congressId: locked.value.congress.id, roundId: target.roundId }) : locked
  }
  const congress = await lockCongressEvenClosed(tx, target.congressId)
  return congress.ok ? ok(ofMeeting(congress.value.id)) : congress
}
