import { awaitsAppointment } from './appointment.ts'
import { isUnfinished } from './meeting.ts'
import type { ListProgress } from './opinion.ts'
import type { PackageState } from './package-states.ts'
import { type ElectionSeats, lastHolding, type NamesRule, type PastRound, type PlanRefusal, planRound } from './plan.ts'
import { CANCELLED_ROUND_STATE } from './round.ts'
import { regrantSteps, type SuspendedHolder } from './two-people.ts'
import type { Office } from './types.ts'

export const NEXT_STEP_CODES = [
  'grant-again',
  'await-grant',
  'record-roll',
  'record-board',
  'create-election',
  'await-election',
  'open-round',
  'propose-list',
  'change-list',
  'hold-opinion-vote',
  'settle-opinion-tie',
  'approve-list',
  'issue-ballots',
  'record-return',
  'set-up-stacks',
  'finish-stacks',
  'settle-differences',
  'give-rulings',
  'confirm-result',
  'declare-result',
  'record-decision',
  'open-next-round',
  'record-appointment',
  'seal-ballots',
  'close-meeting',
] as const
/** An act that is missing next. */
export type NextStepCode = (typeof NEXT_STEP_CODES)[number]

export interface NextStep {
  readonly code: NextStepCode
  /** For `finish-stacks`, `settle-differences` and `give-rulings`: the stacks of the round. */
  readonly stacks?: Stacks
  /** For `confirm-result`: confirmations that are missing. */
  readonly missing?: number
  /** For `await-election`: the office of the election that has to end first. */
  readonly office?: Office
  /** For `grant-again` and `await-grant`: whose roles are suspended. */
  readonly people?: readonly SuspendedHolder[]
}

/** Stacks of a round that are not cancelled. */
export interface Stacks {
  readonly total: number
  /** With an entry that is not finished. */
  readonly open: number
  /** With finished entries that are not equal. */
  readonly differing: number
  /** With ballots that wait for a ruling of the board. */
  readonly ruling: number
}

/** Whether nothing is missing in any stack of a round; true for a round without stacks. */
export const allReady = ({ open, differing, ruling }: Stacks): boolean => open + differing + ruling === 0

/** A round as far as the order of acts depends on it. It holds no figure of a vote. */
export interface RoundProgress<Id extends string = string> extends PastRound<Id> {
  readonly list: ListProgress
  readonly stacks: Stacks
  /** Confirmations missing for a result that could be declared now; null if none could. */
  readonly missingConfirmations: number | null
  /** Whether an appointment by the superior is in force after the round. */
  readonly isAppointed: boolean
}

/** An election that is not cancelled, with its rounds in their order. */
export interface ElectionProgress<Id extends string = string> {
  readonly election: ElectionSeats & { readonly id: string; readonly eligibleFrom: string | null }
  readonly rounds: readonly RoundProgress<Id>[]
}

export interface MeetingProgress<Id extends string = string> {
  readonly closed: boolean
  readonly hasRoll: boolean
  readonly hasBoard: boolean
  /** Whether elections of this meeting are judged by its roll, and refused before there is one. */
  readonly needsRoll: boolean
  /** Whose roles are suspended, as far as the reader sees roles. */
  readonly suspended: readonly SuspendedHolder[]
  readonly elections: readonly ElectionProgress<Id>[]
}

const step = (code: NextStepCode): NextStep => ({ code })

const WHILE_LISTING: Readonly<Record<ListProgress, NextStepCode>> = {
  missing: 'propose-list',
  unfit: 'change-list',
  'above-limit': 'hold-opinion-vote',
  tied: 'settle-opinion-tie',
  ready: 'approve-list',
}

/** With every stack ready and no result that could be declared, ballots returned are in no stack. */
const whileCounting = ({ stacks, missingConfirmations: missing }: RoundProgress): NextStep => {
  if (missing !== null) return missing > 0 ? { code: 'confirm-result', missing } : step('declare-result')
  if (stacks.open > 0) return { code: 'finish-stacks', stacks }
  if (stacks.differing > 0) return { code: 'settle-differences', stacks }
  return stacks.ruling > 0 ? { code: 'give-rulings', stacks } : step('set-up-stacks')
}

/** The act that a round waits for until its result is declared. */
const untilDeclared = (round: RoundProgress): NextStep => {
  switch (round.state) {
    case 'listing':
      return step(WHILE_LISTING[round.list])
    case 'listed':
      return step('issue-ballots')
    case 'voting':
      return step('record-return')
    default:
      // A round that holds and has no result is counted.
      return whileCounting(round)
  }
}

/** An act that an election waits for. */
export interface ElectionStep<Id extends string = string> {
  readonly next: NextStep
  /** The round that the act is about, or that the next round follows; null if there is none. */
  readonly roundId: Id | null
}

/** The superior may answer days after the meeting. */
const MAY_FOLLOW_CLOSING: NextStepCode = 'record-appointment'

