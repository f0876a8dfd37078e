import { ACCOUNT_EVENTS } from './accounts.ts'
import { BATCH_EVENTS } from './batches.ts'
import { CUSTODY_EVENTS } from './custody.ts'
import { DEVICE_EVENTS } from './devices.ts'
import { ELECTION_EVENTS } from './elections.ts'
import { ENTRY_EVENTS } from './entries.ts'
import { HALL_EVENTS } from './hall.ts'
import { KEEPING_EVENTS } from './keeping.ts'
import { KEY_EVENTS } from './keys.ts'
import type { EventKind } from './kind.ts'
import { LIST_EVENTS } from './lists.ts'
import { LOG_EVENTS } from './log.ts'
import { MEETING_EVENTS } from './meeting.ts'
import { PAPER_EVENTS } from './papers.ts'
import { PEOPLE_EVENTS } from './people.ts'
import { RESULT_EVENTS } from './results.ts'
import { ROLE_EVENTS } from './roles.ts'
import { SCAN_EVENTS } from './scans.ts'
import { SESSION_EVENTS } from './sessions.ts'
import { WEBHOOK_EVENTS } from './webhooks.ts'

/** The one catalogue of events. Types, checks and the reference page are derived from it. */
export const AUDIT_CATALOGUE = {
  ...MEETING_EVENTS,
  ...PEOPLE_EVENTS,
  ...ELECTION_EVENTS,
  ...LIST_EVENTS,
  ...CUSTODY_EVENTS,
  ...BATCH_EVENTS,
  ...ENTRY_EVENTS,
  ...RESULT_EVENTS,
  ...PAPER_EVENTS,
  ...KEEPING_EVENTS,
  ...SCAN_EVENTS,
  ...SESSION_EVENTS,
  ...ACCOUNT_EVENTS,
  ...ROLE_EVENTS,
  ...KEY_EVENTS,
  ...DEVICE_EVENTS,
  ...HALL_EVENTS,
  ...LOG_EVENTS,
  ...WEBHOOK_EVENTS,
} as const satisfies Record<string, EventKind>

type Catalogue = typeof AUDIT_CATALOGUE

export type AuditAction = keyof Catalogue

/** The kind of an action, as the catalogue has it. */
export type KindOf<Action extends AuditAction> = Catalogue[Action]

/** The actions whose kind has a mark, such as `blind`. */
export type ActionWith<Mark extends keyof EventKind> = {
  readonly [Action in AuditAction]: Catalogue[Action] extends { readonly [M in Mark]: true } ? Action : never
}[AuditAction]

export const isAuditAction = (action: unknown): action is AuditAction =>
  typeof action === 'string' && Object.hasOwn(AUDIT_CATALOGUE, action)

/** The catalogue entry of an action. */
export const kindOf = (action: AuditAction): EventKind => AUDIT_CATALOGUE[action]

/** Every action, in the order of the catalogue. */
export const AUDIT_ACTIONS: readonly AuditAction[] = Object.keys(AUDIT_CATALOGUE).filter(isAuditAction)

type Mark = 'sealed' | 'sealedLater' | 'blind' | 'counted' | 'cites' | 'webhook' | 'changesAccess'

/** Whether the kind of an action has a mark. */
export const has = <M extends Mark>(action: AuditAction, mark: M): action is ActionWith<M> =>
  kindOf(action)[mark] === true

/** Kinds whose figures show entries. */
export const BLIND_ACTIONS: readonly AuditAction[] = AUDIT_ACTIONS.filter((action) => has(action, 'blind'))

/** Whether the figures of an event show entries. */
export const isBlindAction = (action: string): boolean => isAuditAction(action) && has(action, 'blind')

const NOTHING_COMMITTED = { before: [], after: [] } as const

/** The figures of an action that are hashed behind commitments; no places for an action without any, or an unknown one. */
export const committedIn = (action: string): NonNullable<EventKind['committed']> =>
  (isAuditAction(action) ? kindOf(action).committed : undefined) ?? NOTHING_COMMITTED

/** Whether figures of an action are hashed behind commitments. */
export const hasCommitments = (action: string): boolean => committedIn(action) !== NOTHING_COMMITTED
