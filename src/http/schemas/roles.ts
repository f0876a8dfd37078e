import { z } from 'zod'
import { CONGRESS_ROLES, ROLES } from '../../app/access/roles.ts'
import { username } from './accounts.ts'
import { choice, EXAMPLE_ID, field, flag, id, instant, reason, recorded, storedReason, version } from './fields.ts'

const personId = id<'person'>('Who on the counting board this is; only for roles of the board.')

export const RoleGrantIn = z
  .strictObject({
    username,
    role: choice(CONGRESS_ROLES, 'The role in this congress.', 'board-member'),
    personId: personId.nullable().optional(),
  })
  .meta({ id: 'NewRoleGrant' })

export const AdministratorIn = z.strictObject({ username }).meta({ id: 'NewAdministrator' })

export const RoleGrantOut = z
  .strictObject({
    id: id('Id of the grant.'),
    role: choice(ROLES, 'The role.', 'board-member'),
    accountId: id('Id of the account.'),
    username: field(z.string(), 'User name of the account.', 'le.thi.mai'),
    displayName: field(z.string(), 'Name that the account shows.', 'Lê Thị Mai'),
    organisationId: id('The organisation looked after; null for every other role.').nullable(),
    congressId: id('The congress; null for administrators.').nullable(),
    personId: id('Who on the counting board this is; null for every other role.').nullable(),
    personName: field(
      z.string().nullable(),
      'Full name of that person; null for other roles, and for who does not see the people of the congress.',
      'Lê Thị Mai',
    ),
    grantedAt: instant('When it was granted.'),
    grantedBy: field(z.string(), 'Id of the account that granted it.', EXAMPLE_ID),
    revokedAt: instant('When it was revoked; null while it holds.').nullable(),
    revokedBy: field(z.string().nullable(), 'Id of the account that revoked it; null while it holds.', null),
  })
  .meta({ id: 'RoleGrant' })

const headSecondFactor = flag('The head of the counting board acts only after signing in with a code as well.', true)

export const SafeguardsIn = z
  .strictObject({ headSecondFactor, reason: reason.optional() })
  .meta({ id: 'NewSafeguards' })

export const SafeguardsOut = z
  .strictObject({ version: version(), headSecondFactor, reason: storedReason, ...recorded })
  .meta({ id: 'Safeguards' })
