import { isHarmlessChange, type SignInChange } from '../../events/accounts.ts'
import { congressLog } from '../../events/log-ref.ts'
import type { AccountId, CongressId } from '../../kernel/brand.ts'
import { congressState } from '../../rules/congress-states.ts'
import { isSuspendedRole } from '../../rules/two-people.ts'
import { SUSPENDED_BECAUSE } from '../access/own-actors.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { NamedGrant } from '../roles/model.ts'
import type { RoleWrites, SuspensionReads, SuspensionWrites } from '../roles/ports.ts'
import { endGrant } from '../roles/record-grant.ts'
import type { Account } from './model.ts'

/** A grant in a congress. */
type CongressGrant = NamedGrant & { readonly congressId: CongressId }

/**
 * Locks the congresses in which an account holds a role, before the account itself: grants lock in the same order, and
 * none can come between the change and its report.
 */
export const lockRolesOf = async (
  tx: LocksCongress & RoleWrites & SuspensionWrites,
  accountId: AccountId,
): Promise<void> => {
  for (const congressId of congressesOf(await grantsOf(tx, accountId))) await tx.lockCongress(congressId)
}

/**
 * Reports that somebody else has changed how an account signs in: an event in the log of each congress in which it holds
 * a role or has just lost one like this, for the auditor there. The person who made the change could now sign in as the
 * owner, so the account also loses its roles in open congresses that decide or check a result, until they are granted
 * again.
 */
export const reportSignInChange = async (
  tx: LocksCongress & RoleWrites & SuspensionWrites & AppendsEvents,
  context: Context,
  { id: accountId, username }: Pick<Account, 'id' | 'username'>,
  changes: readonly SignInChange[],
): Promise<void> => {
  if (changes.length === 0) return
  const grants = await grantsOf(tx, accountId)
  const harmless = changes.every(isHarmlessChange)
  for (const congressId of congressesOf(grants)) {
    const here = grants.filter((grant) => grant.congressId === congressId && grant.revokedAt === null)
    const suspended =
      harmless || !(await isOpen(tx, congressId)) ? [] : here.filter(({ role }) => isSuspendedRole(role))
    await tx.appendAudit(context, {
      log: congressLog(congressId),
      action: 'account.sign-in-changed',
      objectId: accountId,
      after: { username, changes: [...changes], rolesSuspended: suspended.length },
    })
    for (const grant of suspended) {
      await tx.suspendRoleGrant(grant.id)
      await endGrant(tx, context, grant, SUSPENDED_BECAUSE)
    }
  }
}

/** Grants in force, and grants that wait to be granted again. */
const grantsOf = async (tx: SuspensionReads, accountId: AccountId): Promise<CongressGrant[]> =>
  (await tx.liveOrSuspendedGrantsOf(accountId)).filter((grant): grant is CongressGrant => grant.congressId !== null)

/** In one order for every caller, so that two changes at once wait for each other. */
const congressesOf = (grants: readonly CongressGrant[]): CongressId[] =>
  [...new Set(grants.map(({ congressId }) => congressId))].sort()

const isOpen = async (tx: LocksCongress, id: CongressId): Promise<boolean> =>
  congressState(await tx.closing(id), (await tx.congress(id))?.rehearsalEndedAt ?? null) === 'open'
