import type { CongressId, HallScreenId, RoundId } from '../../kernel/brand.ts'
import type { Recorded } from '../recorded.ts'
import { msAhead } from '../shared/clock.ts'

/** Most open addresses of one congress: a projector, a second one, and some to spare. */
export const SCREENS_MOST = 8

const HOUR = 60 * 60 * 1000
/** An address lives for the days of a meeting, and stays on the screens for the evening after it was closed. */
const HOURS_OPEN = 72
const HOURS_AFTER_CLOSING = 12

/** An address of a screen in the hall. Its token shows the screen and nothing else. */
export interface HallScreen {
  readonly id: HallScreenId
  readonly congressId: CongressId
  readonly openedAt: string
  readonly openedBy: string
  readonly closedAt: string | null
  readonly closedBy: string | null
}

/** 72 hours after the opening, or 12 hours after the end of the meeting if that is earlier. */
const screenExpiresAt = ({ openedAt }: Pick<HallScreen, 'openedAt'>, meetingClosedAt: string | null): string => {
  const byItself = Date.parse(openedAt) + HOURS_OPEN * HOUR
  const afterwards = meetingClosedAt === null ? byItself : Date.parse(meetingClosedAt) + HOURS_AFTER_CLOSING * HOUR
  return new Date(Math.min(byItself, afterwards)).toISOString()
}

/** How an address ended; null while it is open. */
export type ScreenEnd = 'closed' | 'expired' | null

/** An address with the instant at which it ends by itself, and how it ended. */
export interface TimedScreen extends HallScreen {
  readonly expiresAt: string
  readonly end: ScreenEnd
}

/** Says whether somebody closed an address, or its time is over. */
export const timed = (screen: HallScreen, meetingClosedAt: string | null, now: string): TimedScreen => {
  const expiresAt = screenExpiresAt(screen, meetingClosedAt)
  // One that was opened further ahead of the clock would outlive its days.
  const isOver = now >= expiresAt || msAhead(screen.openedAt, now) > HOURS_OPEN * HOUR
  return { ...screen, expiresAt, end: screen.closedAt !== null ? 'closed' : isOver ? 'expired' : null }
}

/** The result that the head of the board lets the screens of a congress show, in one version. */
export interface ShownResult extends Recorded {
  readonly congressId: CongressId
  readonly version: number
  /** The declared result, in the version that the head has seen; null if none is shown. */
  readonly result: { readonly roundId: RoundId; readonly version: number } | null
}
