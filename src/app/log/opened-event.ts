import { type Opened, openFigures } from '../../audit/committed-figures.ts'
import type { EventDocument } from '../../audit/event.ts'
import { committedIn } from '../../events/catalogue.ts'
import { nodeCrypto } from '../../platform/node-crypto.ts'
import type { AuditEvent } from './ports.ts'

/** The fields that are hashed, without those that stand beside them. */
export const documentOf = ({ leafHash: _, openings: __, ...document }: AuditEvent): EventDocument => document

/** The figures of an event with the contents behind its commitments, after each content was checked. */
export const figuresOf = (event: AuditEvent): Opened =>
  openFigures(nodeCrypto, committedIn(event.action), event, event.openings)

/** Whether contents of an event are missing, or do not fit its commitments. */
export const isFalse = ({ state }: Opened): boolean => state === 'faulty' || state === 'left-out'

/**
 * An event with the contents behind its commitments, as its kind describes the figures. Contents that do not fit are
 * not shown: the commitments stay, and a verification says what is wrong.
 */
export const openedEvent = (event: AuditEvent): AuditEvent => {
  const opened = figuresOf(event)
  return opened.state === 'opened' ? { ...event, ...opened.figures } : event
}
