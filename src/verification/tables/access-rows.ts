import type { EventDocument } from '../../audit/event.ts'
import type { Figures } from '../../events/event.ts'
import { MEETING_ROWS } from './meeting-rows.ts'
import { reasoned, type Writes } from './row-parts.ts'
import { type WrittenRow, written } from './written-row.ts'

const organisationCreated: Writes<'organisation.created'> = ({ name, level, superiorId }, { object, at }) =>
  written('organisation', { id: object.id, name, level, superior_id: superiorId, created_at: at })

const organisationRenamed: Writes<'organisation.renamed'> = (after, event) =>
  written('organisation_version', { organisation_id: event.object.id, ...after, ...reasoned(event) })

type Link = Figures<'account.created'>['openId']

/** Accounts were created before there was a figure for their link; such an account had none. */
const linkedTo = (openId: Link | undefined) => ({
  openid_issuer: openId?.issuer ?? null,
  openid_subject: openId?.subject ?? null,
})

/** Whether an account begins with a temporary password is not stated. */
const accountCreated: Writes<'account.created'> = (after, { object, at, actor }) => [
  written('account', {
    ...{ id: object.id, organisation_id: after.organisationId, username: after.username },
    ...{ display_name: after.displayName, state: 'active', created_at: at, created_by: actor.id },
  }),
  written('account_credential', {
    ...{ account_id: object.id, changed_at: at, second_factor_confirmed: false, ...linkedTo(after.openId) },
  }),
]

const accountChanged: Writes<'account.changed'> = ({ displayName, state, openId }, { object }) => [
  written('account', { id: object.id, display_name: displayName, state }),
  written('account_credential', { account_id: object.id, ...linkedTo(openId) }),
]

const password = ({ object, at }: EventDocument, temporary: boolean, expiresAt: string | null): WrittenRow =>
  written('account_credential', {
    ...{ account_id: object.id, changed_at: at, temporary, password_expires_at: expiresAt },
  })

const passwordChanged: Writes<'password.changed'> = (_, event) => password(event, false, null)
const passwordReset: Writes<'password.reset'> = ({ expiresAt }, event) => password(event, true, expiresAt)

const secondFactor =
  (confirmed: boolean) =>
  (_: unknown, { object }: EventDocument): WrittenRow =>
    written('account_credential', { account_id: object.id, second_factor_confirmed: confirmed })

const keyCreated: Writes<'key.created'> = (after, { object, at, actor }) =>
  written('api_key', {
    ...{ id: object.id, account_id: after.accountId, name: after.name, roles: after.roles },
    ...{ congress_ids: after.congressIds, created_at: at, created_by: actor.id, expires_at: after.expiresAt },
    ...{ revoked_at: null, replaced_by: null },
  })

const keyRotated: Writes<'key.rotated'> = ({ expiresAt, replacedBy }, { object }) =>
  written('api_key', { id: object.id, expires_at: expiresAt, replaced_by: replacedBy })

const keyRevoked: Writes<'key.revoked'> = ({ revokedAt }, { object }) =>
  written('api_key', { id: object.id, revoked_at: revokedAt })

/** A session ends in many ways, and most events about it state only how many have ended. */
export const sessionOpened: Writes<'session.opened'> = ({ accountId, via, deviceId, secondFactor: proved }, event) =>
  written('session', {
    ...{ id: event.object.id, account_id: accountId, via, device_id: deviceId, second_factor: proved },
    created_at: event.at,
  })

/** Organisations, accounts, keys and sessions, and the roles that belong to no congress. */
export const ACCESS_ROWS = {
  'organisation.created': organisationCreated,
  'organisation.renamed': organisationRenamed,
  'account.created': accountCreated,
  'account.changed': accountChanged,
  'password.changed': passwordChanged,
  'password.reset': passwordReset,
  'second-factor.prepared': secondFactor(false),
  'second-factor.confirmed': secondFactor(true),
  'second-factor.removed': secondFactor(false),
  'second-factor.reset': secondFactor(false),
  'key.created': keyCreated,
  'key.rotated': keyRotated,
  'key.revoked': keyRevoked,
  'session.opened': sessionOpened,
  'role.granted': MEETING_ROWS['role.granted'],
  'role.revoked': MEETING_ROWS['role.revoked'],
  'witness.added': MEETING_ROWS['witness.added'],
} as const
