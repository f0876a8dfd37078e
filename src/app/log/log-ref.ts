import { type LogRef, logIdOf } from '../../events/log-ref.ts'
import type { LogId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { CongressReads } from '../congresses/ports.ts'
import type { Refusal } from '../refusal.ts'
import { findCongress } from '../shared/find.ts'

/** Refuses a log whose congress is unknown or outside the scope; the installation's log always exists. */
export const findLog = async (reads: CongressReads, log: LogRef): Promise<Result<LogId, Refusal>> => {
  switch (log.kind) {
    case 'installation':
      return ok(logIdOf(log))
    case 'congress': {
      const congress = await findCongress(reads, log.congressId)
      return congress.ok ? ok(logIdOf(log)) : congress
    }
  }
}
