import type { CongressId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { CongressReads } from '../congresses/ports.ts'
import type { DeclaredResult } from '../model.ts'
import type { Refusal } from '../refusal.ts'
import type { ResultReads } from '../results/ports.ts'
import { findCongress } from '../shared/find.ts'
import { type ShownResult, type TimedScreen, timed } from './model.ts'
import type { HallReads } from './ports.ts'

/** The addresses of a congress, and what they show. */
export interface HallScreens {
  readonly screens: readonly TimedScreen[]
  /** Null if no result is to be shown. */
  readonly shown: ShownResult['result']
  /** Whether that result still holds; one that was reopened or annulled is never shown again by itself. */
  readonly holds: boolean
}

/** The declared result that the hall may see: in exactly the version that the head has shown. */
export const resultInHall = async (
  reads: ResultReads,
  shown: ShownResult['result'],
): Promise<DeclaredResult | undefined> => {
  const declared = shown ? await reads.result(shown.roundId) : undefined
  return declared?.version === shown?.version ? declared : undefined
}

/** Collects the screens of a congress. */
export const listHallScreens = async (
  reads: CongressReads & HallReads & ResultReads,
  congressId: CongressId,
  now: string,
): Promise<Result<HallScreens, Refusal>> => {
  const congress = await findCongress(reads, congressId)
  if (!congress.ok) return congress
  const shown = (await reads.shownResult(congressId))?.result ?? null
  const holds = (await resultInHall(reads, shown)) !== undefined
  const closedAt = (await reads.closing(congressId))?.closedAt ?? null
  const screens = (await reads.hallScreens(congressId)).map((screen) => timed(screen, closedAt, now))
  return ok({ screens, shown, holds })
}
