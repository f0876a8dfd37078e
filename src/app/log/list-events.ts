import type { EventDocument } from '../../audit/event.ts'
import { type AuditAction, BLIND_ACTIONS } from '../../events/catalogue.ts'
import type { LogRef } from '../../events/log-ref.ts'
import type { Page } from '../../kernel/page.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { CongressReads } from '../congresses/ports.ts'
import type { Refusal } from '../refusal.ts'
import { findLog } from './log-ref.ts'
import type { AuditEvent, EventFilter, EventReads, ExportReads } from './ports.ts'

/** An event as somebody reads it who checks the log. */
export interface ListedEvent extends Omit<EventDocument, 'requestId'> {
  /** Null where it is withheld. */
  readonly requestId: string | null
  readonly leafHash: string
  /** What it says about ballots is not shown yet. */
  readonly withheld: boolean
}

/** Events of a log by sequence number, those that the filter lets through; what is still blind is withheld. */
export const listEvents = async (
  reads: CongressReads & EventReads & ExportReads,
  ref: LogRef,
  page: Page<number>,
  filter: EventFilter,
): Promise<Result<readonly ListedEvent[], Refusal>> => {
  const log = await findLog(reads, ref)
  if (!log.ok) return log
  const events = await reads.auditEvents(log.value, page, filter)
  const batches = new Set(events.filter(isBlind).map(({ object }) => object.id))
  const open = await reads.openBatches([...batches])
  return ok(events.map((event) => (isBlind(event) && !open.has(event.object.id) ? withhold(event) : show(event))))
}

const isBlind = ({ action }: AuditEvent): boolean => BLIND_ACTIONS.includes(action as AuditAction)

const show = (event: AuditEvent): ListedEvent => ({ ...event, withheld: false })

/**
 * Leaves what says nothing about marks. The id of the request goes too: it is hashed with the figures and cannot be
 * guessed, so that nobody finds these by trying which of them give the leaf hash. So does the reason, in which people
 * write what they like.
 */
const withhold = (event: AuditEvent): ListedEvent => ({
  ...event,
  requestId: null,
  before: null,
  after: null,
  reason: null,
  withheld: true,
})
