import { INSTALLATION } from '../../events/log-ref.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { sessionOf } from '../access/identity.ts'
import type { Context } from '../actor.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { SignInParts } from '../sessions/attempt.ts'
import { tryOwnCode } from './own-code.ts'

/** For how long one code serves; the function `proof_is_fresh` of the database says the same. */
const PROVED_MINUTES = 5

/** A proof of the second factor in a session. */
export interface FactorProof {
  readonly provedAt: string
  /** Until when it serves. */
  readonly until: string
}

/**
 * Proves the second factor again in the session of the caller, for acts that cannot be taken back. A code works once, so the
 * proof serves every such act of some minutes. A wrong one counts and delays like a failed sign-in.
 */
export const proveSecondFactor = async (
  parts: SignInParts,
  context: Context,
  code: string,
): Promise<Result<FactorProof, Refusal>> => {
  const sessionId = sessionOf(context.identity)
  if (sessionId === null) return refuse('second-factor-missing')
  return tryOwnCode(parts, context, {
    code,
    factorOf: ({ secondFactor }) => (secondFactor?.confirmed ? ok(secondFactor) : refuse('second-factor-missing')),
    accepted: async (tx, acting, { account }) => {
      await tx.markProved(sessionId, acting.at)
      await tx.appendAudit(acting, { log: INSTALLATION, action: 'second-factor.proved', objectId: account.id })
      const until = new Date(Date.parse(acting.at) + PROVED_MINUTES * 60_000).toISOString()
      return { provedAt: acting.at, until }
    },
  })
}
