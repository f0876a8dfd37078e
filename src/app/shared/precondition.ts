import { ok, type Result } from '../../kernel/result.ts'
import { lacksReason, versionAfter } from '../../rules/meeting.ts'
import type { Context } from '../actor.ts'
import type { Versioned } from '../model.ts'
import { type Refusal, refuse } from '../refusal.ts'

/** What the caller believes it is changing: the version it has seen, or that nothing is there yet. */
export type Precondition = { readonly seen: number } | { readonly seen: null } | { readonly seen: 'unstated' }

/**
 * Refuses to change what the caller has not seen.
 * @param current the version that is there, null for none
 * @returns the number of the next version
 */
export const nextVersion = (current: number | null, precondition: Precondition): Result<number, Refusal> => {
  if (precondition.seen === 'unstated') return refuse('precondition-required')
  if (precondition.seen !== current) return refuse('version-stale', { params: { current: current ?? 0 } })
  return ok(versionAfter(current))
}

/** A correction says why; a first version need not. */
export const correctionReason = (version: number, reason: string | null): Result<string | null, Refusal> =>
  lacksReason(version, reason)
    ? refuse('reason-required', { errors: [{ pointer: '/reason', code: 'reason-required' }] })
    : ok(reason)

/** What every version of a thing carries, checked against what the caller has seen. */
export const newVersion = (
  { at, actor }: Context,
  current: number | null,
  precondition: Precondition,
  why: string | null,
): Result<Versioned, Refusal> => {
  const version = nextVersion(current, precondition)
  if (!version.ok) return version
  const reason = correctionReason(version.value, why)
  if (!reason.ok) return reason
  return ok({ version: version.value, reason: reason.value, recordedAt: at, recordedBy: actor.id })
}
