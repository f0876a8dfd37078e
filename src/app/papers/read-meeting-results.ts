import type { CongressId, PersonId } from '../../kernel/brand.ts'
import { Bug } from '../../kernel/bug.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { DecisionKind } from '../../rules/decision.ts'
import { namesOnPaper } from '../../rules/printed-names.ts'
import { exclusionsAt, leavesBase } from '../../rules/roll.ts'
import { FIRST_ROUND_STATE } from '../../rules/round.ts'
import { seated } from '../../rules/seats.ts'
import type { ExclusionReason, ImplementingId, Readings, RegulationId } from '../../rules/types.ts'
import type { CallUpReads } from '../elections/ports.ts'
import type {
  BallotCandidate,
  CallUp,
  Congress,
  DeclaredResult,
  Election,
  Person,
  RollVersion,
  Round,
} from '../model.ts'
import type { OverviewReads } from '../overview/ports.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Appointment, SeatRefusal } from '../results/model.ts'
import type { AppointmentReads } from '../results/ports.ts'
import { decidingOf, type ExplainingReads } from '../results/read-result.ts'
import type { Undoing } from '../rounds/model.ts'
import type { UndoingReads } from '../rounds/ports.ts'
import { findCongress, findRound } from '../shared/find.ts'
import { type PaperMeeting, paperMeeting } from './paper-meeting.ts'

export type MeetingResultReads = ExplainingReads & UndoingReads & CallUpReads & OverviewReads

/** The exclusions of the roll that the round is bound to, and the readings of which another value changes the result. */
interface Resting {
  readonly exclusions: readonly { readonly reason: ExclusionReason; readonly leavesBase: boolean }[]
  readonly deciding: readonly (keyof Readings)[]
}

type DeclaredSeats = Pick<DeclaredResult, 'result' | 'settled'>

/** A round with everything that followed from it. */
export interface RoundOfMeeting
  extends Pick<Round, 'id' | 'number' | 'kind' | 'office' | 'state' | 'seats' | 'alternates'> {
  /** In ballot order; empty before the list is approved. */
  readonly names: readonly Pick<BallotCandidate, 'personId' | 'fullName' | 'nameOnPaper'>[]
  readonly declared: DeclaredSeats | null
  /** The readings on which the declared result rests; null without a result that holds. */
  readonly resting: Resting | null
  /** The version of the roll that the round is bound to; null without a result that holds. */
  readonly roll: Pick<RollVersion, 'summoned' | 'attending'> | null
  /** Without the people who take no seat. */
  readonly seated: DeclaredSeats | null
  readonly notSeated: readonly Pick<SeatRefusal, 'personId' | 'ground'>[]
  readonly decision: DecisionKind | null
  readonly appointed: (Pick<Appointment, 'personId' | 'paper'> & { readonly fullName: string }) | null
  readonly annulled: Pick<Undoing, 'by' | 'paper' | 'reason'> | null
}

/** Every election of a meeting with its results. */
export interface MeetingResults {
  readonly congressId: CongressId
  readonly meeting: PaperMeeting
  readonly percentBase: Readings['percentBase']
  readonly regulation: RegulationId
  /** The rules that implement the Statutes; null if none is known for the meeting. */
  readonly implementing: ImplementingId | null
  readonly roll: Pick<RollVersion, 'summoned' | 'attending'> | null
  readonly elections: readonly (Pick<Election, 'number' | 'office' | 'seats' | 'alternates'> & {
    /** Reason of the cancellation; null while it is in force. */
    readonly cancelled: string | null
    readonly rounds: readonly RoundOfMeeting[]
    readonly callUps: readonly Pick<CallUp, 'droppedOut' | 'calledUp' | 'ground'>[]
  })[]
  readonly people: readonly (Pick<Person, 'fullName' | 'birthYear' | 'partySince' | 'membership' | 'unit'> & {
    readonly personId: PersonId
    /** Told apart from others of the same name. */
    readonly nameOnPaper: string
  })[]
}

/** The facts of all rounds of a congress that are read at once. */
const factsOfRounds = async (reads: MeetingResultReads, id: CongressId) => {
  const [results, decisions, appointments, refusals] = await Promise.all([
    reads.resultsOfCongress(id),
    reads.decisionsOfCongress(id),
    reads.appointmentsOfCongress(id),
    reads.seatRefusalsOfCongress(id),
  ])
  return {
    resultOf: new Map(results.map((result) => [result.roundId, result])),
    decisionOf: new Map(decisions.map((decision) => [decision.roundId, decision.kind])),
    appointedAfter: new Map(appointments.map((appointed) => [appointed.roundId, appointed])),
    refusals,
  }
}

type FactsOfRounds = Awaited<ReturnType<typeof factsOfRounds>>

