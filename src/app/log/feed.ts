import { isAuditAction, kindOf } from '../../events/catalogue.ts'
import { isOpenObject } from '../../events/objects.ts'
import type { FeedEvent } from './model.ts'

/** What of an event leaves the service before anybody has asked for the log itself. */
export interface ShownEvent {
  readonly log: string
  readonly sequence: number
  readonly at: string
  readonly action: string
  /** The id is null where it would lead to an account, a session, a key or a device. */
  readonly object: { readonly type: string; readonly id: string | null }
  readonly actor: { readonly role: string }
  /** The open figures; null where there are none, and that says nothing about what the log holds. */
  readonly after: Readonly<Record<string, unknown>> | null
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const openFigures = (action: string, after: unknown): ShownEvent['after'] => {
  const open = isAuditAction(action) ? kindOf(action).open : undefined
  if (!open || !isRecord(after)) return null
  return Object.fromEntries(open.filter((name) => Object.hasOwn(after, name)).map((name) => [name, after[name]]))
}

/**
 * What a screen in the hall or another system is told of an event: that it happened, and the open figures
 * (`open` in the catalogue of events). Never a hash, the id or address of the request, a name, a reason: with them, or with the
 * leaf hash of an event whose figures are blind, somebody could find the figures by trying.
 */
export const presentForFeed = ({ log, sequence, at, action, object, actor, after }: FeedEvent): ShownEvent => ({
  log,
  sequence,
  at,
  action,
  object: { type: object.type, id: isOpenObject(object.type) ? object.id : null },
  actor: { role: actor.role },
  after: openFigures(action, after),
})
