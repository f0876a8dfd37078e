import type { RoundId } from '../../kernel/brand.ts'
import { Bug } from '../../kernel/bug.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { opinionInForce } from '../../rules/opinion.ts'
import { transition } from '../../rules/round.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { CandidateList, ListInput } from '../model.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { lockRound, type RoundInPlace } from '../shared/find.ts'
import type { OpinionVote } from './model.ts'
import type { ListWrites } from './ports.ts'

/** A round whose list is not approved yet, with the opinion vote on it. */
export interface OpinionInPlace {
  readonly place: RoundInPlace
  /** The current list. */
  readonly list: CandidateList
  /** The newest version of the vote. */
  readonly before: OpinionVote | undefined
  /** The vote on which the current list rests; null if there is none. */
  readonly corrected: OpinionVote | null
}

export const lockOpinion = async (
  tx: LocksCongress & RoundReads & ListWrites,
  roundId: RoundId,
): Promise<Result<OpinionInPlace, Refusal>> => {
  const place = await lockRound(tx, roundId)
  if (!place.ok) return place
  const step = transition(place.value.round.state, 'list-approved')
  if (!step.ok) return refuse(step.error)
  const list = await tx.list(roundId)
  if (!list) return refuse('list-unknown')
  const before = (await tx.opinions(roundId)).at(-1)
  return ok({ place: place.value, list, before, corrected: opinionInForce(before ?? null, list.version) })
}

/** The list in the version that was voted on. */
export const listVotedOn = async (tx: ListWrites, { roundId, listVersion }: OpinionVote): Promise<CandidateList> => {
  const list = await tx.listVersion(roundId, listVersion)
  if (!list) throw new Bug(`round ${roundId} has lost version ${listVersion} of its list`)
  return list
}

/** Lays the list that follows from a vote, if there is one. @returns its version; null if the current one stays */
export const layNext = async (
  tx: ListWrites,
  { at, actor }: Context,
  { roundId, version }: CandidateList,
  next: ListInput | null,
): Promise<number | null> => {
  if (!next) return null
  const laid = version + 1
  await tx.insertList({ roundId, version: laid, ...next, recordedAt: at, recordedBy: actor.id })
  return laid
}

/** The figures of the event. */
export const opinionFigures = (opinion: OpinionVote) => {
  const { version, listVersion, scope, asked, attending, issued, returned, tally, tie, note } = opinion
  const { outcome, tied, trimmed, laid } = opinion
  return {
    ...{ version, listVersion, opinionScope: scope, asked, presentThen: attending, issued, returned, tally },
    ...{ tieKept: tie?.kept ?? null, vote: tie?.vote ?? null, note, opinionOutcome: outcome, tied, trimmed, laid },
  }
}
