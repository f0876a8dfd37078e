import { congressLog, INSTALLATION_LOG, logIdOf } from '../../events/log-ref.ts'
import type { CongressId, LogId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { MeetingReads } from '../congresses/ports.ts'
import type { Refusal } from '../refusal.ts'
import { findCongress } from '../shared/find.ts'

/** Which log something is about. */
export interface LogRef {
  /** Id of the log. */
  readonly log: LogId
  /** Null for the log of the installation. */
  readonly congressId: CongressId | null
}

export const INSTALLATION: LogRef = { log: INSTALLATION_LOG, congressId: null }

export const logOfCongress = (congressId: CongressId): LogRef => ({
  log: logIdOf(congressLog(congressId)),
  congressId,
})

/** Refuses a log whose congress is unknown or out of the scope; that of the installation is always there. */
export const findLog = async (reads: MeetingReads, { log, congressId }: LogRef): Promise<Result<LogId, Refusal>> => {
  if (congressId === null) return ok(log)
  const congress = await findCongress(reads, congressId)
  return congress.ok ? ok(log) : congress
}
