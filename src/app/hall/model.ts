import type { CongressId, HallScreenId, RoundId } from '../../kernel/brand.ts'
import type { Recorded } from '../recorded.ts'

/** Most open addresses of one congress: a projector, a second one, and some to spare. */
export const SCREENS_MOST = 8

/** An address of a screen in the hall. Its token shows the screen and nothing else. */
export interface HallScreen {
  readonly id: HallScreenId
  readonly congressId: CongressId
  readonly openedAt: string
  readonly openedBy: string
  readonly closedAt: string | null
  readonly closedBy: string | null
}

/** The result that the head of the board lets the screens of a congress show, in one version. */
export interface ShownResult extends Recorded {
  readonly congressId: CongressId
  readonly version: number
  /** The declared result, in the version that the head has seen; null if none is shown. */
  readonly result: { readonly roundId: RoundId; readonly version: number } | null
}
