import type { AuditAction } from '../../events/catalogue.ts'
import type { EventOf } from '../../events/event.ts'
import type { Context } from '../actor.ts'

/** Appending to the log: what every act needs. */
export interface AppendsEvents {
  /** The one way into the audit log; belongs to the same transaction as the change. Answers with the event's number. */
  appendAudit<Action extends AuditAction>(context: Context, event: EventOf<Action>): Promise<number>
}