const afterLast = (last: RoundProgress, error: PlanRefusal): NextStep | null => {
  switch (error) {
    case 'round-open':
      return untilDeclared(last)
    case 'decision-missing':
    case 'decision-not-open':
      return step('record-decision')
    case 'election-ended-by-decision':
      return last.decision && awaitsAppointment({ decision: last.decision.kind, isAppointed: last.isAppointed })
        ? step(MAY_FOLLOW_CLOSING)
        : null
    case 'election-complete':
      return null
  }
}

/** The act that an election waits for by its own rounds, and who may stand in the round that is opened or listed. */
const nextByRounds = <Id extends string>({
  election,
  rounds,
}: ElectionProgress<Id>): (ElectionStep<Id> & { readonly names: NamesRule }) | null => {
  const plan = planRound<Id>(election, rounds)
  if (plan.ok) {
    const before = rounds.findLast(({ state }) => state !== CANCELLED_ROUND_STATE)
    const next = step(before ? 'open-next-round' : 'open-round')
    return { next, roundId: before?.id ?? null, names: plan.value.plan.names }
  }
  // Without a round that holds, the next one may be opened.
  const last = lastHolding(rounds)!
  const next = afterLast(last, plan.error)
  return next && { next, roundId: last.id, names: last.names }
}

/** Whether an act does not belong to the meeting any more, and may follow its closing. */
export const isAfterMeeting = ({ code }: Pick<NextStep, 'code'>): boolean => code === MAY_FOLLOW_CLOSING

/** Whether an election keeps the meeting from its end. */
const isOpen = (election: ElectionProgress): boolean => {
  const found = nextByRounds(election)
  return found !== null && !isAfterMeeting(found.next)
}

/** Acts that lead to a list, whose names may be those of everybody elected in another election. */
const BEFORE_APPROVAL: ReadonlySet<NextStepCode> = new Set([
  'open-round',
  'open-next-round',
  ...Object.values(WHILE_LISTING),
])

/**
 * The act that is possible now, in place of one that is refused. A list that is open to everybody elected in another
 * election is drawn up once that election has ended; ballots are handed out by a board, on a roll.
 */
// dl-2011:d24.k4, dl-2011:d20.k1; qd244-2014:d7.k2, qd190-2024:d8.k2
const possible = (
  { next, names }: { readonly next: NextStep; readonly names: NamesRule },
  { eligibleFrom }: ElectionProgress['election'],
  { hasRoll, hasBoard, elections }: MeetingProgress,
): NextStep => {
  if (next.code === 'issue-ballots') return hasRoll ? (hasBoard ? next : step('record-board')) : step('record-roll')
  if (names !== 'any' || !BEFORE_APPROVAL.has(next.code)) return next
  const source = elections.find(({ election }) => election.id === eligibleFrom)
  return source && isOpen(source) ? { code: 'await-election', office: source.election.office } : next
}

/**
 * The act that an election waits for, by the rule that says which round may be opened next. Null if it has ended, or if
 * its meeting is closed and the act cannot follow the closing.
 */
export const nextOfElection = <Id extends string>(
  progress: ElectionProgress<Id>,
  meeting: MeetingProgress,
): ElectionStep<Id> | null => {
  const found = nextByRounds(progress)
  if (found === null || (meeting.closed && !isAfterMeeting(found.next))) return null
  return { next: possible(found, progress.election, meeting), roundId: found.roundId }
}

/** Whether the ballots of a round lie in no sealed package, and nobody counts them any more. */
// qd190-2024:d35
const awaitsSealing = ({ state, stacks }: RoundProgress, kept: PackageState, closed: boolean): boolean => {
  const isOpen = kept === 'unsealed' || kept === 'opened'
  // An annulled round without stacks may have no ballots.
  const isOver = state === 'declared' || (state === 'annulled' && stacks.total > 0) || (closed && isUnfinished(state))
  return isOpen && isOver
}

/**
 * The act that a round waits for: the act of its election if that is about this round, else the seal on its ballots. The seal
 * comes before an act that may follow the closing, and before waiting for another election.
 * @param waiting the act of the election that is about this round; null if there is none
 */
export const nextOfRound = (
  waiting: NextStep | null,
  round: RoundProgress,
  kept: PackageState,
  closed: boolean,
): NextStep | null => {
  if (waiting !== null && !isAfterMeeting(waiting) && waiting.code !== 'await-election') return waiting
  return awaitsSealing(round, kept, closed) ? step('seal-ballots') : waiting
}

/** The acts that the meeting itself waits for, before or after its elections. Nobody can act whose role is suspended. */
export const nextOfMeeting = (meeting: MeetingProgress): readonly NextStep[] => {
  const { closed, hasRoll, hasBoard, needsRoll, suspended, elections } = meeting
  if (closed) return []
  const before = [
    ...regrantSteps(suspended),
    ...(hasRoll ? [] : [step('record-roll')]),
    ...(hasBoard ? [] : [step('record-board')]),
  ]
  if (elections.length === 0) return needsRoll && !hasRoll ? before : [...before, step('create-election')]
  return elections.some(isOpen) ? before : [...before, step('close-meeting')]
}
