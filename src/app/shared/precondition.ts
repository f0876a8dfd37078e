import { ok, type Result } from '../../kernel/result.ts'
import { lacksReason, versionAfter } from '../../rules/meeting.ts'
import type { Context } from '../actor.ts'
import type { Versioned } from '../model.ts'
import { type Refusal, refuse } from '../refusal.ts'

/** The version that the caller has seen, or the expectation that none exists yet. */
export type Precondition = { readonly seen: number } | { readonly seen: null } | { readonly seen: 'unstated' }

/**
 * Refuses a change of a version that the caller has not seen.
 * @param current the current version, null for none
 * @returns the number of the next version
 */
export const nextVersion = (current: number | null, precondition: Precondition): Result<number, Refusal> => {
  if (precondition.seen === 'unstated') return refuse('precondition-required')
  if (precondition.seen !== current) return refuse('version-stale', { params: { current: current ?? 0 } })
  return ok(versionAfter(current))
}

/** A correction needs a reason; a first version does not. */
export const correctionReason = (version: number, reason: string | null): Result<string | null, Refusal> =>
  lacksReason(version, reason)
    ? refuse('reason-required', { errors: [{ pointer: '/reason', code: 'reason-required' }] })
    : ok(reason)

/**
 * The common fields of a new version, checked against the precondition.
 * @param before the existing version, undefined if there is none
 */
export const newVersion = (
  { at, actor }: Context,
  before: Pick<Versioned, 'version'> | undefined,
  precondition: Precondition,
  why: string | null,
): Result<Versioned, Refusal> => {
  const version = nextVersion(before?.version ?? null, precondition)
  if (!version.ok) return version
  const reason = correctionReason(version.value, why)
  if (!reason.ok) return reason
  return ok({ version: version.value, reason: reason.value, recordedAt: at, recordedBy: actor.id })
}

/** The figures of the event of a new version, before and after, and the reason of a correction. */
export const versionChange = <Thing extends Versioned, Figures>(
  figures: (thing: Thing) => Figures,
  before: Thing | undefined,
  after: Thing,
): { readonly before: Figures | undefined; readonly after: Figures; readonly reason: string | null } => ({
  before: before && figures(before),
  after: figures(after),
  reason: after.reason,
})
