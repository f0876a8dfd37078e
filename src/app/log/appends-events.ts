import type { AuditAction } from '../../events/catalogue.ts'
import type { EventOf } from '../../events/event.ts'
import type { Context } from '../actor.ts'

/** Appending to the log, which every act needs. */
export interface AppendsEvents {
  /** The only way into the audit log, in the same transaction as the change. Returns the event's number. */
  appendAudit<Action extends AuditAction>(context: Context, event: EventOf<Action>): Promise<number>
}
