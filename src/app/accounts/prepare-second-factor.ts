import { INSTALLATION } from '../../events/log-ref.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Secrets } from '../access/secrets.ts'
import type { Context } from '../actor.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { lockProven, type PasswordProof } from './password-proof.ts'
import type { AccountWrites } from './ports.ts'
import { type NewSecondFactor, newSecondFactor } from './second-factor.ts'

/** Creates the secret of a second factor, replacing an unconfirmed one. It counts once confirmed. */
export const prepareSecondFactor = async (
  tx: AccountWrites & AppendsEvents,
  context: Context,
  secrets: Pick<Secrets, 'token' | 'seal'>,
  proof: PasswordProof,
): Promise<Result<NewSecondFactor, Refusal>> => {
  const known = await lockProven(tx, context, proof)
  if (!known.ok) return known
  const { account, credential } = known.value
  if (credential.secondFactor?.confirmed) return refuse('second-factor-in-use')
  const made = newSecondFactor(secrets, account)
  const secondFactor = { sealedSecret: made.sealedSecret, confirmed: false, lastStep: null }
  await tx.setCredential({ ...credential, secondFactor })
  await tx.appendAudit(context, {
    log: INSTALLATION,
    action: 'second-factor.prepared',
    objectId: account.id,
  })
  return ok(made)
}
