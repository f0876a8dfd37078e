import { earlier, isRecent } from '../shared/clock.ts'
import type { FoundSession, Session, SessionMeans } from './model.ts'

const MINUTE = 60_000

/** Idle timeout in minutes. It is short for a PIN, because a PIN is short. */
export const IDLE_MINUTES: Readonly<Record<SessionMeans, number>> = { password: 30, openid: 30, pin: 10 }

/** Maximum lifetime of a session, used or not: a day of congress. */
export const SESSION_HOURS = 12

/** Last use is stored at most once a minute, so the idle timeout is accurate to a minute. */
const TOUCH_AFTER = MINUTE

const instant = (ms: number): string => new Date(ms).toISOString()

/** When a session that begins now ends at the latest; a session on a device ends no later than the device. */
export const lastHourOf = (at: string, deviceExpiresAt: string | null): string => {
  const end = instant(Date.parse(at) + SESSION_HOURS * 60 * MINUTE)
  return deviceExpiresAt !== null && Date.parse(deviceExpiresAt) < Date.parse(end) ? deviceExpiresAt : end
}

/**
 * A session as the clock shows it now. One that was opened or used while the clock was ahead counts as opened or used
 * now, so that it ends like every other although its stored times lie in the future.
 */
export const asOf = <S extends Pick<Session, 'lastSeenAt' | 'expiresAt'>>(session: S, at: string): S => ({
  ...session,
  lastSeenAt: earlier(session.lastSeenAt, at),
  expiresAt: earlier(session.expiresAt, lastHourOf(at, null)),
})

/** When a session expires if nobody uses it again. */
export const runsOutAt = ({ via, lastSeenAt, expiresAt }: Session): string =>
  instant(Math.min(Date.parse(lastSeenAt) + IDLE_MINUTES[via] * MINUTE, Date.parse(expiresAt)))

/** Whether a session is valid at an instant, by its limits and those of its device. */
export const isLive = ({ session, device }: FoundSession, at: string): boolean => {
  const now = Date.parse(at)
  if (session.endedAt !== null || now >= Date.parse(runsOutAt(asOf(session, at)))) return false
  if (session.via !== 'pin') return true
  return device !== null && device.closedAt === null && now < Date.parse(device.expiresAt)
}

/** Whether it is time to store that a session is in use, or that it was not used in the future. */
export const shouldTouch = ({ lastSeenAt }: Session, at: string): boolean => !isRecent(lastSeenAt, at, TOUCH_AFTER)