/** The appointment with its paper; null if nobody is appointed after the round. */
const appointedAfter = async (
  reads: AppointmentReads,
  { id }: Round,
  { appointedAfter: appointed }: FactsOfRounds,
): Promise<RoundOfMeeting['appointed']> => {
  const found = appointed.get(id)
  if (!found) return null
  const appointment = await reads.appointment(id)
  if (!appointment) throw new Bug(`the appointment after round ${id} is not there`)
  return { personId: found.personId, fullName: found.fullName, paper: appointment.paper }
}

const restingOf = async (
  reads: MeetingResultReads,
  congress: Congress,
  { id }: Round,
  declared: DeclaredResult,
): Promise<Pick<RoundOfMeeting, 'resting' | 'roll'>> => {
  const place = await findRound(reads, id)
  if (!place.ok) throw new Bug(`declared round ${id} is not there`)
  const roll = await reads.rollVersion(congress.id, declared.rollVersion)
  if (!roll) throw new Bug(`the result of ${id} is bound to a roll version that is not there`)
  const deciding = await decidingOf(reads, place.value, declared)
  const { kind, countVersion, readings } = congress
  return {
    resting: {
      exclusions: exclusionsAt(kind, countVersion)
        .filter((reason) => (roll.exclusions[reason] ?? 0) > 0)
        .map((reason) => ({ reason, leavesBase: leavesBase(reason, kind, readings) })),
      deciding: deciding.ok ? deciding.value.map(({ reading }) => reading) : [],
    },
    roll: { summoned: roll.summoned, attending: roll.attending },
  }
}

const roundOfMeeting = async (
  reads: MeetingResultReads,
  congress: Congress,
  round: Round,
  facts: FactsOfRounds,
): Promise<RoundOfMeeting> => {
  const { id, recordNumber: number, kind, office, state, seats, alternates } = round
  const declared = facts.resultOf.get(id)
  const concerned = facts.refusals.filter(({ roundId }) => roundId === id || roundId === declared?.settled?.roundId)
  const names = state === FIRST_ROUND_STATE ? [] : await reads.ballotCandidates(id)
  const undoing = (await reads.undoings(id)).find((one) => one.kind === 'annulled')
  const shown = ({ result, settled }: DeclaredSeats): DeclaredSeats => ({ result, settled })
  return {
    ...{ id, number, kind, office, state, seats, alternates },
    names: names.map(({ personId, fullName, nameOnPaper }) => ({ personId, fullName, nameOnPaper })),
    declared: declared ? shown(declared) : null,
    ...(declared ? await restingOf(reads, congress, round, declared) : { resting: null, roll: null }),
    seated: declared ? shown(seated(declared, new Set(concerned.map(({ personId }) => personId)))) : null,
    notSeated: facts.refusals
      .filter(({ roundId }) => roundId === id)
      .map(({ personId, ground }) => ({ personId, ground }))
      .toSorted((a, b) => (a.personId < b.personId ? -1 : 1)),
    decision: facts.decisionOf.get(id) ?? null,
    appointed: await appointedAfter(reads, round, facts),
    annulled: undoing ? { by: undoing.by, paper: undoing.paper, reason: undoing.reason } : null,
  }
}

/**
 * Every election of a meeting with its rounds, results, decisions and appointments. Refuses a meeting in which no result
 * holds.
 */
export const readMeetingResults = async (
  reads: MeetingResultReads,
  id: CongressId,
): Promise<Result<MeetingResults, Refusal>> => {
  const congress = await findCongress(reads, id)
  if (!congress.ok) return congress
  const facts = await factsOfRounds(reads, id)
  if (facts.resultOf.size === 0) return refuse('result-not-declared')
  const roundsOf = Map.groupBy(await reads.roundsOfCongress(id), ({ electionId }) => electionId)
  const elections: MeetingResults['elections'][number][] = []
  for (const election of await reads.elections(id)) {
    const { number, office, seats, alternates, cancelled } = election
    const rounds: RoundOfMeeting[] = []
    for (const round of roundsOf.get(election.id) ?? [])
      rounds.push(await roundOfMeeting(reads, congress.value, round, facts))
    const callUps = (await reads.callUps(election.id))
      .filter(({ annulledWith }) => annulledWith === null)
      .map(({ droppedOut, calledUp, ground }) => ({ droppedOut, calledUp, ground }))
    elections.push({ number, office, seats, alternates, cancelled: cancelled?.reason ?? null, rounds, callUps })
  }
  const roll = await reads.roll(id)
  const people = await reads.people(id)
  const onPaper = namesOnPaper(people)
  return ok({
    congressId: id,
    meeting: await paperMeeting(reads, congress.value),
    percentBase: congress.value.readings.percentBase,
    regulation: congress.value.regulation,
    implementing: congress.value.implementing,
    roll: roll ? { summoned: roll.summoned, attending: roll.attending } : null,
    elections,
    people: people.map(({ id: personId, fullName, birthYear, partySince, membership, unit }) => ({
      ...{ personId, fullName, birthYear, partySince, membership, unit },
      nameOnPaper: onPaper.get(personId) ?? fullName,
    })),
  })
}
