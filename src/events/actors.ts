import { type ActorRole, ADMINISTRATIVE_ROLES, BOARD_ROLES, type Role } from '../rules/roles.ts'
import type { AuditAction, KindOf } from './catalogue.ts'
import type { LogKind } from './log-ref.ts'

/** The kinds of event that the log of a congress can hold. */
export type CongressAction = {
  [Action in AuditAction]: Extract<LogKind, 'congress'> extends KindOf<Action>['logs'][number] ? Action : never
}[AuditAction]

const MEETING = ['presidium', 'secretary'] as const satisfies readonly Role[]
const PRESIDIUM = ['presidium'] as const satisfies readonly Role[]
const PARTICULARS = ['presidium', 'secretary', 'credentials-committee'] as const satisfies readonly Role[]
const HEAD = ['board-head'] as const satisfies readonly Role[]
const HALL = ['presidium', 'board-head'] as const satisfies readonly Role[]
const KEEPERS = ['presidium', 'secretary', 'board-head'] as const satisfies readonly Role[]

/**
 * The roles in which an event of each kind is written into the log of a congress: those of the routes that leave it, of which
 * `test/events/actors.test.ts` asks each. Owners of accounts sign in and out; nobody is known yet who is refused, and the
 * program itself sends webhooks and restores backups.
 */
export const ACTORS: Readonly<Record<CongressAction, readonly ActorRole[]>> = {
  'congress.created': ADMINISTRATIVE_ROLES,
  'congress.corrected': MEETING,
  'congress.cancelled': [...MEETING, ...ADMINISTRATIVE_ROLES],
  'congress.closed': PRESIDIUM,
  'rehearsal.ended': [...PRESIDIUM, ...ADMINISTRATIVE_ROLES],
  'safeguards.recorded': PRESIDIUM,
  'roll.recorded': PARTICULARS,
  'board.recorded': MEETING,
  'person.added': PARTICULARS,
  'person.corrected': PARTICULARS,
  'election.created': MEETING,
  'election.corrected': MEETING,
  'election.cancelled': MEETING,
  'round.created': MEETING,
  'round.cancelled': MEETING,
  'list.proposed': MEETING,
  'list.approved': MEETING,
  'list.rejected': MEETING,
  'opinion.recorded': MEETING,
  'opinion.cancelled': MEETING,
  'ballots.issued': HEAD,
  'ballots.returned': HEAD,
  'batch.created': HEAD,
  'batch.corrected': HEAD,
  'batch.cancelled': HEAD,
  'ballots.entered': BOARD_ROLES,
  'ballot.corrected': BOARD_ROLES,
  'ballot.removed': BOARD_ROLES,
  'ballot.ruled': HEAD,
  'sheet.entered': BOARD_ROLES,
  'entry.papers-counted': BOARD_ROLES,
  'entry.finalised': BOARD_ROLES,
  'entry.reopened': HEAD,
  'entry.handed-over': HEAD,
  'batch.resolved': HEAD,
  'result.confirmed': ['board-member'],
  'result.declared': HEAD,
  'result.shown': HEAD,
  'result.hidden': HEAD,
  'round.reopened': PRESIDIUM,
  'round.annulled': PRESIDIUM,
  'decision.recorded': MEETING,
  'seat.refused': MEETING,
  'seat.refusal-cancelled': MEETING,
  'appointment.recorded': MEETING,
  'appointment.cancelled': MEETING,
  'alternate.called-up': MEETING,
  'package.sealed': KEEPERS,
  'package.opened': KEEPERS,
  'destruction.ordered': MEETING,
  'destruction.order-cancelled': MEETING,
  'destruction.recorded': MEETING,
  'destruction.cancelled': MEETING,
  'complaint.recorded': MEETING,
  'complaint.changed': MEETING,
  'paper.made': [...PARTICULARS, ...BOARD_ROLES],
  'scan.attached': KEEPERS,
  'scan.withdrawn': KEEPERS,
  'meeting-scan.attached': KEEPERS,
  'meeting-scan.withdrawn': KEEPERS,
  'record.exported': [...MEETING, 'board-head', 'auditor'],
  'role.granted': [...PRESIDIUM, ...ADMINISTRATIVE_ROLES],
  'role.proposed': [...PRESIDIUM, ...ADMINISTRATIVE_ROLES],
  'role.proposal-withdrawn': [...PRESIDIUM, ...ADMINISTRATIVE_ROLES],
  // A board that is recorded again ends the roles of people who left it.
  'role.revoked': [...MEETING, ...ADMINISTRATIVE_ROLES],
  'account.sign-in-changed': ADMINISTRATIVE_ROLES,
  'session.opened': ['account-holder'],
  'session.refused': ['visitor'],
  'session.ended': ['account-holder'],
  'device.opened': HEAD,
  // The closing of the congress closes the laptops of its typists.
  'device.closed': HALL,
  'pin.issued': HEAD,
  'pin.refused': ['visitor'],
  'pin.locked': ['visitor'],
  'hall-screen.opened': HALL,
  'hall-screen.closed': HALL,
  'checkpoint.requested': ['presidium', 'board-head', 'auditor'],
  'log.accepted': ['presidium'],
  'log.restored': ['visitor'],
  'log.exported': ['presidium', 'auditor'],
  'witness.added': ['presidium', 'auditor'],
  'webhook.created': PRESIDIUM,
  'webhook.revoked': ['presidium', 'organisation-administrator'],
  'webhook.resent': PRESIDIUM,
  'webhook.dead': ['visitor'],
}

/** Kinds of event that the end of a rehearsal leaves besides its own, in the role that ends it. */
export const ENDED_WITH_REHEARSAL: readonly CongressAction[] = ['device.closed', 'hall-screen.closed', 'role.revoked']

/** Whether the log of a congress can hold an event of this kind. */
export const isCongressAction = (action: string): action is CongressAction => Object.hasOwn(ACTORS, action)
