import { z } from 'zod'
import { CONGRESS_ROLES, ROLES } from '../../rules/roles.ts'
import { username } from './accounts.ts'
import { choice, EXAMPLE_ID, field, flag, id, instant, reason, recorded, storedReason, version } from './fields.ts'

const personId = id<'person'>('Person on the counting board; only for roles of the board.')

export const RoleGrantIn = z
  .strictObject({
    username,
    role: choice(CONGRESS_ROLES, 'The role in this congress.', 'board-member'),
    personId: personId.nullable().optional(),
  })
  .meta({ id: 'NewRoleGrant' })

export const RoleGrantsIn = z
  .strictObject({
    grants: field(z.array(RoleGrantIn).min(1).max(50), 'The roles, 1 to 50.', [
      { username: 'le.thi.mai', role: 'secretary' },
    ]),
  })
  .meta({ id: 'NewRoleGrants' })

export const AdministratorIn = z.strictObject({ username }).meta({ id: 'NewAdministrator' })

export const RoleGrantOut = z
  .strictObject({
    id: id('Id of the grant.'),
    role: choice(ROLES, 'The role.', 'board-member'),
    accountId: id('Id of the account.'),
    username: field(z.string(), 'User name of the account.', 'le.thi.mai'),
    displayName: field(z.string(), 'Display name of the account.', 'Lê Thị Mai'),
    organisationId: id('The organisation administered; null for every other role.').nullable(),
    congressId: id('The congress; null for administrators.').nullable(),
    personId: id('Person on the counting board; null for every other role.').nullable(),
    personName: field(
      z.string().nullable(),
      'Full name of that person; null for other roles, and for readers who cannot see the people of the congress.',
      'Lê Thị Mai',
    ),
    grantedAt: instant('When it was granted.'),
    grantedBy: field(z.string(), 'Id of the account that granted it.', EXAMPLE_ID),
    revokedAt: instant(
      'When it was revoked; null while it is in force. For a proposal when it was made, or withdrawn.',
    ).nullable(),
    revokedBy: field(z.string().nullable(), 'Id of the account that revoked it; null while it is in force.', null),
    suspended: flag(
      'True if it ended because somebody else changed how the account signs in. The role can be granted again.',
      false,
    ),
    proposed: flag(
      'True for a proposal, which is not in force: another member of the presidium grants the role by the same request.',
      false,
    ),
    withdrawn: flag('True for a proposal that was withdrawn.', false),
    proposedBy: field(
      z.string().nullable(),
      'Id of the account of the presidium that had proposed the grant; null for a proposal, and if one person granted it.',
      null,
    ),
    alone: flag('True if one person granted what two should, because there was nobody else who could.', false),
  })
  .meta({ id: 'RoleGrant' })

const headSecondFactor = flag('True if the head of the counting board needs a second factor to act.', true)

const secondFactorAgain = flag(
  'True if a code of the second factor from the last five minutes is needed to declare a result, to close the congress, to grant a role, to export a log or a count record, and to change this.',
  false,
)

export const SafeguardsIn = z
  .strictObject({ headSecondFactor, secondFactorAgain: secondFactorAgain.optional(), reason: reason.optional() })
  .meta({ id: 'NewSafeguards' })

export const SafeguardsOut = z
  .strictObject({ version: version(), headSecondFactor, secondFactorAgain, reason: storedReason, ...recorded })
  .meta({ id: 'Safeguards' })
