import type { RoundId } from '../../kernel/brand.ts'
import { Bug } from '../../kernel/bug.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { authorise } from '../access/authorise.ts'
import type { Identity } from '../access/identity.ts'
import type { Context } from '../actor.ts'
import type { BoardReads } from '../boards/ports.ts'
import type { ActReceipt } from '../log/ports.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoleReads } from '../roles/ports.ts'
import type { SignInParts } from '../sessions/attempt.ts'
import { type SignInInput, signIn } from '../sessions/sign-in.ts'
import { signOut } from '../sessions/sign-out.ts'
import { findRound } from '../shared/find.ts'
import { confirmResult } from './confirm-result.ts'
import { readPendingResult } from './read-pending.ts'
import type { ExplainingReads } from './read-result.ts'

/** A member who confirms on the laptop of somebody else. */
export interface PresentMember {
  readonly credentials: SignInInput
  readonly roundId: RoundId
  /** Digest of the result that the member has read. */
  readonly digest: string
}

/** A member whose password was set by somebody else changes it before anything else. */
export type InPerson =
  | 'password-to-change'
  /** With the receipt of the confirmation; null if the member had confirmed this digest before. */
  | { readonly receipt: ActReceipt | null }

/**
 * Refuses if nobody can confirm the result of a round now, so that no password is asked for in vain: it cannot be
 * declared, or the congress is closed.
 */
export const awaitsConfirmation = async (
  reads: ExplainingReads & BoardReads & RoleReads,
  caller: Pick<Identity, 'via'>,
  roundId: RoundId,
): Promise<Result<null, Refusal>> => {
  const place = await findRound(reads, roundId)
  if (!place.ok) return place
  if (await reads.closing(place.value.congress.id)) return refuse('congress-closed')
  const pending = await readPendingResult(reads, { role: 'board-head', via: caller.via }, roundId)
  return pending.ok ? ok(null) : pending
}

/**
 * A member of the board confirms a result on the laptop at which the head is signed in, without signing the head out.
 * The member signs in with the own password, confirms as in any other session, and is signed out again, whether the
 * confirmation is recorded or refused. The token of this session leaves the service at no time. Attempts are limited
 * and logged like any sign-in, and the log names the member.
 * @param agent the User-Agent of the laptop
 */
export const confirmInPerson = async (
  parts: SignInParts,
  visitor: Context,
  { credentials, roundId, digest }: PresentMember,
  agent: string,
): Promise<Result<InPerson, Refusal>> => {
  const opened = await signIn(parts, visitor, credentials, { agent, brought: null })
  if (!opened.ok) return opened
  const { identity } = opened.value
  const actor = { id: identity.accountId, name: identity.name, role: 'account-holder' } as const
  const member: Context = { ...visitor, actor, identity }
  try {
    return await confirmAs(parts, member, identity, roundId, digest)
  } finally {
    await parts.uow.write(member, signOut)
  }
}

const confirmAs = async (
  { uow }: SignInParts,
  member: Context,
  identity: Identity,
  roundId: RoundId,
  digest: string,
): Promise<Result<InPerson, Refusal>> => {
  if (identity.mustChangePassword) return ok('password-to-change')
  const outcome = await uow.writeIfNeeded(member, (tx, context) => confirmResult(tx, context, roundId, digest), {
    authorise: async (reads) => {
      const role = await authorise(reads, identity, ['board-member'], { kind: 'round', id: roundId })
      return role.ok ? ok({ ...member.actor, role: role.value }) : role
    },
  })
  if (outcome.kind === 'nothing-to-do') return ok({ receipt: null })
  if (outcome.kind === 'replayed') throw new Bug('a confirmation in person carries no idempotency key')
  return outcome.result.ok ? ok({ receipt: outcome.receipt ?? null }) : outcome.result
}
