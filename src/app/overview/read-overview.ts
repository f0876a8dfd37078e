import type { CongressId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { seatsAfter } from '../../rules/alternates.ts'
import { OPENED_ENTRY } from '../../rules/entry.ts'
import {
  type NextStep,
  newestRound,
  nextOfElection,
  nextOfMeeting,
  nextOfRound,
  type RoundProgress,
  type Stacks,
} from '../../rules/next-steps.ts'
import { STANDING_STATES } from '../../rules/round.ts'
import { seated } from '../../rules/seats.ts'
import type { Actor, ActorRole } from '../actor.ts'
import type { BoardReads } from '../boards/ports.ts'
import type { CongressReads, RollReads } from '../congresses/ports.ts'
import type { ListReads } from '../lists/ports.ts'
import type { Congress, CountingBoard, DeclaredResult, Election, RollVersion, Round } from '../model.ts'
import type { Refusal } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { findCongress } from '../shared/find.ts'
import type { OverviewReads } from './ports.ts'

export interface OverviewRound {
  readonly round: Round
  /** Null for roles that do not see how far the stacks are. */
  readonly stacks: Stacks | null
  readonly outcome: RoundProgress['outcome']
  readonly decision: RoundProgress['decision']
  readonly next: NextStep | null
}

/** A meeting at a glance. It holds no figure of a vote. */
export interface Overview {
  readonly congress: Congress
  readonly closedAt: string | null
  readonly roll: RollVersion | null
  readonly board: CountingBoard | null
  readonly elections: readonly {
    readonly election: Election
    readonly rounds: readonly OverviewRound[]
    readonly next: NextStep | null
  }[]
  readonly next: readonly NextStep[]
}

/** The roles that see how many stacks are finished, as in the lists of stacks. */
const SEES_STACKS: readonly ActorRole[] = ['board-head', 'auditor']

const NONE: Stacks = { total: 0, open: 0 }

/** A step as a role sees it. */
const seen = (step: NextStep | null, seesStacks: boolean): NextStep | null =>
  step === null || seesStacks ? step : { code: step.code }

/** The progress of every round of a congress. */
const progressIn = async (
  reads: ListReads & OverviewReads,
  id: CongressId,
): Promise<(round: Round) => RoundProgress> => {
  const [lists, results, refusals, decisions, stacks] = await Promise.all([
    reads.listsOfCongress(id, STANDING_STATES),
    reads.resultsOfCongress(id),
    reads.seatRefusalsOfCongress(id),
    reads.decisionsOfCongress(id),
    reads.stacksOfCongress(id, OPENED_ENTRY),
  ])
  const listed = new Set(lists.map(({ roundId }) => roundId))
  const resultOf = new Map(results.map((result) => [result.roundId, result]))
  const decisionOf = new Map(decisions.map(({ roundId, kind }) => [roundId, kind]))
  const stacksOf = new Map(stacks.map(({ roundId, total, open }) => [roundId, { total, open }]))
  const refusedAfter = ({ roundId, settled }: DeclaredResult): ReadonlySet<string> =>
    new Set(
      refusals.filter((one) => one.roundId === roundId || one.roundId === settled?.roundId).map((one) => one.personId),
    )
  return (round) => {
    const declared = resultOf.get(round.id)
    return {
      state: round.state,
      hasList: listed.has(round.id),
      stacks: stacksOf.get(round.id) ?? NONE,
      outcome: declared ? seatsAfter(seated(declared, refusedAfter(declared))).outcome : null,
      decision: decisionOf.get(round.id) ?? null,
    }
  }
}

/** The whole meeting with what is missing next, by a number of queries that does not depend on its size. */
export const readOverview = async (
  reads: CongressReads & RollReads & BoardReads & RoundReads & ListReads & OverviewReads,
  { role }: Pick<Actor, 'role'>,
  id: CongressId,
): Promise<Result<Overview, Refusal>> => {
  const congress = await findCongress(reads, id)
  if (!congress.ok) return congress
  const [closing, roll, board, elections, rounds, progressOf] = await Promise.all([
    reads.closing(id),
    reads.roll(id),
    reads.board(id),
    reads.elections(id),
    reads.roundsOfCongress(id),
    progressIn(reads, id),
  ])
  const seesStacks = SEES_STACKS.includes(role)
  const roundsOf = Map.groupBy(rounds, ({ electionId }) => electionId)
  const inOrder = elections.map((election) => ({ election, rounds: roundsOf.get(election.id) ?? [] }))
  const shown = (round: Round, _: number, all: readonly Round[]): OverviewRound => {
    const progress = progressOf(round)
    const { stacks, outcome, decision } = progress
    // A round before the newest one waits for nothing any more.
    const next = round.id === newestRound(all)?.id ? seen(nextOfRound(progress), seesStacks) : null
    return { round, stacks: seesStacks ? stacks : null, outcome, decision, next }
  }
  return ok({
    congress: congress.value,
    closedAt: closing?.closedAt ?? null,
    roll: roll ?? null,
    board: board ?? null,
    elections: inOrder.map((one) => ({
      election: one.election,
      rounds: one.rounds.map(shown),
      next: one.election.cancelled ? null : seen(nextOfElection(one.rounds.map(progressOf)), seesStacks),
    })),
    next: nextOfMeeting({
      closed: closing !== undefined,
      hasRoll: roll !== undefined,
      hasBoard: board !== undefined,
      elections: inOrder.filter(({ election }) => !election.cancelled).map((one) => one.rounds.map(progressOf)),
    }),
  })
}
