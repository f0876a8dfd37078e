import type { OrganisationId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { AccountWrites } from '../accounts/ports.ts'
import type { Context } from '../actor.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { OrganisationReads } from '../organisations/ports.ts'
import type { PersonReads } from '../people/ports.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { accountToGrant } from './account-to-grant.ts'
import { actingAbove } from './granting.ts'
import type { NamedGrant } from './model.ts'
import type { RoleWrites } from './ports.ts'
import { recordGrant } from './record-grant.ts'

/** Grants the administration of an organisation and those below it: accounts and congresses, never counted data. */
export const appointOrganisationAdministrator = async (
  tx: OrganisationReads & PersonReads & AccountWrites & RoleWrites & AppendsEvents,
  context: Context,
  organisationId: OrganisationId,
  username: string,
): Promise<Result<NamedGrant, Refusal>> => {
  const organisation = await tx.organisation(organisationId)
  if (!organisation) return refuse('organisation-unknown')
  const acting = actingAbove(context, organisation)
  if (!acting.ok) return acting
  const role = 'organisation-administrator'
  const grantsHere = () => tx.grantsInOrganisation(organisationId)
  const account = await accountToGrant(tx, { username, role, organisationId, grantsHere })
  if (!account.ok) return account
  const grant = { role, organisationId, congressId: null, personId: null } as const
  return ok(await recordGrant(tx, acting.value, account.value, grant))
}
