import { isAuditAction, isBlindAction, kindOf } from '../../events/catalogue.ts'
import { isOpenObject } from '../../events/objects.ts'
import { isRecord } from '../../kernel/unknown.ts'
import type { FeedEvent } from './model.ts'

/**
 * The roles that may follow the log of a congress. So they know the number of its events, which checkpoints state, and how the
 * congress was closed.
 */
export const FEED_ROLES = ['auditor', 'presidium', 'secretary', 'board-head', 'observer'] as const

/** The part of an event that is sent without a request for the log itself. */
export interface FeedItem {
  readonly log: string
  readonly sequence: number
  readonly at: string
  readonly action: string
  /** The id is null if it belongs to an account, a session, a key or a device, and in blind events. */
  readonly object: { readonly type: string; readonly id: string | null }
  readonly actor: { readonly role: string }
  /** The open figures; null if there are none, which says nothing about the content of the log. */
  readonly after: Readonly<Record<string, unknown>> | null
}

const openFigures = (action: string, after: unknown): FeedItem['after'] => {
  const open = isAuditAction(action) ? kindOf(action).open : undefined
  if (!open || !isRecord(after)) return null
  return Object.fromEntries(open.filter((name) => Object.hasOwn(after, name)).map((name) => [name, after[name]]))
}

/**
 * The view of an event for screens in the hall and other systems: that it happened, and its open figures (`open` in the
 * catalogue). Never a hash, the id or address of the request, a name or a reason: with these, or with the leaf hash of
 * a blind event, somebody could guess the withheld figures and check the guess. A blind event does not name its batch
 * either, so that nobody in the hall sees how far each stack is.
 */
export const presentForFeed = ({ log, sequence, at, action, object, actor, after }: FeedEvent): FeedItem => ({
  log,
  sequence,
  at,
  action,
  object: { type: object.type, id: isOpenObject(object.type) && !isBlindAction(action) ? object.id : null },
  actor: { role: actor.role },
  after: openFigures(action, after),
})
