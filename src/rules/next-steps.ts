import type { DecisionKind } from './decision.ts'
import { CANCELLED_ROUND_STATE, type RoundState } from './round.ts'
import type { Outcome } from './types.ts'

export const NEXT_STEP_CODES = [
  'record-roll',
  'record-board',
  'create-election',
  'open-round',
  'propose-list',
  'approve-list',
  'issue-ballots',
  'record-return',
  'set-up-stacks',
  'finish-stacks',
  'declare-result',
  'record-decision',
  'open-next-round',
  'close-meeting',
] as const
/** An act that is missing next. */
export type NextStepCode = (typeof NEXT_STEP_CODES)[number]

export interface NextStep {
  readonly code: NextStepCode
  /** For `finish-stacks`: stacks that are not finished, and all stacks of the round. */
  readonly stacks?: Stacks
}

/** Stacks of a round that are not cancelled; `open` ones have an entry that is not finished. */
export interface Stacks {
  readonly total: number
  readonly open: number
}

/** A round as far as the order of acts depends on it. It holds no figure of a vote. */
export interface RoundProgress {
  readonly state: RoundState
  readonly hasList: boolean
  readonly stacks: Stacks
  /** After the declaration, including the alternate seats that the round leaves open; null before. */
  readonly outcome: Outcome | null
  readonly decision: DecisionKind | null
}

export interface MeetingProgress {
  readonly closed: boolean
  readonly hasRoll: boolean
  readonly hasBoard: boolean
  /** The rounds of each election in their order, without cancelled elections. */
  readonly elections: readonly (readonly RoundProgress[])[]
}

const step = (code: NextStepCode): NextStep => ({ code })

/** Decisions after which the election goes on with another round. */
const GOES_ON: readonly DecisionKind[] = ['tie-revote', 'further-round', 'new-vote']

const whileCounting = ({ stacks }: RoundProgress): NextStep => {
  if (stacks.total === 0) return step('set-up-stacks')
  return stacks.open > 0 ? { code: 'finish-stacks', stacks } : step('declare-result')
}

const afterDeclaration = ({ outcome, decision }: RoundProgress): NextStep | null => {
  if (outcome === 'complete') return null
  if (decision === null) return step('record-decision')
  return GOES_ON.includes(decision) ? step('open-next-round') : null
}

/** The act that a round waits for; null if it waits for none. */
export const nextOfRound = (round: RoundProgress): NextStep | null => {
  switch (round.state) {
    case 'listing':
      return step(round.hasList ? 'approve-list' : 'propose-list')
    case 'listed':
      return step('issue-ballots')
    case 'voting':
      return step('record-return')
    case 'counting':
      return whileCounting(round)
    case 'declared':
      return afterDeclaration(round)
    case 'annulled':
      return step('open-next-round')
    case 'cancelled':
      return null
  }
}

/** The newest round of an election that is not cancelled; undefined if there is none. */
export const newestRound = <Round extends Pick<RoundProgress, 'state'>>(rounds: readonly Round[]): Round | undefined =>
  rounds.findLast(({ state }) => state !== CANCELLED_ROUND_STATE)

/** The act that an election waits for: that of its newest round. Null if it has ended. */
export const nextOfElection = (rounds: readonly RoundProgress[]): NextStep | null => {
  const last = newestRound(rounds)
  return last ? nextOfRound(last) : step('open-round')
}

/** The acts that the meeting itself waits for, before or after its elections. */
export const nextOfMeeting = ({ closed, hasRoll, hasBoard, elections }: MeetingProgress): readonly NextStep[] => {
  if (closed) return []
  const before = [...(hasRoll ? [] : [step('record-roll')]), ...(hasBoard ? [] : [step('record-board')])]
  if (elections.length === 0) return [...before, step('create-election')]
  const ended = elections.every((rounds) => nextOfElection(rounds) === null)
  return ended ? [...before, step('close-meeting')] : before
}
