import type { CongressId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { ballotForm } from '../../rules/ballot.ts'
import type { OrganisationLevel } from '../../rules/election.ts'
import { countingProblem, DECLARED_STATE } from '../../rules/round.ts'
import type { BallotForm } from '../../rules/types.ts'
import type { ListReads } from '../lists/ports.ts'
import type { Congress, Round } from '../model.ts'
import { type OverviewRound, readOverview } from '../overview/read-overview.ts'
import type { Refusal } from '../refusal.ts'
import { type ExplainingReads, type ResultInPlace, resultInPlace } from '../results/read-result.ts'
import { levelOf } from '../shared/level-of.ts'
import type { HallReads } from './ports.ts'
import { resultInHall } from './read-screens.ts'

/** The parts of the work of the board that the hall may know of. None says how far the stacks are. */
export const HALL_PHASES = ['collect', 'divide', 'type', 'compare', 'declare'] as const
export type HallPhase = (typeof HALL_PHASES)[number]

/** The round that the hall is busy with. */
export interface HallRound {
  readonly round: Round
  /** Null while its list is not approved. */
  readonly list: { readonly names: number; readonly form: BallotForm } | null
  /** Null before the ballots are returned. */
  readonly phase: HallPhase | null
}

/** The facts that the hall may see. */
export interface HallFacts {
  readonly congress: Congress
  readonly level: OrganisationLevel
  readonly isClosed: boolean
  readonly current: HallRound | null
  /** The result that the head of the board shows; null if none. */
  readonly shown: ResultInPlace | null
  /** The round whose result was shown and does not hold any more. */
  readonly withdrawn: Round | null
}

const phaseOf = ({ round, next }: OverviewRound): HallPhase | null => {
  if (round.state === DECLARED_STATE) return 'declare'
  if (countingProblem(round.state)) return null
  if (next?.code === 'set-up-stacks') return 'divide'
  return next?.code === 'finish-stacks' ? 'type' : 'compare'
}

/** The order in which rounds interest the hall: voting before counting, then a list that is approved. */
const BUSY: readonly Round['state'][] = ['voting', 'counting', 'listed', 'listing']

const currentOf = (rounds: readonly OverviewRound[]): OverviewRound | undefined => {
  for (const state of BUSY) {
    const found = rounds.find(({ round }) => round.state === state)
    if (found) return found
  }
  return rounds.findLast(({ round }) => round.state === DECLARED_STATE)
}

const busyWith = async (reads: ListReads, found: OverviewRound): Promise<HallRound> => {
  const { round } = found
  const names = (await reads.ballotCandidates(round.id)).length
  return { round, list: names > 0 ? { names, form: ballotForm(names, round.seats) } : null, phase: phaseOf(found) }
}

/**
 * Collects what the hall may see of a congress: nothing of a count before the head shows its declared result, except the
 * part of the work that the board is at.
 */
export const readHall = async (
  reads: Parameters<typeof readOverview>[0] & ExplainingReads & HallReads,
  congressId: CongressId,
): Promise<Result<HallFacts, Refusal>> => {
  // The presidium sees no figure of a stack either.
  const overview = await readOverview(reads, { role: 'presidium' }, congressId)
  if (!overview.ok) return overview
  const { congress, closedAt, elections } = overview.value
  const found = currentOf(elections.filter(({ election }) => !election.cancelled).flatMap(({ rounds }) => rounds))
  const toShow = (await reads.shownResult(congressId))?.result ?? null
  const declared = await resultInHall(reads, toShow)
  const shown = declared ? await resultInPlace(reads, declared) : null
  if (shown && !shown.ok) return shown
  return ok({
    congress,
    level: await levelOf(reads, congress),
    isClosed: closedAt !== null,
    current: found ? await busyWith(reads, found) : null,
    shown: shown?.value ?? null,
    withdrawn: toShow && !declared ? ((await reads.round(toShow.roundId)) ?? null) : null,
  })
}
