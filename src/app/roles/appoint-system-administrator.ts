import { ok, type Result } from '../../kernel/result.ts'
import { grantersOf } from '../../rules/granting.ts'
import type { AccountWrites } from '../accounts/ports.ts'
import type { Context } from '../actor.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { PersonReads } from '../people/ports.ts'
import type { Refusal } from '../refusal.ts'
import { accountToGrant } from './account-to-grant.ts'
import { actingIn } from './granting.ts'
import type { NamedGrant } from './model.ts'
import type { RoleWrites } from './ports.ts'
import { recordGrant } from './record-grant.ts'

/**
 * Grants the administration of the whole installation: accounts and organisations, never counted data. The account
 * belongs to no organisation, so that no organisation's administrator can take it over.
 */
export const appointSystemAdministrator = async (
  tx: PersonReads & AccountWrites & RoleWrites & AppendsEvents,
  context: Context,
  username: string,
): Promise<Result<NamedGrant, Refusal>> => {
  const role = 'system-administrator'
  const acting = actingIn(context, grantersOf(role), { organisationId: null, congressId: null })
  if (!acting.ok) return acting
  const grantsHere = () => tx.systemAdministrators()
  const account = await accountToGrant(tx, { username, role, organisationId: null, grantsHere })
  if (!account.ok) return account
  const grant = { role, organisationId: null, congressId: null, personId: null } as const
  return ok(await recordGrant(tx, acting.value, account.value, grant))
}
