import type { CongressId, RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { seatsAfter } from '../../rules/alternates.ts'
import type { DecisionKind } from '../../rules/decision.ts'
import { leavesTyping } from '../../rules/declaration.ts'
import { isJudgedByRoll, type OrganisationLevel } from '../../rules/election.ts'
import { OPENED_ENTRY } from '../../rules/entry.ts'
import { destructionFrom, packageState } from '../../rules/keeping.ts'
import {
  allReady,
  type ElectionStep,
  type NextStep,
  type NextStepCode,
  nextOfElection,
  nextOfMeeting,
  nextOfRound,
  type RoundProgress,
  type Stacks,
} from '../../rules/next-steps.ts'
import { type ListProgress, listProgress } from '../../rules/opinion.ts'
import type { PackageState } from '../../rules/package-states.ts'
import type { ActorRole } from '../../rules/roles.ts'
import { countingProblem, STANDING_STATES, transition } from '../../rules/round.ts'
import { seated } from '../../rules/seats.ts'
import type { Outcome } from '../../rules/types.ts'
import type { Actor } from '../actor.ts'
import type { BallotReads, BatchReads } from '../batches/ports.ts'
import type { CongressReads, RollReads } from '../congresses/ports.ts'
import type { CustodyReads } from '../custody/ports.ts'
import type { KeepingReads } from '../keeping/ports.ts'
import type { ListReads } from '../lists/ports.ts'
import type { CandidateList, Congress, CountingBoard, DeclaredResult, Election, RollVersion, Round } from '../model.ts'
import type { OrganisationReads } from '../organisations/ports.ts'
import type { Refusal } from '../refusal.ts'
import { pendingResult } from '../results/pending-result.ts'
import { roundFacts } from '../results/round-facts.ts'
import { type ConfirmationReads, confirmedSoFar } from '../results/sign-off.ts'
import { suspendedHolders } from '../roles/suspended-holders.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { findCongress, type RoundInPlace } from '../shared/find.ts'
import { levelOf } from '../shared/level-of.ts'
import type { Appointed, OverviewReads } from './ports.ts'

export interface OverviewRound {
  readonly round: Round
  /** Null for roles that do not see how far the stacks are. */
  readonly stacks: Stacks | null
  /** After the declaration, including the alternate seats that the round leaves open; null before. */
  readonly outcome: Outcome | null
  readonly decision: DecisionKind | null
  /** The person whom the superior appointed to the open seat; null if nobody is. */
  readonly appointed: Omit<Appointed, 'roundId'> | null
  /** The sealed package, and the plain date from which its destruction may be ordered; null before the first seal. */
  readonly ballotPackage: { readonly state: PackageState; readonly destructionFrom: string } | null
  readonly next: NextStep | null
}

/** A meeting at a glance. It holds no figure of a vote. */
export interface Overview {
  readonly congress: Congress
  /** Level of the organisation that holds the meeting, which has its own names for some offices. */
  readonly level: OrganisationLevel
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

const NONE: Stacks = { total: 0, open: 0, differing: 0, ruling: 0 }

/** Steps that say how the entries of stacks compare. */
const ABOUT_STACKS: readonly NextStepCode[] = ['finish-stacks', 'settle-differences', 'give-rulings']

/** A step as a role sees it. */
const seen = (step: NextStep, seesStacks: boolean): NextStep => {
  if (seesStacks) return step
  const { code, office } = step
  return ABOUT_STACKS.includes(code) ? { code: 'finish-stacks' } : { code, ...(office && { office }) }
}

type CountReads = RollReads & RoundReads & ListReads & CustodyReads & BatchReads & BallotReads & ConfirmationReads

/** Confirmations missing for the result that a round could declare now; null if it could declare none. */
const missingIn = async (reads: CountReads, place: RoundInPlace): Promise<number | null> => {
  const collected = await roundFacts(reads, place)
  if (!collected.ok) return null
  const pending = await pendingResult(reads, place, collected.value)
  if (!pending.ready.ok || leavesTyping(pending.result.findings, place.congress.readings)) return null
  return (await confirmedSoFar(reads, place, pending)).missing
}

/** How far the list of a round is that waits for its approval. */
const listIn = async (
  reads: ListReads,
  { congress, round }: RoundInPlace,
  list: CandidateList | null,
): Promise<ListProgress> => {
  const { office, seats, kind: roundKind } = round
  const facts = { regulation: congress.regulation, office, seats, roundKind }
  const withoutVote = listProgress(list, facts, null)
  if (withoutVote !== 'above-limit') return withoutVote
  return listProgress(list, facts, (await reads.opinions(round.id)).at(-1) ?? null)
}

/** The progress of every round of a congress. A round whose stacks are ready is counted, usually one at a time. */
const progressIn = async (
  reads: CountReads & OverviewReads,
  id: CongressId,
  places: readonly RoundInPlace[],
  appointedAfter: ReadonlyMap<string, Appointed>,
): Promise<(round: Round) => RoundProgress<RoundId>> => {
  const [lists, results, refusals, decisions, stacks] = await Promise.all([
    reads.listsOfCongress(id, STANDING_STATES),
    reads.resultsOfCongress(id),
    reads.seatRefusalsOfCongress(id),
    reads.decisionsOfCongress(id),
    reads.stacksOfCongress(id, OPENED_ENTRY),
  ])
  const listOf = new Map(lists.map((list) => [list.roundId, list]))
  const resultOf = new Map(results.map((result) => [result.roundId, result]))
  const decisionOf = new Map(decisions.map((decision) => [decision.roundId, decision]))
  const stacksOf = new Map(stacks.map(({ roundId, ...ofRound }) => [roundId, ofRound]))
  const missing = new Map<string, number | null>()
  const listing = new Map<string, ListProgress>()
  for (const place of places) {
    const { id, state } = place.round
    if (transition(state, 'list-approved').ok) listing.set(id, await listIn(reads, place, listOf.get(id) ?? null))
    const counted = !countingProblem(state) && allReady(stacksOf.get(id) ?? NONE)
    if (counted) missing.set(id, await missingIn(reads, place))
  }
  const refusedAfter = ({ roundId, settled }: DeclaredResult): ReadonlySet<string> =>
    new Set(
      refusals.filter((one) => one.roundId === roundId || one.roundId === settled?.roundId).map((one) => one.personId),
    )
  return (round) => {
    const declared = resultOf.get(round.id)
    const held = declared && seated(declared, refusedAfter(declared))
    return {
      ...round,
      result: held?.result ?? null,
      settled: held?.settled ?? null,
      list: listing.get(round.id) ?? 'ready',
      stacks: stacksOf.get(round.id) ?? NONE,
      missingConfirmations: missing.get(round.id) ?? null,
      decision: decisionOf.get(round.id) ?? null,
      isAppointed: appointedAfter.has(round.id),
    }
  }
}

/**
 * The whole meeting with what is missing next. The number of queries depends on the lists above the limit of
 * surplus and on the rounds that wait for their declaration, and not on the size of the meeting.
 */
export const readOverview = async (
  reads: CongressReads & OrganisationReads & CountReads & OverviewReads & KeepingReads,
  { role }: Pick<Actor, 'role'>,
  id: CongressId,
): Promise<Result<Overview, Refusal>> => {
  const congress = await findCongress(reads, id)
  if (!congress.ok) return congress
  const [level, closing, roll, board, elections, rounds] = await Promise.all([
    levelOf(reads, congress.value),
    reads.closing(id),
    reads.roll(id),
    reads.board(id),
    reads.elections(id),
    reads.roundsOfCongress(id),
  ])
  const seesStacks = SEES_STACKS.includes(role)
  const roundsOf = Map.groupBy(rounds, ({ electionId }) => electionId)
  const inOrder = elections.map((election) => ({ election, rounds: roundsOf.get(election.id) ?? [] }))
  const places = inOrder.flatMap((one) =>
    one.rounds.map((round) => ({ round, election: one.election, congress: congress.value })),
  )
  const appointed = await reads.appointmentsOfCongress(id)
  const appointedAfter = new Map(appointed.map((one) => [one.roundId, one]))
  const packages = new Map((await reads.packagesOfCongress(id)).map((one) => [one.roundId, one]))
  const packageOf = ({ id: roundId }: Round) => {
    const found = packages.get(roundId)
    return found ? { state: packageState(found), destructionFrom: destructionFrom(found.sealing) } : null
  }
  const nextIn = (round: RoundProgress<RoundId>, waiting: ElectionStep<RoundId> | null) => {
    const next = waiting?.roundId === round.id ? waiting.next : null
    const found = nextOfRound(next, round, packageState(packages.get(round.id)), closing !== undefined)
    return found && seen(found, seesStacks)
  }
  const progressOf = await progressIn(reads, id, places, appointedAfter)
  const appointedTo = ({ id: roundId }: Round) => {
    const found = appointedAfter.get(roundId)
    return found ? { personId: found.personId, fullName: found.fullName } : null
  }
  const shown = (
    round: Round,
    progress: RoundProgress<RoundId>,
    waiting: ElectionStep<RoundId> | null,
  ): OverviewRound => {
    const { stacks, result, settled, decision } = progress
    return {
      round,
      stacks: seesStacks ? stacks : null,
      outcome: result && seatsAfter({ result, settled }).outcome,
      decision: decision?.kind ?? null,
      appointed: appointedTo(round),
      ballotPackage: packageOf(round),
      next: nextIn(progress, waiting),
    }
  }
  const inProgress = inOrder.map((one) => ({ ...one, progress: { ...one, rounds: one.rounds.map(progressOf) } }))
  const meeting = {
    closed: closing !== undefined,
    hasRoll: roll !== undefined,
    hasBoard: board !== undefined,
    needsRoll: isJudgedByRoll({ level, meeting: congress.value.kind }),
    suspended: await suspendedHolders(reads, { role }, id, board),
    elections: inProgress.filter(({ election }) => !election.cancelled).map(({ progress }) => progress),
  }
  return ok({
    congress: congress.value,
    level,
    closedAt: closing?.closedAt ?? null,
    roll: roll ?? null,
    board: board ?? null,
    elections: inProgress.map(({ election, rounds: ofElection, progress }) => {
      const waiting = election.cancelled ? null : nextOfElection(progress, meeting)
      return {
        election,
        rounds: ofElection.map((round, place) => shown(round, progress.rounds[place]!, waiting)),
        next: waiting && seen(waiting.next, seesStacks),
      }
    }),
    next: nextOfMeeting(meeting),
  })
}
