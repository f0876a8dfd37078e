import type { CongressId, HallScreenId } from '../../kernel/brand.ts'
import type { HallScreen, ShownResult } from './model.ts'

/** Screens in the hall. Reads. */
export interface HallReads {
  hallScreen(id: HallScreenId): Promise<HallScreen | undefined>
  hallScreenByToken(digest: Buffer): Promise<HallScreen | undefined>
  /** In order of opening, also closed ones. */
  hallScreens(congressId: CongressId): Promise<HallScreen[]>
  /** The newest version. */
  shownResult(congressId: CongressId): Promise<ShownResult | undefined>
}

/** Screens in the hall. Writes. */
export interface HallWrites extends HallReads {
  insertHallScreen(screen: HallScreen, tokenDigest: Buffer): Promise<void>
  closeHallScreen(screen: Pick<HallScreen, 'id' | 'closedAt' | 'closedBy'>): Promise<void>
  insertShownResult(shown: ShownResult): Promise<void>
}
