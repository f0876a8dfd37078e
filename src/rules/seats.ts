import type { SettledAlternates } from './alternates.ts'
import { FIRST_ROUND_STATE, type RoundRefusal, type RoundState, undoneProblem } from './round.ts'
import type { Alternates, CountResult } from './types.ts'

export const SEAT_REFUSAL_GROUNDS = ['declined', 'withdrew', 'died', 'struck'] as const
/** Why a person on an approved list takes no seat: declined the seat, withdrew, died, or was struck by the superior. */
export type SeatRefusalGround = (typeof SEAT_REFUSAL_GROUNDS)[number]

const open = (tied: readonly string[], seatsLeft: number): readonly string[] => (tied.length > seatsLeft ? tied : [])

const seatedAlternates = (alternates: Alternates, refused: ReadonlySet<string>): Alternates => {
  const elected = alternates.elected.filter((id) => !refused.has(id))
  const seatsLeft = alternates.seatsLeft + alternates.elected.length - elected.length
  const tied = alternates.tied.filter((id) => !refused.has(id))
  return { ...alternates, elected, tied: open(tied, seatsLeft), seatsLeft }
}

/** The part of a declared round that says who takes its seats. */
export interface DeclaredSeats {
  readonly result: CountResult
  readonly settled: SettledAlternates | null
}

/**
 * The seats of a declared round without the people who take none. Their votes stay counted, their seats stay open, and
 * nobody moves up: the meeting decides on the seats left. Tied people for whom there are seats enough are not seated
 * either; they may stand in the vote on these seats.
 */
export const seated = <Declared extends DeclaredSeats>(declared: Declared, refused: ReadonlySet<string>): Declared => {
  const { result, settled } = declared
  if (refused.size === 0 || result.outcome === 'no-result') return declared
  const elected = result.elected.filter((id) => !refused.has(id))
  const seatsLeft = result.seatsLeft + result.elected.length - elected.length
  const tied = open(
    result.tied.filter((id) => !refused.has(id)),
    seatsLeft,
  )
  const filled = seatsLeft > 0 ? ('seats-left' as const) : result.outcome
  const outcome = tied.length > 0 ? result.outcome : filled
  const alternates = result.alternates ? { alternates: seatedAlternates(result.alternates, refused) } : {}
  return {
    ...declared,
    result: { ...result, elected, tied, seatsLeft, outcome, ...alternates },
    settled: settled && { ...settled, ...seatedAlternates(settled, refused) },
  }
}

export type SeatRefusalProblem =
  | Extract<RoundRefusal, 'list-not-approved' | 'round-annulled' | 'round-cancelled'>
  | 'seat-refusal-followed'
  | 'seat-relied-on'
  | 'seat-in-call-up'
  | 'person-not-on-ballot'
  | 'seat-already-refused'
  | 'seat-not-offered'
  | 'seat-refusal-undecided'

export interface SeatRefusalFacts {
  readonly state: RoundState
  /** Whether a later round of the election is open: its seats were planned without this refusal. */
  readonly isFollowed: boolean
  readonly person: string
  readonly ground: SeatRefusalGround
  /** The people on the approved list. */
  readonly printed: readonly string[]
  /** The people elected by the result, as delegates or alternates; null before the declaration. */
  readonly elected: ReadonlySet<string> | null
  /** The people of the round who take no seat already. */
  readonly refused: ReadonlySet<string>
  /** Whether a vote among the elected may give the person another seat, or gave it. */
  readonly reliesOn: boolean
  /** Whether a call-up that holds names the person. */
  readonly inCallUp: boolean
  readonly hasVote: boolean
  readonly hasPaper: boolean
}

/** A round of a vote among the people whom an election elected. */
export interface RoundAmong {
  readonly printed: readonly string[]
  /** Null before the declaration. */
  readonly elected: readonly string[] | null
  /** The people who take no seat of it. */
  readonly refused: ReadonlySet<string>
}

/** Whether a round among the elected may give a person a seat, or gave it. */
export const reliesOnSeat = (person: string, { printed, elected, refused }: RoundAmong): boolean =>
  !refused.has(person) && (elected ?? printed).includes(person)

/**
 * Why it cannot be recorded that a person takes no seat; null if it can. No clause is known, so the meeting decides by a
 * show of hands, or the superior by a paper, that the votes count and the person is not seated.
 */
export const seatRefusalProblem = (facts: SeatRefusalFacts): SeatRefusalProblem | null => {
  const { state, person, ground, elected } = facts
  if (state === FIRST_ROUND_STATE) return 'list-not-approved'
  const undone = undoneProblem(facts)
  if (undone) return undone
  if (facts.isFollowed) return 'seat-refusal-followed'
  if (!facts.printed.includes(person)) return 'person-not-on-ballot'
  if (facts.refused.has(person)) return 'seat-already-refused'
  if (ground === 'declined' && !elected?.has(person)) return 'seat-not-offered'
  if (facts.reliesOn) return 'seat-relied-on'
  if (facts.inCallUp) return 'seat-in-call-up'
  return facts.hasVote || facts.hasPaper ? null : 'seat-refusal-undecided'
}
