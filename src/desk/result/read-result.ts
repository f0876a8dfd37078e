import type { Answer } from '../api/call.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import type { DeclaredResult, PendingResult } from '../api/types.ts'

/** The result of a round, as far as the person signed in may see it. */
export type RoundResult =
  | { readonly kind: 'declared'; readonly result: DeclaredResult }
  /** It can be declared; `seen` is the tag with which it is. */
  | { readonly kind: 'pending'; readonly result: PendingResult; readonly seen: string }
  /** Something is in the way of the declaration, which the failure says. */
  | { readonly kind: 'waiting'; readonly failure: Failure }
  /** The failure says what may follow. */
  | { readonly kind: 'annulled'; readonly failure: Failure }

/**
 * Reads the result of a round: the declared one, or the one that the board is about to declare.
 * @param isBoard whether the person signed in is the head or a member of the counting board
 */
export const readRoundResult = async (id: string, isBoard: boolean): Promise<Answer<RoundResult>> => {
  const declared = await call('GET /v1/rounds/{id}/result', { path: { id } })
  if (declared.ok) return { ...declared, value: { kind: 'declared', result: declared.value } }
  const { failure } = declared
  if (failure.code === 'round-annulled') return { ok: true, etag: null, value: { kind: 'annulled', failure } }
  if (failure.status !== 404 && failure.status !== 409) return declared
  if (!isBoard) return { ok: true, etag: null, value: { kind: 'waiting', failure } }
  const pending = await call('GET /v1/rounds/{id}/pending-result', { path: { id } })
  if (pending.ok) {
    return { ...pending, value: { kind: 'pending', result: pending.value, seen: pending.etag ?? '' } }
  }
  const { status } = pending.failure
  // A refusal says what is missing; without an answer nothing is known.
  if (status < 400 || status >= 500 || status === 401) return pending
  return { ok: true, etag: null, value: { kind: 'waiting', failure: pending.failure } }
}
