import { INSTALLATION } from '../../events/log-ref.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { sessionOf } from '../access/identity.ts'
import type { Context } from '../actor.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { SignInParts } from '../sessions/attempt.ts'
import type { KnownAccount } from './find-account.ts'
import { tryOwnCode } from './own-code.ts'

/**
 * Activates a prepared second factor: a first code proves that the phone has the secret. A wrong code counts and delays like
 * a failed sign-in, so that nobody can confirm a secret by trying.
 */
export const confirmSecondFactor = async (
  parts: SignInParts,
  context: Context,
  code: string,
): Promise<Result<KnownAccount, Refusal>> =>
  tryOwnCode(parts, context, {
    code,
    factorOf: ({ secondFactor }) => {
      if (!secondFactor) return refuse('second-factor-missing')
      return secondFactor.confirmed ? refuse('second-factor-in-use') : ok(secondFactor)
    },
    changed: { confirmed: true },
    accepted: async (tx, acting, known) => {
      const sessionId = sessionOf(acting.identity)
      if (sessionId !== null) await tx.markProved(sessionId, acting.at)
      const { id } = known.account
      await tx.appendAudit(acting, { log: INSTALLATION, action: 'second-factor.confirmed', objectId: id })
      return known
    },
  })
