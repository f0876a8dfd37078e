import { nextAlternates, type RankedAlternate } from './call-up-order.ts'
import { type Choice, choicesAfter, type DecisionKind, type RoundEnd } from './decision.ts'
import { type OfficeFacts, officeLimit } from './office-limits.ts'
import { type RoundRefusal, type RoundState, undoneProblem } from './round.ts'

export type SeatReturnProblem =
  | Extract<RoundRefusal, 'round-annulled' | 'round-cancelled'>
  | 'seat-refusal-cancelled'
  | 'seat-refusal-followed'
  | 'seat-person-elsewhere'
  | 'seat-refilled'
  | 'seat-called-past'
  | 'seat-refusal-decided'

export interface SeatReturnFacts {
  readonly state: RoundState
  /** Whether the refusal was cancelled before. */
  readonly isCancelled: boolean
  /** Whether a later round of the election is open: its seats were planned with the refusal. */
  readonly isFollowed: boolean
  readonly person: string
  /** The people elected by the result as it was declared; null before the declaration. */
  readonly elected: ReadonlySet<string> | null
  /** Whether the person stands or is elected in another vote, for an office that nobody holds beside this one. */
  readonly isElsewhere: boolean
  /** Whether another election of a limited office fills the seat. */
  readonly isRefilled: boolean
  /** Whether a call-up passed the person over. */
  readonly isPassed: boolean
  /** Whether the decision in force could not be taken without the refusal. */
  readonly decides: boolean
  /** Whether that decision falls with the refusal. */
  readonly withDecision: boolean
}

/**
 * Why a refusal that was recorded by mistake cannot be cancelled; null if it can. Nothing rests on it then, or only a
 * decision that falls with it.
 */
export const seatReturnProblem = (facts: SeatReturnFacts): SeatReturnProblem | null => {
  const undone = undoneProblem(facts)
  if (undone) return undone
  if (facts.isCancelled) return 'seat-refusal-cancelled'
  if (facts.isFollowed) return 'seat-refusal-followed'
  const takesSeat = facts.elected?.has(facts.person) ?? true
  if (takesSeat && facts.isElsewhere) return 'seat-person-elsewhere'
  if (takesSeat && facts.isRefilled) return 'seat-refilled'
  if (facts.isPassed) return 'seat-called-past'
  return facts.decides && !facts.withDecision ? 'seat-refusal-decided' : null
}

/**
 * Whether a decision rests on a refusal.
 * @param decision the decision in force after the round; null if there is none
 * @param end the end of the round without the refusal; null before the declaration
 */
export const decisionNeedsRefusal = (decision: DecisionKind | null, end: RoundEnd | null): boolean => {
  const choices: readonly Choice[] = end ? choicesAfter(end) : []
  return decision !== null && !choices.some((choice) => choice.decision === decision)
}

/**
 * The first later election of the office that leaves no place for one more person; undefined if the office has no limit.
 * @param filled seats of the office that the election fills without the person
 */
export const refilledBy = <Later extends { readonly seats: number }>(
  office: Pick<OfficeFacts, 'level' | 'office'>,
  filled: number,
  later: readonly Later[],
): Later | undefined => {
  const limit = officeLimit(office)
  return limit ? later.find(({ seats }) => filled + 1 + seats > limit.most) : undefined
}

/** The call-ups of an election, with everybody who is an alternate for its seats. */
export interface CallUpsInOrder<Called> {
  readonly callUps: readonly Called[]
  /** The alternates without the refusal. */
  readonly ranked: readonly RankedAlternate[]
}

/** The first call-up of an alternate who comes after the person, or level with the person; undefined if there is none. */
export const calledPast = <Called extends { readonly calledUp: string }>(
  person: string,
  elections: readonly CallUpsInOrder<Called>[],
): Called | undefined => {
  for (const { callUps, ranked } of elections) {
    const own = ranked.find(({ personId }) => personId === person)
    const passed = callUps.find(({ calledUp }) => {
      const called = ranked.find(({ personId }) => personId === calledUp)
      return own !== undefined && called !== undefined && nextAlternates([own, called]).includes(own)
    })
    if (passed) return passed
  }
  return undefined
}
