import { INSTALLATION } from '../../events/log-ref.ts'
import type { AccountId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import { type Refusal, refuse, refuseAt } from '../refusal.ts'
import type { RoleReads, RoleWrites, SuspensionWrites } from '../roles/ports.ts'
import type { SessionWrites } from '../sessions/ports.ts'
import { newVersion, type Precondition } from '../shared/precondition.ts'
import { type KnownAccount, lockAccount } from './find-account.ts'
import type { Account, OpenIdLink } from './model.ts'
import type { AccountReads, AccountWrites } from './ports.ts'
import { lockRolesOf, reportSignInChange } from './report-sign-in-change.ts'
import { changesOfWayIn, isSameLink, type WayIn } from './sign-in-changes.ts'

export interface AccountChange {
  readonly displayName: string
  readonly state: Account['state']
  /** Absent: the link stays as it is. */
  readonly openId?: OpenIdLink | null
  readonly reason: string | null
}

/**
 * Corrects an account, disables it or enables it again. Disabling takes effect at once: sessions end, keys and PINs are
 * refused. Setting or removing a link to an outside identity ends the sessions as well. Each of these suspends the roles
 * of the account that decide a result.
 */
export const changeAccount = async (
  tx: AccountWrites & SessionWrites & LocksCongress & RoleWrites & SuspensionWrites & AppendsEvents,
  context: Context,
  id: AccountId,
  input: AccountChange,
  precondition: Precondition,
): Promise<Result<KnownAccount, Refusal>> => {
  // Two administrators who disable each other take turns, and the second finds that the first has already done it.
  if (input.state === 'disabled') await tx.lockSystemAdministrators()
  await lockRolesOf(tx, id)
  const known = await lockAccount(tx, id)
  if (!known.ok) return known
  const before = known.value
  const next = newVersion(context, before.account, precondition, input.reason)
  if (!next.ok) return next
  const { displayName, state, openId = before.credential.openId } = input
  const wanted = { state, openId }
  const allowed = await mayBecome(tx, context, before, wanted)
  if (!allowed.ok) return allowed
  const account: Account = { ...before.account, displayName, state, version: next.value.version }
  await tx.updateAccount(account)
  if (!isSameLink(before.credential.openId, openId) && !(await tx.setOpenId(id, openId))) {
    return refuseAt('/openId/subject', 'openid-subject-taken')
  }
  const sessionsEnded = await endWhatNoLongerHolds(tx, context, before, wanted)
  const wayIn = { state: before.account.state, openId: before.credential.openId }
  await reportSignInChange(tx, context, account, changesOfWayIn(wayIn, wanted))
  await tx.appendAudit(context, {
    log: INSTALLATION,
    action: 'account.changed',
    objectId: id,
    before: figures(before),
    after: { displayName, state, openId, sessionsEnded },
    reason: next.value.reason,
  })
  return ok({ account, credential: { ...before.credential, openId } })
}

const figures = ({ account: { displayName, state }, credential: { openId } }: KnownAccount) => ({
  displayName,
  state,
  openId,
})

const mayBecome = async (
  tx: AccountReads & RoleReads,
  { identity }: Context,
  { account, credential }: KnownAccount,
  { state, openId }: WayIn,
): Promise<Result<null, Refusal>> => {
  const relinks = !isSameLink(credential.openId, openId)
  if (account.kind === 'service' && openId) return refuseAt('/openId', 'account-of-service')
  // A thief of a session must not be able to create a second way in, or to lock the owner out.
  if (account.id === identity.accountId && relinks) return refuseAt('/openId', 'own-account')
  if (state === account.state || state === 'active') return ok(null)
  if (account.id === identity.accountId) return refuseAt('/state', 'own-account')
  return (await isLastSystemAdministrator(tx, account.id)) ? refuse('last-system-administrator') : ok(null)
}

/** Whether an account is the only active system administrator who can sign in. */
const isLastSystemAdministrator = async (tx: AccountReads & RoleReads, id: AccountId): Promise<boolean> => {
  const grants = (await tx.systemAdministrators()).filter(({ revokedAt }) => revokedAt === null)
  if (!grants.some(({ accountId }) => accountId === id)) return false
  for (const { accountId } of grants) {
    if (accountId !== id && (await tx.account(accountId))?.state === 'active') return false
  }
  return true
}

const endWhatNoLongerHolds = async (
  tx: SessionWrites,
  { at }: Context,
  { account, credential }: KnownAccount,
  { state, openId }: WayIn,
): Promise<number> => {
  if (state === 'disabled') return (await tx.endSessions(account.id, at, 'account-disabled')).length
  return isSameLink(credential.openId, openId) ? 0 : (await tx.endSessions(account.id, at, 'by-administrator')).length
}
