import type { EventDocument } from '../../audit/event.ts'
import { type AuditAction, isAuditAction } from '../../events/catalogue.ts'
import { readFigures } from '../../events/event.ts'
import type { Writes } from './row-parts.ts'
import type { WrittenRow } from './written-row.ts'

/** The rows that each kind of event writes; none for a kind that is absent. */
export type WritesOf = { readonly [Action in AuditAction]?: Writes<Action> }

/**
 * The rows that an event writes.
 * @param after the figures after the act
 */
export const rowsOfEvent = (
  writes: WritesOf,
  event: EventDocument,
  after: unknown = event.after,
): readonly WrittenRow[] => {
  const { action } = event
  if (!isAuditAction(action) || !Object.hasOwn(writes, action)) return []
  const figures = readFigures(action, after)
  // Figures of another shape are a violation of the log, and nothing follows from them.
  if (!figures.success) return []
  const rows = (writes[action] as Writes<AuditAction>)(figures.data as never, event)
  return 'table' in rows ? [rows] : rows
}
