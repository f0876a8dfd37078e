import { awaitsAppointment } from './appointment.ts'
import type { DecisionKind } from './decision.ts'
import type { ListProgress } from './opinion.ts'
import { CANCELLED_ROUND_STATE, type RoundState } from './round.ts'
import type { Outcome } from './types.ts'

export const NEXT_STEP_CODES = [
  'record-roll',
  'record-board',
  'create-election',
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
export interface RoundProgress {
  readonly state: RoundState
  readonly list: ListProgress
  readonly stacks: Stacks
  /** Confirmations missing for a result that could be declared now; null if none could. */
  readonly missingConfirmations: number | null
  /** After the declaration, including the alternate seats that the round leaves open; null before. */
  readonly outcome: Outcome | null
  readonly decision: DecisionKind | null
  /** Whether an appointment by the superior is in force after the round. */
  readonly isAppointed: boolean
}

export interface MeetingProgress {
  readonly closed: boolean
  readonly hasRoll: boolean
  readonly hasBoard: boolean
  /** The rounds of each election in their order, without cancelled elections. */
  readonly elections: readonly (readonly RoundProgress[])[]
}

const step = (code: NextStepCode): NextStep => ({ code })

const WHILE_LISTING: Readonly<Record<ListProgress, NextStepCode>> = {
  missing: 'propose-list',
  unfit: 'change-list',
  'above-limit': 'hold-opinion-vote',
  tied: 'settle-opinion-tie',
  ready: 'approve-list',
}

/** Decisions after which the election goes on with another round. */
const GOES_ON: readonly DecisionKind[] = ['tie-revote', 'further-round', 'new-vote']

/** With every stack ready and no result that could be declared, ballots returned are in no stack. */
const whileCounting = ({ stacks, missingConfirmations: missing }: RoundProgress): NextStep => {
  if (missing !== null) return missing > 0 ? { code: 'confirm-result', missing } : step('declare-result')
  if (stacks.open > 0) return { code: 'finish-stacks', stacks }
  if (stacks.differing > 0) return { code: 'settle-differences', stacks }
  return stacks.ruling > 0 ? { code: 'give-rulings', stacks } : step('set-up-stacks')
}

const afterDeclaration = ({ outcome, decision, isAppointed }: RoundProgress): NextStep | null => {
  if (outcome === 'complete') return null
  if (decision === null) return step('record-decision')
  if (awaitsAppointment({ decision, isAppointed })) return step('record-appointment')
  return GOES_ON.includes(decision) ? step('open-next-round') : null
}

/** The act that a round waits for; null if it waits for none. */
export const nextOfRound = (round: RoundProgress): NextStep | null => {
  switch (round.state) {
    case 'listing':
      return step(WHILE_LISTING[round.list])
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

/** Whether an election keeps the meeting from its end. The superior may answer days after the meeting. */
const isOpen = (rounds: readonly RoundProgress[]): boolean => {
  const next = nextOfElection(rounds)
  return next !== null && next.code !== 'record-appointment'
}

/** The acts that the meeting itself waits for, before or after its elections. */
export const nextOfMeeting = ({ closed, hasRoll, hasBoard, elections }: MeetingProgress): readonly NextStep[] => {
  if (closed) return []
  const before = [...(hasRoll ? [] : [step('record-roll')]), ...(hasBoard ? [] : [step('record-board')])]
  if (elections.length === 0) return [...before, step('create-election')]
  return elections.some(isOpen) ? before : [...before, step('close-meeting')]
}
