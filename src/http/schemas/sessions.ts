import { z } from 'zod'
import { MEANS } from '../../app/access/identity.ts'
import { SIGN_IN_CHANGES } from '../../events/accounts.ts'
import { ORGANISATION_LEVELS } from '../../rules/election.ts'
import { ROLES } from '../../rules/roles.ts'
import { choice, count, EXAMPLE_ID, field, flag, instant, line } from './fields.ts'
import { kind, rehearsal, term } from './meetings.ts'

/** A password as typed: nothing is trimmed or folded, and a text that cannot be a password is simply a wrong one. */
const password = (description: string, example: string) => field(z.string().min(1).max(1_000), description, example)

export const SignInIn = z
  .strictObject({
    // Refuses only texts that the database could not look up; any other text is at most an unknown name.
    username: field(
      z
        .string()
        .regex(/^[^\p{Cc}\p{Cs}]*$/u)
        .min(1)
        .max(200),
      'User name; case does not matter.',
      'le.thi.mai',
    ),
    password: password('Password of the account.', 'một câu dài chỉ mình tôi biết'),
    code: field(
      z
        .string()
        .regex(/^\d{6}$/)
        .nullable()
        .optional(),
      'Code of the second factor, for accounts that have one.',
      '123456',
    ),
  })
  .meta({ id: 'SignIn' })

/** The same form as for other accounts. */
const newUsername = field(
  z.string().regex(/^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$/),
  'User name: lower-case letters, digits, and between them . _ -',
  'quan.tri',
)

export const FirstAdministratorIn = z
  .strictObject({
    token: field(z.string().min(1).max(100), 'The text after # in the link printed at the start.', 'x'.repeat(43)),
    username: newUsername,
    displayName: line('Display name.', 'Nguyễn Thị Thu Hà', 100),
    password: password('Password of the account, 12 characters or more.', 'một câu dài chỉ mình tôi biết'),
  })
  .meta({ id: 'FirstAdministrator' })

export const SetupLinkOut = z
  .strictObject({
    awaited: flag(
      'True until somebody has used the link that was printed at the start, if there was no administrator then.',
      false,
    ),
  })
  .meta({ id: 'SetupLink' })

const named = (what: string, example: string) =>
  z.strictObject({
    id: field(z.uuid(), `Id of the ${what}.`, EXAMPLE_ID),
    name: field(z.string(), `Name of the ${what}.`, example),
  })

const HeldRoleOut = z.strictObject({
  role: choice(ROLES, 'The role.', 'board-head'),
  congress: field(
    named('congress', 'Đại hội Chi bộ Văn phòng Sở Tài chính')
      .extend({
        kind,
        term,
        rehearsal,
        level: choice(ORGANISATION_LEVELS, 'Level of its organisation, which decides the names of offices.', 'chi-bo'),
      })
      .nullable(),
    'Congress of the role; null for administrators.',
    null,
  ),
  organisation: field(
    named('organisation', 'Đảng bộ Sở Tài chính').nullable(),
    'Organisation administered; null for the other roles, and for the whole installation.',
    null,
  ),
  personId: field(z.uuid().nullable(), 'Person on the counting board; null for the other roles.', null),
  awaitsSecondFactor: flag('True if the role needs a second factor.', false),
})

const SignInNoticeOut = z.strictObject({
  at: instant('When it was changed.'),
  by: field(z.string(), 'Display name of the account that changed it.', 'Trần Văn Quản'),
  changes: field(z.array(z.enum(SIGN_IN_CHANGES)).min(1), 'What was changed.', ['password-reset']),
})

const SuspendedRoleOut = z.strictObject({
  role: choice(ROLES, 'The role.', 'board-head'),
  congress: field(named('congress', 'Đại hội Chi bộ Văn phòng Sở Tài chính'), 'Congress of the role.', {
    id: EXAMPLE_ID,
    name: 'Đại hội Chi bộ Văn phòng Sở Tài chính',
  }),
})

export const SessionOut = z
  .strictObject({
    account: field(
      z.strictObject({
        id: field(z.uuid(), 'Id of the account.', EXAMPLE_ID),
        username: field(z.string(), 'User name.', 'le.thi.mai'),
        displayName: field(z.string(), 'Display name.', 'Lê Thị Mai'),
        kind: choice(['person', 'service'], 'A person, or another system.', 'person'),
      }),
      'Account of the session.',
      { id: EXAMPLE_ID, username: 'le.thi.mai', displayName: 'Lê Thị Mai', kind: 'person' },
    ),
    via: choice(MEANS, 'Means of signing in.', 'password'),
    secondFactor: flag('Whether a second factor was used.', false),
    mustChangePassword: flag('True if the password was set by another person and has to be changed first.', false),
    roles: field(z.array(HeldRoleOut), 'Roles held now.', []),
    signInChanges: field(
      z.array(SignInNoticeOut),
      'What others changed about how the account signs in, from a week before this sign-in on.',
      [],
    ),
    suspendedRoles: field(
      z.array(SuspendedRoleOut),
      'Roles that such a change has taken in that time, and that were not granted again.',
      [],
    ),
    session: field(
      z
        .strictObject({
          id: field(z.uuid(), 'Id of the session.', EXAMPLE_ID),
          since: instant('When it began.'),
          lastSeen: instant('When it was last used, to the minute.'),
          idleMinutes: count('Idle timeout in minutes.', 30, 1),
          runsOutAt: instant('When it expires if it is not used again.'),
          endsAt: instant('When it ends, used or not.'),
        })
        .nullable(),
      'Lifetime of the session; null for callers with a key.',
      null,
    ),
  })
  .meta({ id: 'Session' })

export const SessionInListOut = z
  .strictObject({
    id: field(z.uuid(), 'Id of the session.', EXAMPLE_ID),
    via: choice(['password', 'pin', 'openid'], 'How it was opened.', 'password'),
    since: instant('When it began.'),
    lastSeen: instant('When it was last used, to the minute.'),
    address: field(z.string().nullable(), 'Network address that it is bound to; for IPv6 the network.', '192.0.2.7'),
    current: flag('True for the session of this request.', true),
  })
  .meta({ id: 'SessionInList' })

export const EndedSessionsOut = z
  .strictObject({ ended: count('Number of sessions ended.', 1) })
  .meta({ id: 'EndedSessions' })

export const UnlockedOut = z
  .strictObject({ accountId: field(z.uuid(), 'Id of the account.', EXAMPLE_ID) })
  .meta({ id: 'Unlocked' })
