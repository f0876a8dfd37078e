import { congressLog } from '../../events/log-ref.ts'
import type { RoundId } from '../../kernel/brand.ts'
import { Bug } from '../../kernel/bug.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { transition } from '../../rules/round.ts'
import type { CountResult } from '../../rules/types.ts'
import type { Context } from '../actor.ts'
import { moveAllEntries } from '../batches/entry-state.ts'
import type { BallotReads, BatchWrites } from '../batches/ports.ts'
import type { BoardReads } from '../boards/ports.ts'
import type { LocksCongress, RollReads } from '../congresses/ports.ts'
import type { CustodyReads } from '../custody/ports.ts'
import type { ListReads } from '../lists/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { DeclaredResult } from '../model.ts'
import type { PaperReads } from '../papers/ports.ts'
import type { PersonReads } from '../people/ports.ts'
import { type Refusal, refuse, refuseAt } from '../refusal.ts'
import type { RoleReads } from '../roles/ports.ts'
import type { RoundWrites } from '../rounds/ports.ts'
import { lockRound, type RoundInPlace } from '../shared/find.ts'
import { oddAtBox } from './box-facts.ts'
import { declarationOf, type PendingResult, pendingResult } from './pending-result.ts'
import type { ResultReads, ResultWrites } from './ports.ts'
import { type RoundFacts, roundFacts } from './round-facts.ts'
import { signOffOf } from './sign-off.ts'

export interface DeclareInput {
  /** The stamp of the tally that the caller has seen; null if not given. */
  readonly seen: string | null
  /** True if the board has rechecked and reports that the round has no result. */
  readonly confirmNoResult: boolean
}

/**
 * Declares a round's result, once, and again after the round is reopened. Refuses while entries are open or do not add
 * up, unless the round has no result whatever they hold; if the caller has not seen the current tally; if there is no
 * result, unless the board confirms exactly that; and until enough other members have confirmed the digest, one of them without
 * a hand in the entries if the caller had one and such a member is there.
 */
export const declareResult = async (
  tx: LocksCongress &
    RollReads &
    RoundWrites &
    ListReads &
    PersonReads &
    BoardReads &
    CustodyReads &
    PaperReads &
    BatchWrites &
    BallotReads &
    ResultWrites &
    RoleReads &
    AppendsEvents,
  context: Context,
  roundId: RoundId,
  input: DeclareInput,
): Promise<Result<DeclaredResult, Refusal>> => {
  const place = await lockRound(tx, roundId)
  if (!place.ok) return place
  const state = transition(place.value.round.state, 'result-declared')
  if (!state.ok) return refuse(state.error)
  const entries = await tx.lockEntries(roundId)
  const collected = await roundFacts(tx, place.value)
  if (!collected.ok) return collected
  if (input.seen === null) return refuse('precondition-required')
  if (input.seen !== collected.value.stamp)
    return refuse('version-stale', { params: { current: collected.value.stamp } })
  const pending = await pendingResult(tx, place.value, collected.value)
  const { result } = pending
  const ready = declarationOf(pending)
  if (!ready.ok) return ready
  if (result.outcome === 'no-result' && !input.confirmNoResult) {
    return unconfirmed(tx, place.value, collected.value, result)
  }
  const signOff = await signed(tx, context, place.value, pending, collected.value.stamp)
  if (!signOff.ok) return signOff
  const declared: DeclaredResult = {
    roundId,
    version: pending.version,
    rollVersion: pending.rollVersion,
    result,
    settled: pending.settled,
    signOff: signOff.value,
    declaredAt: context.at,
    declaredBy: context.actor.id,
  }
  await tx.insertResult(declared)
  await tx.setRoundState(roundId, ready.value.to)
  await moveAllEntries(tx, roundId, entries, ready.value.entries)
  await tx.appendAudit(context, {
    log: congressLog(place.value.congress.id),
    action: 'result.declared',
    objectId: roundId,
    before: { state: ready.value.from },
    after: {
      version: declared.version,
      rollVersion: declared.rollVersion,
      result,
      settled: declared.settled,
      signOff: declared.signOff,
      tally: collected.value.facts.tally,
      state: ready.value.to,
    },
    citations: [...new Set(result.findings.flatMap(({ citation }) => (citation ? [citation] : [])))],
  })
  return ok(declared)
}

/** The confirmations with which the head declares a result, or which of them are missing. */
const signed = async (
  tx: BoardReads & PersonReads & ResultReads & RoleReads,
  { actor }: Context,
  place: RoundInPlace,
  pending: PendingResult,
  stamp: string,
): Promise<Result<DeclaredResult['signOff'], Refusal>> => {
  const { digest } = pending
  if (digest === null) return ok(null)
  const { confirmations, open, others, needed, outsiders } = await signOffOf(tx, place, pending, actor.id)
  const by = confirmations.filter(({ counts }) => counts)
  const missing = needed - by.length
  if (missing > 0) {
    const names = open.map(({ fullName }) => fullName).join(', ')
    return refuse('confirmations-missing', { params: { confirmed: by.length, needed, missing, names } })
  }
  const members = (await tx.board(place.congress.id))?.members ?? []
  const tookPart = new Map(by.map((each) => [each.personId, each.tookPart]))
  if (outsiders.length > 0) {
    const names = outsiders.map(({ fullName }) => fullName).join(', ')
    return refuse('confirmation-from-outside-missing', { params: { names } })
  }
  const headTookPart = (await tx.handsInRound(place.round.id)).includes(actor.id)
  // The act of the head is the confirmation of the head.
  const heads = members.filter(({ head }) => head).map((member) => ({ ...member, tookPart: headTookPart }))
  const rest = members.flatMap((member) => {
    const took = member.head ? undefined : tookPart.get(member.personId)
    return took === undefined ? [] : [{ ...member, tookPart: took }]
  })
  return ok({ digest, stamp, others, needed, confirmedBy: [...heads, ...rest] })
}

/** No result, with the findings and what was odd at the box: a newer roll may explain it. */
const unconfirmed = async (
  tx: RollReads & CustodyReads & PaperReads,
  place: RoundInPlace,
  { facts, rollVersion }: RoundFacts,
  { findings }: CountResult,
): Promise<Result<never, Refusal>> => {
  const roll = await tx.rollVersion(place.congress.id, rollVersion)
  if (!roll) throw new Bug(`round ${place.round.id} is bound to a roll version that is not there`)
  const boxFindings = await oddAtBox(tx, place, { roll, tally: facts.tally, declaredAt: null })
  const newest = (await tx.roll(place.congress.id))?.version ?? rollVersion
  const params = newest > rollVersion ? { params: { rollVersion: newest } } : {}
  return refuseAt('/confirmNoResult', 'no-result-unconfirmed', { ...params, findings, boxFindings })
}
