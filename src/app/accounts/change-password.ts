import { INSTALLATION } from '../../events/log-ref.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { sessionOf } from '../access/identity.ts'
import type { Context } from '../actor.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import { type Refusal, refuse, refuseAt } from '../refusal.ts'
import type { SignInParts } from '../sessions/attempt.ts'
import type { SessionWrites } from '../sessions/ports.ts'
import type { KnownAccount } from './find-account.ts'
import type { Credential } from './model.ts'
import { checkPassword } from './password.ts'
import { lockProven, type PasswordProof, provePassword } from './password-proof.ts'
import type { AccountWrites } from './ports.ts'

export interface PasswordChange {
  readonly current: string
  readonly password: string
}

/** A new password, chosen by somebody who has entered the current one. */
export interface ChosenPassword {
  readonly proof: PasswordProof
  readonly hash: string
}

/** Checks both passwords and hashes the new one. Outside any transaction, because it is slow. */
export const choosePassword = async (
  parts: SignInParts,
  context: Context,
  { current, password }: PasswordChange,
): Promise<Result<ChosenPassword, Refusal>> => {
  const { accountId, scope } = context.identity
  const account = await parts.uow.read(scope, (reads) => reads.account(accountId))
  if (!account) return refuse('account-unknown')
  const chosen = await checkPassword(password, account)
  if (!chosen.ok) return chosen
  const proof = await provePassword(parts, context, current, '/current')
  if (!proof.ok) return proof
  if (chosen.value === current.normalize('NFC')) return refuseAt('/password', 'password-unchanged')
  return ok({ proof: proof.value, hash: await parts.secrets.hash(chosen.value) })
}

/** Replaces the password by the chosen one, and ends all other sessions. */
export const changePassword = async (
  tx: AccountWrites & SessionWrites & AppendsEvents,
  context: Context,
  { proof, hash }: ChosenPassword,
): Promise<Result<KnownAccount, Refusal>> => {
  const known = await lockProven(tx, context, proof)
  if (!known.ok) return known
  const { account } = known.value
  const { at, identity } = context
  const chosen = { passwordHash: hash, temporary: false, passwordExpiresAt: null, changedAt: at }
  const credential: Credential = { ...known.value.credential, ...chosen }
  await tx.setCredential(credential)
  const others = await tx.endSessions(account.id, at, 'password-changed', sessionOf(identity))
  await tx.appendAudit(context, {
    log: INSTALLATION,
    action: 'password.changed',
    objectId: account.id,
    after: { sessionsEnded: others.length },
  })
  return ok({ account, credential })
}
