import type { CongressId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { isBoardRole } from '../../rules/roles.ts'
import { boardGrantStep, isSuspendedRole, regrantStep } from '../../rules/two-people.ts'
import type { Account } from '../accounts/model.ts'
import type { Context } from '../actor.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { liveOf, type NamedGrant, openProposals, type RoleGrant } from './model.ts'
import type { RoleWrites } from './ports.ts'
import { BY_ONE, type GrantedBy } from './record-grant.ts'

/**
 * By whom a role in a congress is granted, or why the caller does not grant it now: a role of the board takes two members of
 * the presidium, and a role that decides or checks a result takes another administrator than the one who has changed how the
 * account signs in. If there is only one such person, that one grants it alone.
 */
export const grantedBy = async (
  tx: RoleWrites,
  { actor }: Pick<Context, 'actor'>,
  congressId: CongressId,
  account: Pick<Account, 'id'>,
  wanted: Pick<RoleGrant, 'role' | 'personId'>,
): Promise<Result<GrantedBy, Refusal>> => {
  if (!isBoardRole(wanted.role)) return isSuspendedRole(wanted.role) ? again(tx, congressId, account) : ok(BY_ONE)
  const grants = await tx.grantsInCongress(congressId)
  const presidium = liveOf(grants).filter(({ role }) => role === 'presidium')
  const isSame = ({ proposed, role, accountId, personId }: NamedGrant): boolean =>
    proposed && role === wanted.role && accountId === account.id && personId === wanted.personId
  const step = boardGrantStep({
    granter: actor.id,
    presidium: presidium.map(({ accountId }) => accountId),
    proposers: openProposals(grants)
      .filter(isSame)
      .map((proposal) => proposal.grantedBy),
  })
  switch (step.kind) {
    case 'granted':
      return ok({
        ...BY_ONE,
        proposedBy: presidium.find(({ accountId }) => accountId === step.proposedBy)?.accountId ?? null,
      })
    case 'alone':
      return ok({ ...BY_ONE, alone: true })
    case 'proposed':
      return ok({ ...BY_ONE, proposed: true })
    case 'waiting':
      return refuse('grant-waits')
  }
}

const again = async (
  tx: RoleWrites,
  congressId: CongressId,
  { id }: Pick<Account, 'id'>,
): Promise<Result<GrantedBy, Refusal>> => {
  const { changed, others } = await tx.ownHandInSignIn(congressId, id)
  const step = regrantStep(changed, others)
  return step === 'by-another' ? refuse('grant-by-another') : ok({ ...BY_ONE, alone: step === 'alone' })
}
