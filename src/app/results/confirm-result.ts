import { congressLog } from '../../events/log-ref.ts'
import type { CongressId, PersonId, RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { needsSignOff } from '../../rules/procedure.ts'
import { transition } from '../../rules/round.ts'
import { confirmationProblem, confirmedFor } from '../../rules/sign-off.ts'
import type { Context } from '../actor.ts'
import type { BallotReads, BatchReads } from '../batches/ports.ts'
import type { BoardReads } from '../boards/ports.ts'
import type { CongressReads, LocksCongress, RollReads } from '../congresses/ports.ts'
import type { CustodyReads } from '../custody/ports.ts'
import type { ListReads } from '../lists/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { Confirmation } from '../model.ts'
import { NOTHING_TO_DO, type NothingToDo } from '../nothing-to-do.ts'
import type { PersonReads } from '../people/ports.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoleReads } from '../roles/ports.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { type FiguresCaller, readsFiguresOf } from '../shared/figures.ts'
import { findRound, lockRound } from '../shared/find.ts'
import { declarationOf, pendingResult } from './pending-result.ts'
import type { ResultReads, ResultWrites } from './ports.ts'
import { roundFacts } from './round-facts.ts'
import { givenFor, type RoundSignOff, signOffOf } from './sign-off.ts'

type CountReads = RollReads & RoundReads & ListReads & CustodyReads & BatchReads & BallotReads & ResultReads & RoleReads

/** The person for whom the caller acts on the board of a congress; null if there is none. */
const seatOf = ({ identity, actor }: Context, congressId: CongressId): PersonId | null =>
  identity.roles.find((held) => held.congressId === congressId && held.role === actor.role)?.personId ?? null

/**
 * A member of the board confirms the digest of the result that can be declared now. Refuses any other digest, another
 * system, a session by PIN, the head, who confirms by declaring, an account that has confirmed for another member, and
 * results that need no confirmation. Changes nothing if the member has confirmed it before from the same account.
 */
export const confirmResult = async (
  tx: LocksCongress & CountReads & BoardReads & PersonReads & ResultWrites & AppendsEvents,
  context: Context,
  roundId: RoundId,
  digest: string,
): Promise<Result<RoundSignOff, Refusal> | NothingToDo> => {
  // The head issues the PINs of typists, and knows them.
  if (context.identity.via === 'pin') return refuse('pin-only-types')
  const place = await lockRound(tx, roundId)
  if (!place.ok) return place
  const { round, congress } = place.value
  const state = transition(round.state, 'result-declared')
  if (!state.ok) return refuse(state.error)
  if (!needsSignOff(congress.procedure)) return refuse('confirmation-not-needed')
  if (context.identity.kind === 'service') return refuse('confirmation-by-machine')
  const personId = seatOf(context, congress.id)
  const { members = [] } = (await tx.board(congress.id)) ?? {}
  const given = givenFor(await tx.confirmations(roundId), digest)
  const seat = { personId, accountId: context.actor.id }
  const problem = confirmationProblem(members, given, seat)
  if (personId === null) return refuse('confirmation-off-board')
  if (problem === 'confirmation-account-used') {
    const other = confirmedFor(members, given, { ...seat, personId })
    const person = other && (await tx.person(other.personId))
    return refuse(problem, { params: { name: person?.fullName ?? '' } })
  }
  if (problem) return refuse(problem)
  const collected = await roundFacts(tx, place.value)
  if (!collected.ok) return collected
  const pending = await pendingResult(tx, place.value, collected.value)
  const ready = declarationOf(pending)
  if (!ready.ok) return ready
  if (pending.waived) return refuse('confirmation-not-needed')
  if (digest !== pending.digest) return refuse('digest-stale')
  const isRepeated = given.some((each) => each.personId === personId && each.accountId === seat.accountId)
  if (isRepeated) return NOTHING_TO_DO
  const confirmation: Confirmation = {
    roundId,
    personId,
    digest,
    tookPart: (await tx.handsInRound(roundId)).includes(context.actor.id),
    confirmedAt: context.at,
    confirmedBy: context.actor.id,
  }
  await tx.insertConfirmation(confirmation)
  await tx.appendAudit(context, {
    log: congressLog(congress.id),
    action: 'result.confirmed',
    objectId: roundId,
    after: { personId, digest, tookPart: confirmation.tookPart },
  })
  return ok(await signOffOf(tx, place.value, pending))
}

/** Every confirmation of a round, and what is missing before its result can be declared. */
export const listConfirmations = async (
  reads: CongressReads & CountReads & BoardReads & PersonReads,
  reader: FiguresCaller,
  roundId: RoundId,
): Promise<Result<RoundSignOff, Refusal>> => {
  if (reader.via === 'pin') return refuse('pin-only-types')
  const place = await findRound(reads, roundId)
  if (!place.ok) return place
  const figures = await readsFiguresOf(reads, reader, place.value.congress.id, place.value.round)
  if (!figures.ok) return figures
  const collected = await roundFacts(reads, place.value)
  if (!collected.ok) return collected
  return ok(await signOffOf(reads, place.value, await pendingResult(reads, place.value, collected.value)))
}
