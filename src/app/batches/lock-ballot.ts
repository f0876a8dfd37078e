import type { BatchId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Slot, TypingEvent } from '../../rules/entry.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { Ballot } from '../model.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { nextVersion, type Precondition } from '../shared/precondition.ts'
import { type EntryToChange, lockOpenEntry } from './entry-state.ts'
import type { BallotReads, BatchWrites } from './ports.ts'

/** Address of one ballot of an entry. */
export interface BallotRef {
  readonly batchId: BatchId
  readonly slot: Slot
  readonly number: number
}

type BallotEvent = Extract<TypingEvent, 'ballot-corrected' | 'ballot-removed'>

/** A ballot in its newest version, in a locked entry of the actor. */
export interface BallotToChange extends EntryToChange<BallotEvent> {
  readonly before: Ballot
  /** The number of the version that the change creates. */
  readonly version: number
}

/** Locks the entry of a ballot that is not removed and may be changed, in the version that the caller has seen. */
export const lockBallot = async (
  tx: LocksCongress & RoundReads & BatchWrites & BallotReads,
  context: Context,
  { batchId, slot, number }: BallotRef,
  event: BallotEvent,
  precondition: Precondition,
): Promise<Result<BallotToChange, Refusal>> => {
  const place = await lockOpenEntry(tx, context, batchId, slot, event)
  if (!place.ok) return place
  const before = (await tx.ballotVersions(batchId, slot, number)).at(-1)
  if (!before) return refuse('ballot-unknown')
  if (before.removed) return refuse('ballot-removed')
  const version = nextVersion(before.version, precondition)
  return version.ok ? ok({ ...place.value, before, version: version.value }) : version
}
