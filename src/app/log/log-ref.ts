import { INSTALLATION_LOG } from '../../audit/event.ts'
import type { CongressId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { MeetingReads } from '../congresses/ports.ts'
import type { Refusal } from '../refusal.ts'
import { findCongress } from '../shared/find.ts'

/** Which log something is about. */
export interface LogRef {
  /** Id of the log. */
  readonly log: string
  /** Null for the log of the installation. */
  readonly congressId: CongressId | null
}

export const INSTALLATION: LogRef = { log: INSTALLATION_LOG, congressId: null }

export const logOfCongress = (congressId: CongressId): LogRef => ({ log: congressId, congressId })

/** Refuses a log whose congress is unknown or out of the scope; that of the installation is always there. */
export const findLog = async (reads: MeetingReads, { log, congressId }: LogRef): Promise<Result<string, Refusal>> => {
  if (congressId === null) return ok(log)
  const congress = await findCongress(reads, congressId)
  return congress.ok ? ok(log) : congress
}
