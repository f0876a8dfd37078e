import type { Identity } from '../access/identity.ts'
import type { DeviceReads } from '../devices/ports.ts'
import { isLive } from './limits.ts'
import type { Session } from './model.ts'
import type { SessionReads } from './ports.ts'

/** One of the caller's own sessions in a list, so that a strange one is noticed. */
export interface ListedSession extends Pick<Session, 'id' | 'via' | 'address'> {
  readonly since: string
  readonly lastSeen: string
  /** True for the session of this request. */
  readonly current: boolean
}

/** The caller's own valid sessions, the newest first. */
export const listSessions = async (
  reads: Pick<SessionReads & DeviceReads, 'openSessions' | 'device'>,
  { accountId, credentialId }: Identity,
  at: string,
): Promise<ListedSession[]> => {
  const listed: ListedSession[] = []
  for (const session of await reads.openSessions(accountId, at)) {
    const device = session.deviceId === null ? null : ((await reads.device(session.deviceId)) ?? null)
    if (!isLive({ session, device }, at)) continue
    const { id, via, address, createdAt: since, lastSeenAt: lastSeen } = session
    listed.push({ id, via, address, since, lastSeen, current: id === credentialId })
  }
  return listed
}
