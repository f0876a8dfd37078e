import type { EventDocument } from '../../audit/event.ts'
import { isBlindAction } from '../../events/catalogue.ts'
import type { LogRef } from '../../events/log-ref.ts'
import type { Page } from '../../kernel/page.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { readsLoggedFigures, standingOfFigures } from '../../rules/figures.ts'
import type { CongressReads } from '../congresses/ports.ts'
import type { Refusal } from '../refusal.ts'
import { figuresReader, type Reader } from '../shared/figures.ts'
import { findLog } from './log-ref.ts'
import type { AuditEvent, EventFilter, EventReads, ExportReads } from './ports.ts'

/** An event as auditors read it. */
export interface ListedEvent extends Omit<EventDocument, 'requestId'> {
  /** Null if withheld. */
  readonly requestId: string | null
  readonly leafHash: string
  /** True if its figures about ballots are still withheld. */
  readonly withheld: boolean
}

/**
 * Events of a log by sequence number, filtered. Blind events of a round without a result are withheld; the end of
 * its meeting shows them to the auditor alone.
 */
export const listEvents = async (
  reads: CongressReads & EventReads & ExportReads,
  reader: Pick<Reader, 'role' | 'via'>,
  ref: LogRef,
  page: Page<number>,
  filter: EventFilter,
): Promise<Result<readonly ListedEvent[], Refusal>> => {
  const log = await findLog(reads, ref)
  if (!log.ok) return log
  const events = await reads.auditEvents(log.value, page, filter)
  const batches = new Set(events.filter(isBlind).map(({ object }) => object.id))
  const declared = await reads.declaredBatches([...batches])
  const isOver = ref.kind === 'congress' && batches.size > 0 && (await reads.closing(ref.congressId)) !== undefined
  const shown = (event: AuditEvent): boolean =>
    !isBlind(event) ||
    readsLoggedFigures(figuresReader(reader), standingOfFigures(declared.has(event.object.id), isOver))
  return ok(events.map((event) => (shown(event) ? show(event) : withhold(event))))
}

const isBlind = ({ action }: AuditEvent): boolean => isBlindAction(action)

const show = (event: AuditEvent): ListedEvent => ({ ...event, withheld: false })

/**
 * Leaves the fields that say nothing about marks. The id of the request is withheld too: it is hashed with the figures
 * and cannot be guessed, so nobody can find the figures by trying which ones give the leaf hash. The reason is free
 * text and is withheld as well.
 */
const withhold = (event: AuditEvent): ListedEvent => ({
  ...event,
  requestId: null,
  before: null,
  after: null,
  reason: null,
  withheld: true,
})
