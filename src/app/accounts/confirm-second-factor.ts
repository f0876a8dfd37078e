import { INSTALLATION } from '../../events/log-ref.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Secrets } from '../access/secrets.ts'
import type { Context } from '../actor.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import { type Refusal, refuse, refuseAt } from '../refusal.ts'
import { type KnownAccount, lockAccount } from './find-account.ts'
import type { Credential } from './model.ts'
import type { AccountWrites } from './ports.ts'
import { checkCode } from './second-factor.ts'

/** Activates a prepared second factor: a first code proves that the phone has the secret. */
export const confirmSecondFactor = async (
  tx: AccountWrites & AppendsEvents,
  context: Context,
  secrets: Pick<Secrets, 'open'>,
  code: string,
): Promise<Result<KnownAccount, Refusal>> => {
  const known = await lockAccount(tx, context.identity.accountId)
  if (!known.ok) return known
  const { account, credential } = known.value
  if (!credential.secondFactor) return refuse('second-factor-missing')
  if (credential.secondFactor.confirmed) return refuse('second-factor-in-use')
  const matched = checkCode(secrets, account, credential, code, context.at)
  if (!matched) return refuseAt('/code', 'code-wrong')
  const secondFactor = { ...credential.secondFactor, confirmed: true, lastStep: matched.step }
  const confirmed: Credential = { ...credential, secondFactor }
  await tx.setCredential(confirmed)
  await tx.appendAudit(context, {
    log: INSTALLATION,
    action: 'second-factor.confirmed',
    objectId: account.id,
  })
  return ok({ account, credential: confirmed })
}
