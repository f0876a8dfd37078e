import { congressLog } from '../../events/log-ref.ts'
import type { ElectionId, RoundId } from '../../kernel/brand.ts'
import { Bug } from '../../kernel/bug.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { implementingByDate } from '../../rules/instruments.ts'
import { recountProblem } from '../../rules/keeping.ts'
import { restingOn, type StandingElection, withoutRound } from '../../rules/resting.ts'
import { transition } from '../../rules/round.ts'
import { type UndoingGround, type UndoingKind, undoingCitations, undoingProblem } from '../../rules/undoing.ts'
import type { Context } from '../actor.ts'
import { moveAllEntries } from '../batches/entry-state.ts'
import type { BatchWrites } from '../batches/ports.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { CallUpWrites } from '../elections/ports.ts'
import type { KeepingReads } from '../keeping/ports.ts'
import type { ListReads } from '../lists/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { Congress } from '../model.ts'
import { type FieldProblem, type Refusal, refuse, refuseAll, refuseAt } from '../refusal.ts'
import type { AppointmentReads, ResultReads } from '../results/ports.ts'
import { lockRoundEvenClosed } from '../shared/find.ts'
import type { Undoing } from './model.ts'
import type { RoundWrites, UndoingWrites } from './ports.ts'
import { standingElections } from './standing.ts'

export interface UndoingInput extends UndoingGround {
  readonly reason: string
  /** Whether everything that rests on the round is annulled with it. */
  readonly withDependents: boolean
  /** Version of the newest result that the decision is about, 0 before the first; null if the caller does not say. */
  readonly resultSeen: number | null
}

type UndoingTx = LocksCongress &
  RoundWrites &
  UndoingWrites &
  ListReads &
  BatchWrites &
  ResultReads &
  AppointmentReads &
  KeepingReads &
  CallUpWrites &
  AppendsEvents

type Elections = readonly StandingElection<RoundId, ElectionId>[]

/** One round of the act. */
interface OneRound extends Pick<Undoing, 'roundId' | 'kind' | 'withRound'> {
  readonly congress: Congress
  readonly closed: boolean
  readonly input: UndoingInput
  /** The elections as they are before it. */
  readonly elections: Elections
}

/**
 * Reopens a round, so that it is counted again, or annuls it, so that its vote is void. What rests on it is annulled in
 * the same transaction if the request says so, and refused by name otherwise. A vote of another meeting among people who
 * came over is annulled there first, because the caller may have no role in it. A result that was declared after the one
 * that the decision is about is not undone by it.
 * @returns the undoings in the order of their events; the named round is the last one
 */
export const undoRound = async (
  tx: UndoingTx,
  context: Context,
  roundId: RoundId,
  kind: UndoingKind,
  input: UndoingInput,
): Promise<Result<readonly Undoing[], Refusal>> => {
  const place = await lockRoundEvenClosed(tx, roundId)
  if (!place.ok) return place
  const { round, congress } = place.value
  const closed = (await tx.closing(congress.id)) !== undefined
  const problem = undoingProblem({ ...input, kind, closed })
  if (problem) return problem === 'undoing-paper-missing' ? refuseAt('/paper', problem) : refuse(problem)
  const step = transition(round.state, kind)
  if (!step.ok) return refuse(step.error)
  if (input.resultSeen !== null) {
    const current = (await tx.resultVersions(roundId)).at(-1)?.version ?? 0
    if (input.resultSeen !== current) return refuse('version-stale', { params: { current } })
  }
  const destroyed = kind === 'reopened' ? recountProblem(await tx.ballotPackage(roundId)) : null
  if (destroyed) return refuse(destroyed)
  let elections = await standingElections(tx, congress.id)
  const dependents = dependentsOf(roundId, elections)
  const [first] = dependents
  if (first && !input.withDependents) return refuseAll(first, dependents)
  const { rounds: resting } = restingOn(roundId, elections)
  const [elsewhere] = (await Promise.all([...resting, roundId].map((id) => tx.roundsOnCarried(id)))).flat()
  if (elsewhere) return refuse('round-has-dependents-elsewhere', { params: { ...elsewhere } })
  const undone: Undoing[] = []
  const one = { congress, closed, input }
  for (const id of resting) {
    undone.push(await undoOne(tx, context, { ...one, roundId: id, kind: 'annulled', withRound: roundId, elections }))
    elections = withoutRound(elections, id)
  }
  undone.push(await undoOne(tx, context, { ...one, roundId, kind, withRound: null, elections }))
  return ok(undone)
}

/** Everything that rests on a round, each with its name. */
const dependentsOf = (roundId: RoundId, elections: Elections): readonly FieldProblem[] => {
  const { rounds, callUps, appointments } = restingOn(roundId, elections)
  const numbers = new Map(elections.flatMap((election) => election.rounds).map(({ id, number }) => [id, number]))
  const pointer = '/withDependents'
  return [
    ...elections.flatMap(({ office, rounds: standing }) =>
      standing
        .filter(({ id }) => rounds.includes(id))
        .map(({ number }): FieldProblem => ({ pointer, code: 'round-has-dependents', params: { office, number } })),
    ),
    ...callUps.map(({ number }): FieldProblem => ({ pointer, code: 'round-has-call-ups', params: { number } })),
    ...appointments.map(
      ({ roundId: after }): FieldProblem => ({
        pointer,
        code: 'round-has-appointment',
        params: { number: numbers.get(after) ?? 0 },
      }),
    ),
  ]
}

const undoOne = async (tx: UndoingTx, context: Context, one: OneRound): Promise<Undoing> => {
  const { roundId, kind, withRound, input, congress, closed, elections } = one
  const { by, paper, reason } = input
  const round = await tx.round(roundId)
  const step = round && transition(round.state, kind)
  if (!step?.ok) throw new Bug(`round ${roundId} cannot be ${kind}`)
  const number = (await tx.undoings(roundId)).length + 1
  const recorded = { recordedAt: context.at, recordedBy: context.actor.id }
  const undoing: Undoing = { roundId, number, kind, by, paper, reason, withRound, ...recorded }
  const { callUps, appointments } = restingOn(roundId, elections)
  await tx.insertUndoing(undoing)
  await tx.setRoundState(roundId, step.value.to)
  const entries = await tx.lockEntries(roundId)
  await moveAllEntries(tx, roundId, entries, kind === 'annulled' ? 'round-annulled' : 'round-reopened')
  for (const { electionId, number: called } of callUps) {
    const callUp = (await tx.callUps(electionId)).find((other) => other.number === called)
    if (callUp) await tx.annulCallUp(callUp.id, roundId)
  }
  const about = {
    log: congressLog(congress.id),
    objectId: roundId,
    before: { state: step.value.from },
    reason,
  } as const
  const [appointment] = appointments
  const fallen = appointment ? { appointment: appointment.version } : {}
  const after = { undoing: number, by, paper, withRound, callUps, ...fallen }
  const instruments = { regulation: congress.regulation, implementing: implementingByDate(congress) }
  const citations = undoingCitations({ kind, by, paper, closed }, instruments)
  await (step.value.to === 'annulled'
    ? tx.appendAudit(context, {
        ...about,
        action: 'round.annulled',
        after: { ...after, state: step.value.to },
        citations,
      })
    : tx.appendAudit(context, {
        ...about,
        action: 'round.reopened',
        after: { ...after, state: step.value.to },
        citations,
      }))
  return undoing
}
