import { type Answer, call } from '../api/call.ts'
import type { Decision, ResultVersion, SeatRefusal, Undoing } from '../api/types.ts'

/** The facts of a round after its declaration. */
export interface AfterFacts {
  /** Every version of the result, the newest first. */
  readonly versions: readonly ResultVersion[]
  readonly undoings: readonly Undoing[]
  readonly refusals: readonly SeatRefusal[]
  /** The decision in force; null if there is none. */
  readonly decision: Decision | null
}

/** Reads the facts of a round after its declaration. */
export const readAfter = async (id: string): Promise<Answer<AfterFacts>> => {
  const path = { path: { id } }
  const [versions, undoings, refusals, decisions, annulment] = await Promise.all([
    call('GET /v1/rounds/{id}/results', path),
    call('GET /v1/rounds/{id}/reopenings', path),
    call('GET /v1/rounds/{id}/seat-refusals', path),
    call('GET /v1/rounds/{id}/decisions', path),
    call('GET /v1/rounds/{id}/annulment', path),
  ])
  if (!versions.ok) return versions
  if (!undoings.ok) return undoings
  if (!refusals.ok) return refusals
  if (!decisions.ok) return decisions
  const value: AfterFacts = {
    versions: [...versions.value.items].reverse(),
    undoings: [...undoings.value.items, ...(annulment.ok ? [annulment.value] : [])],
    refusals: refusals.value.items,
    decision: decisions.value.items.find(({ holds }) => holds) ?? null,
  }
  return { ok: true, value, etag: null }
}
