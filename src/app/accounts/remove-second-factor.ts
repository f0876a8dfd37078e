import { INSTALLATION } from '../../events/log-ref.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { sessionOf } from '../access/identity.ts'
import type { Context } from '../actor.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { SessionWrites } from '../sessions/ports.ts'
import type { KnownAccount } from './find-account.ts'
import { lockProven, type PasswordProof } from './password-proof.ts'
import type { AccountWrites } from './ports.ts'

/**
 * Removes the actor's own second factor, prepared or active, and ends the other sessions, which were opened with it.
 */
export const removeSecondFactor = async (
  tx: AccountWrites & SessionWrites & AppendsEvents,
  context: Context,
  proof: PasswordProof,
): Promise<Result<KnownAccount, Refusal>> => {
  const known = await lockProven(tx, context, proof)
  if (!known.ok) return known
  const { account } = known.value
  if (!known.value.credential.secondFactor) return refuse('second-factor-missing')
  const credential = { ...known.value.credential, secondFactor: null }
  await tx.setCredential(credential)
  const { at, identity } = context
  const others = await tx.endSessions(account.id, at, 'signed-out-everywhere', sessionOf(identity))
  await tx.appendAudit(context, {
    log: INSTALLATION,
    action: 'second-factor.removed',
    objectId: account.id,
    after: { sessionsEnded: others.length },
  })
  return ok({ account, credential })
}
