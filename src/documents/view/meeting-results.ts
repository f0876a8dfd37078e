import { Bug } from '../../kernel/bug.ts'
import { electedIn, type SettledAlternates } from '../../rules/alternates.ts'
import type { BoardPaper } from '../../rules/board.ts'
import type { CallUpGround } from '../../rules/call-up.ts'
import type { Membership } from '../../rules/candidacy.ts'
import type { DecisionKind } from '../../rules/decision.ts'
import { isStanding, type RoundState } from '../../rules/round.ts'
import type { SeatRefusalGround } from '../../rules/seats.ts'
import type { CountResult, ImplementingId, Office, Readings, RegulationId, RoundKind } from '../../rules/types.ts'
import type { UndoingBody } from '../../rules/undoing.ts'
import type { PaperMeeting } from './letterhead.ts'
import { type RestingFacts, restingNotes } from './readings.ts'

/** A person with the particulars that the service knows. */
export interface KnownPerson {
  readonly personId: string
  readonly fullName: string
  /** Told apart from others of the same name. */
  readonly nameOnPaper: string
  /** Null if unknown. */
  readonly birthYear: number | null
  /** Plain date; null if unknown. */
  readonly partySince: string | null
  readonly membership: Membership
  readonly unit: string
}

/** A declared result, with the alternates of an earlier round that it settles. */
export interface DeclaredSeats {
  readonly result: CountResult
  readonly settled: SettledAlternates | null
}

/** A round of an election with everything that followed from it. */
export interface RoundOfMeeting {
  readonly id: string
  readonly number: number
  readonly kind: RoundKind
  readonly office: Office
  readonly state: RoundState
  readonly seats: number
  /** Alternate seats that the vote on delegates fills too; null if it fills none. */
  readonly alternates: number | null
  /** In ballot order, as printed; empty before the list is approved. */
  readonly names: readonly {
    readonly personId: string
    /** As it was when the ballots were printed; absent if that does not matter. */
    readonly fullName?: string
    readonly nameOnPaper: string
  }[]
  /** As declared; null for a round without a result that holds. */
  readonly declared: DeclaredSeats | null
  /** As declared, without the people who take no seat. */
  readonly seated: DeclaredSeats | null
  /** The readings on which the declared result rests; null without a result that holds. */
  readonly resting: Pick<RestingFacts, 'exclusions' | 'deciding'> | null
  /** The version of the roll that the round is bound to; null or absent without a result that holds. */
  readonly roll?: { readonly summoned: number; readonly attending: number } | null
  readonly notSeated: readonly { readonly personId: string; readonly ground: SeatRefusalGround }[]
  readonly decision: DecisionKind | null
  readonly appointed: { readonly personId: string; readonly fullName: string; readonly paper: BoardPaper } | null
  /** The decision by which its vote is void; null if it is not. */
  readonly annulled: { readonly by: UndoingBody; readonly paper: BoardPaper | null; readonly reason: string } | null
}

export interface ElectionOfMeeting {
  readonly number: number
  readonly office: Office
  readonly seats: number
  readonly alternates: number | null
  /** Reason of the cancellation; null while it is in force. */
  readonly cancelled: string | null
  /** In their order. */
  readonly rounds: readonly RoundOfMeeting[]
  /** Alternates called to seats of delegates, those that hold, in their order. */
  readonly callUps: readonly {
    readonly droppedOut: string
    readonly calledUp: string
    readonly ground: CallUpGround
  }[]
}

/** Every election of a meeting with its results. */
export interface MeetingResults {
  readonly meeting: PaperMeeting
  /** The number of people on which percentages are based. */
  readonly percentBase: Readings['percentBase']
  readonly regulation: RegulationId
  /** The rules that implement the Statutes; null if none is known for the meeting. */
  readonly implementing: ImplementingId | null
  /** The newest version; null if none is recorded. */
  readonly roll: { readonly summoned: number; readonly attending: number } | null
  readonly elections: readonly ElectionOfMeeting[]
  /** Everybody recorded at the meeting. */
  readonly people: readonly KnownPerson[]
}

/** A person who was elected to a seat, with the vote that gave it. */
export interface SeatHolder {
  readonly personId: string
  readonly vote: { readonly round: number; readonly votes: number; readonly percent: string }
}

/** A person whom the superior appointed, with its paper. */
export interface Appointee {
  readonly personId: string
  readonly paper: BoardPaper
}

/** The seats of an election. */
export interface ElectionSeats {
  /** Elected people, in the order of the rounds, and of the result within a round. */
  readonly holders: readonly SeatHolder[]
  /** People who were elected and take no seat, although their votes count. */
  readonly lost: readonly SeatHolder[]
  /** People whom the superior appointed to seats that no vote filled. */
  readonly appointed: readonly Appointee[]
  readonly alternates: readonly SeatHolder[]
  /** Seats that nobody has. */
  readonly open: number
  readonly openAlternates: number
}

const withVote = (round: RoundOfMeeting, personId: string): SeatHolder => {
  const found = round.declared?.result.candidates.find(({ id }) => id === personId)
  if (!found) throw new Bug(`${personId} has a seat by a vote without the name`)
  return { personId, vote: { round: round.number, votes: found.votes, percent: found.percent } }
}

type Correction = { readonly onBallot: string; readonly now: string }

/** The two spellings of a person whose name was corrected after the ballots of a round were printed; null if it was not. */
export const correctionIn = ({ people }: MeetingResults, round: RoundOfMeeting, id: string): Correction | null => {
  const printed = round.names.find(({ personId }) => personId === id)
  const person = people.find(({ personId }) => personId === id)
  if (!printed || !person || printed.fullName === undefined || printed.fullName === person.fullName) return null
  return { onBallot: printed.nameOnPaper, now: person.nameOnPaper }
}

/** A sentence for each reading on which the result of a round rests. */
export const roundNotes = ({ meeting }: MeetingResults, { declared, resting }: RoundOfMeeting): readonly string[] =>
  declared === null || resting === null ? [] : restingNotes({ kind: meeting.kind, result: declared.result, ...resting })

/** The people who have the seats of an election after all its rounds, and the seats that are open. */
// qd29-2016:i24, qd294-2025:i23.3
export const electionSeats = (election: ElectionOfMeeting): ElectionSeats => {
  const holders: SeatHolder[] = []
  const lost: SeatHolder[] = []
  const appointees: Appointee[] = []
  const alternates: SeatHolder[] = []
  for (const round of election.rounds.filter(isStanding)) {
    const { declared, seated, appointed } = round
    if (declared && seated) {
      const elected = electedIn({ ...seated, office: round.office }, election.office)
      const ranked = election.rounds.find(({ id }) => id === seated.settled?.roundId) ?? round
      const all = electedIn({ ...declared, office: round.office }, election.office).elected
      for (const personId of all) if (!elected.elected.includes(personId)) lost.push(withVote(round, personId))
      for (const personId of elected.elected) holders.push(withVote(round, personId))
      for (const personId of elected.alternates) alternates.push(withVote(ranked, personId))
    }
    if (appointed) appointees.push({ personId: appointed.personId, paper: appointed.paper })
  }
  return {
    holders,
    lost,
    appointed: appointees,
    alternates,
    open: election.seats - holders.length - appointees.length,
    openAlternates: (election.alternates ?? 0) - alternates.length,
  }
}
