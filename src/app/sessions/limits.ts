import type { FoundSession, Session, SessionMeans } from './model.ts'

const MINUTE = 60_000

/** A session ends when nobody has used it for so many minutes. A PIN is short, and so is what it opens. */
export const IDLE_MINUTES: Readonly<Record<SessionMeans, number>> = { password: 30, openid: 30, pin: 10 }

/** No session outlives a day of congress, used or not. */
export const SESSION_HOURS = 12

/** When it was last used is written down once a minute at most; the idle limit holds to that minute. */
const TOUCH_AFTER = MINUTE

const instant = (ms: number): string => new Date(ms).toISOString()

/** When a session that begins now ends for good; one on a device not later than the device is closed. */
export const lastHourOf = (at: string, deviceExpiresAt: string | null): string => {
  const end = instant(Date.parse(at) + SESSION_HOURS * 60 * MINUTE)
  return deviceExpiresAt !== null && Date.parse(deviceExpiresAt) < Date.parse(end) ? deviceExpiresAt : end
}

/** When a session runs out if nobody uses it again. */
export const runsOutAt = ({ via, lastSeenAt, expiresAt }: Session): string =>
  instant(Math.min(Date.parse(lastSeenAt) + IDLE_MINUTES[via] * MINUTE, Date.parse(expiresAt)))

/** Whether a session is good at an instant, by its limits and those of the device that it lives on. */
export const isLive = ({ session, device }: FoundSession, at: string): boolean => {
  const now = Date.parse(at)
  if (session.endedAt !== null || now >= Date.parse(runsOutAt(session))) return false
  if (session.via !== 'pin') return true
  return device !== null && device.closedAt === null && now < Date.parse(device.expiresAt)
}

/** Whether it is time to write down that a session is in use. */
export const shouldTouch = ({ lastSeenAt }: Session, at: string): boolean =>
  Date.parse(at) - Date.parse(lastSeenAt) >= TOUCH_AFTER
