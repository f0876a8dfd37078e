import type { CallUp } from './call-up.ts'
import { type CalledElection, givesAlternatesTo } from './call-up-order.ts'

/** A round of an election that is not annulled. */
export interface StandingRound<Id extends string = string> {
  readonly id: Id
  /** The place in the order of opening, from 1. */
  readonly number: number
  /** The people on its ballot; empty before the list is approved. */
  readonly printed: readonly string[]
  /** The people whom its result elects, alternates included; empty if no result holds. */
  readonly elected: readonly string[]
  /** Version of the appointment by the superior that is in force after it; null if there is none. */
  readonly appointment: number | null
}

/** An election with everything in it that can rest on a round. */
export interface StandingElection<RoundId extends string = string, ElectionId extends string = string>
  extends CalledElection {
  readonly id: ElectionId
  /** The election from whose elected people its candidates are taken; null if anybody may stand. */
  readonly eligibleFrom: string | null
  /** In the order of opening, without annulled ones. */
  readonly rounds: readonly StandingRound<RoundId>[]
  /** The call-ups that hold, with their numbers. */
  readonly callUps: readonly (CallUp & { readonly number: number })[]
}

/** A call-up by its election and number. */
export interface CallUpRef<ElectionId extends string = string> {
  readonly electionId: ElectionId
  readonly number: number
}

/** An appointment by the superior, by its round and version. */
export interface AppointmentRef<RoundId extends string = string> {
  readonly roundId: RoundId
  readonly version: number
}

/** Everything that rests on a round. */
export interface Resting<RoundId extends string = string, ElectionId extends string = string> {
  /** The rounds, each after those that rest on it. */
  readonly rounds: readonly RoundId[]
  /** The call-ups of people whom the round, or one of these rounds, elects. */
  readonly callUps: readonly CallUpRef<ElectionId>[]
  /** The appointments after the round and after these rounds. */
  readonly appointments: readonly AppointmentRef<RoundId>[]
}

type Elections<Id extends string, In extends string> = readonly StandingElection<Id, In>[]

/** The rounds whose votes another round makes possible: the later ones of its election, and those among its elected. */
const directlyOn = <Id extends string, In extends string>(
  elections: Elections<Id, In>,
  election: StandingElection<Id, In>,
  round: StandingRound<Id>,
): readonly (readonly [StandingElection<Id, In>, StandingRound<Id>])[] => {
  const later = election.rounds.filter(({ number }) => number > round.number)
  const elected = new Set(round.elected)
  const among = elections
    .filter(({ eligibleFrom }) => eligibleFrom === election.id)
    .flatMap((other) => other.rounds.map((one) => [other, one] as const))
    .filter(([, { printed }]) => printed.some((id) => elected.has(id)))
  return [...later.map((one) => [election, one] as const), ...among]
}

const callUpsOn = <Id extends string, In extends string>(
  elections: Elections<Id, In>,
  source: StandingElection<Id, In>,
  elected: ReadonlySet<string>,
): readonly CallUpRef<In>[] =>
  elections
    .filter((called) => called.id === source.id || givesAlternatesTo(called, source))
    .flatMap(({ id: electionId, callUps }) =>
      callUps
        .filter(({ droppedOut, calledUp }) => elected.has(droppedOut) || elected.has(calledUp))
        .map(({ number }) => ({ electionId, number })),
    )

/**
 * Everything that rests on a round: it falls with the round, or has to be annulled before.
 * @param elections all elections of the meeting; the round is in one of them
 */
export const restingOn = <Id extends string, In extends string>(
  roundId: Id,
  elections: Elections<Id, In>,
): Resting<Id, In> => {
  const found = new Map<Id, readonly CallUpRef<In>[]>()
  const visit = (election: StandingElection<Id, In>, round: StandingRound<Id>): void => {
    for (const [other, one] of directlyOn(elections, election, round)) if (!found.has(one.id)) visit(other, one)
    found.set(round.id, callUpsOn(elections, election, new Set(round.elected)))
  }
  for (const election of elections) {
    for (const round of election.rounds) if (round.id === roundId) visit(election, round)
  }
  const fallen = elections.flatMap(({ rounds }) => rounds).filter(({ id }) => found.has(id))
  const appointments = fallen.flatMap(({ id, appointment }) =>
    appointment === null ? [] : [{ roundId: id, version: appointment }],
  )
  const callUps = new Map([...found.values()].flat().map((one) => [`${one.electionId} ${one.number}`, one]))
  const others = [...found.keys()].filter((id) => id !== roundId)
  return { rounds: others, callUps: [...callUps.values()], appointments }
}

/** The elections after a round on which no other rests is annulled, with the call-ups that rested on it. */
export const withoutRound = <Id extends string, In extends string>(
  elections: Elections<Id, In>,
  roundId: Id,
): Elections<Id, In> => {
  const { callUps: fallen } = restingOn(roundId, elections)
  return elections.map((election) => ({
    ...election,
    rounds: election.rounds.filter(({ id }) => id !== roundId),
    callUps: election.callUps.filter(
      ({ number }) => !fallen.some((one) => one.electionId === election.id && one.number === number),
    ),
  }))
}
