import type { EventDocument } from '../../audit/event.ts'
import { isBlindAction } from '../../events/catalogue.ts'
import type { LogRef } from '../../events/log-ref.ts'
import type { Page } from '../../kernel/page.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { readsLoggedFigures, standingOfFigures } from '../../rules/figures.ts'
import type { CongressReads } from '../congresses/ports.ts'
import type { Refusal } from '../refusal.ts'
import { type FiguresCaller, figuresReader } from '../shared/figures.ts'
import { findLog } from './log-ref.ts'
import { documentOf, figuresOf } from './opened-event.ts'
import type { AuditEvent, EventFilter, EventReads, ExportReads } from './ports.ts'

/** The fields of an event that are hashed in another form than they are shown, and the salts with which they follow from it. */
export interface HashedFigures {
  readonly before: unknown
  readonly after: unknown
  readonly reason: string | null
  /** In hexadecimal, in the order of the commitments. */
  readonly salts: readonly string[]
}

/** An event as auditors read it, with the contents behind its commitments. */
export interface ListedEvent extends Omit<EventDocument, 'requestId'> {
  /** Null if withheld. */
  readonly requestId: string | null
  readonly leafHash: string
  /** Null for an event that is hashed as it is shown. */
  readonly hashed: HashedFigures | null
  /** True if its figures about ballots are still withheld. */
  readonly withheld: boolean
}

/**
 * Events of a log by sequence number, filtered. Blind events of a round without a result are withheld; the end of
 * its meeting shows them to the auditor alone.
 */
export const listEvents = async (
  reads: CongressReads & EventReads & ExportReads,
  reader: FiguresCaller,
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

/** An event with the contents behind its commitments. */
export const show = (event: AuditEvent): ListedEvent => {
  const document = documentOf(event)
  const { before, after, reason } = document
  const { leafHash } = event
  const opened = figuresOf(event)
  // A content that does not fit its commitment is not shown; the event is then shown as it is hashed.
  if (opened.state !== 'opened') return { ...document, leafHash, hashed: null, withheld: false }
  const salts = (event.openings ?? []).map(({ salt }) => salt)
  return { ...document, ...opened.figures, leafHash, hashed: { before, after, reason, salts }, withheld: false }
}

/**
 * Leaves the fields that say nothing about marks. Nobody can find the figures by trying which ones give the leaf hash:
 * they are hashed with salts. The id of the request, which cannot be guessed either, keeps this true for events of
 * earlier versions. The reason is free text and is withheld as well.
 */
const withhold = (event: AuditEvent): ListedEvent => ({
  ...documentOf(event),
  leafHash: event.leafHash,
  hashed: null,
  requestId: null,
  before: null,
  after: null,
  reason: null,
  withheld: true,
})
