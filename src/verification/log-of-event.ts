import type { EventDocument } from '../audit/event.ts'
import { isAuditAction, kindOf } from '../events/catalogue.ts'
import { logWithId } from '../events/log-ref.ts'
import type { Findings } from './findings.ts'

/** Checks that events of this kind belong into a log with this id. An unknown kind is reported separately. */
export const checkLogOf = (
  findings: Findings,
  { action, sequence }: EventDocument,
  { log, line }: { readonly log: string; readonly line: number | null },
): void => {
  if (!isAuditAction(action) || kindOf(action).logs.includes(logWithId(log).kind)) return
  findings.add({ sequence, line }, 'action-of-other-log', { action })
}
