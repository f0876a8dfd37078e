import { congressLog } from '../../events/log-ref.ts'
import type { ElectionId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import {
  alternatesLeft,
  type CallUpGround,
  type CallUpProblem,
  type CallUpSeats,
  callUp,
  callUpClauses,
  type NeverGround,
  seatHolders,
} from '../../rules/call-up.ts'
import {
  type CountedRound,
  delegatesOf,
  givesAlternatesTo,
  type RankedAlternate,
  rankedAlternates,
} from '../../rules/call-up-order.ts'
import { implementingByDate } from '../../rules/instruments.ts'
import type { Context } from '../actor.ts'
import type { CongressReads, LocksCongress } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { CallUp, Election, Person } from '../model.ts'
import type { PersonReads } from '../people/ports.ts'
import { type Refusal, refuse, refuseAt } from '../refusal.ts'
import type { ResultReads } from '../results/ports.ts'
import { seatedResult } from '../results/round-outcome.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { lockCongressEvenClosed } from '../shared/find.ts'
import { codesOfPaper, type NoticedMoments, noticedMoments } from '../shared/noticed-moments.ts'
import type { CallUpReads, CallUpWrites } from './ports.ts'

export interface CallUpInput extends Pick<CallUp, 'droppedOut' | 'calledUp' | 'paper' | 'reason'> {
  readonly ground: CallUpGround | NeverGround
}

type CallUpFactReads = RoundReads & ResultReads & PersonReads

/** The declared rounds of an election with the people who take their seats. */
export const countedRounds = async (reads: CallUpFactReads, { id }: Election): Promise<readonly CountedRound[]> => {
  const rounds = await Promise.all(
    (await reads.rounds(id)).map(async (round) => {
      const declared = await seatedResult(reads, round.id)
      return declared
        ? [{ id: round.id, office: round.office, kind: round.kind, result: declared.result, settled: declared.settled }]
        : []
    }),
  )
  return rounds.flat()
}

/** Whether a call-up has not fallen with a round. */
export const holds = ({ annulledWith }: Pick<CallUp, 'annulledWith'>): boolean => annulledWith === null

/**
 * The alternates for the seats of an election, by the rounds that elected them.
 * @param countedIn gives the declared rounds of an election (`countedRounds`)
 */
export const alternatesFor = async (
  election: Election,
  elections: readonly Election[],
  people: readonly Person[],
  countedIn: (source: Election) => Promise<readonly CountedRound[]>,
): Promise<readonly RankedAlternate[]> => {
  const sources = elections.filter((source) => givesAlternatesTo(election, source))
  const rounds = await Promise.all(sources.map(countedIn))
  const partySince = new Map<string, string | null>(people.map((person) => [person.id, person.partySince]))
  return rounds.flatMap((source) => rankedAlternates(source, (id) => partySince.get(id) ?? null))
}

/** The people who are or were delegates by the other elections of the congress. */
const delegatesElsewhere = async (
  reads: CallUpFactReads & CallUpReads,
  elections: readonly Election[],
  { id }: Election,
): Promise<ReadonlySet<string>> => {
  const others = elections.filter((other) => other.id !== id && other.office === 'delegates')
  const found = await Promise.all(
    others.map(async (other) => {
      const calledUp = (await reads.callUps(other.id)).filter(holds).map((one): string => one.calledUp)
      return [...delegatesOf(other, await countedRounds(reads, other)), ...calledUp]
    }),
  )
  return new Set(found.flat())
}

/** The seats of an election of delegates, by its declared results and its call-ups. */
const callUpSeats = async (
  reads: CallUpFactReads & CallUpReads,
  election: Election,
  { people, callUps }: { readonly people: readonly Person[]; readonly callUps: readonly CallUp[] },
): Promise<CallUpSeats> => {
  const rounds = await countedRounds(reads, election)
  const elections = await reads.elections(election.congressId)
  return {
    delegates: delegatesOf(election, rounds),
    delegatesElsewhere: await delegatesElsewhere(reads, elections, election),
    alternates: await alternatesFor(election, elections, people, async (source) =>
      source.id === election.id ? rounds : countedRounds(reads, source),
    ),
    before: callUps.filter(holds),
  }
}

const POINTERS: Readonly<Partial<Record<CallUpProblem['code'], string>>> = {
  'not-an-elected-delegate': '/droppedOut',
  'delegate-already-replaced': '/droppedOut',
  'not-an-alternate': '/calledUp',
  'alternate-already-called-up': '/calledUp',
  'alternate-not-next': '/calledUp',
  'call-up-order-open': '/paper',
}

const refusalOf = (
  { code, citations, next }: CallUpProblem,
  people: ReadonlyMap<string, Person>,
  { droppedOut, calledUp }: CallUpInput,
) => {
  const names = next.map((id) => people.get(id)?.fullName ?? id)
  const pointer = POINTERS[code] ?? '/ground'
  const name = people.get(pointer === '/droppedOut' ? droppedOut : calledUp)?.fullName
  return refuseAt(pointer, code, {
    params: { ...(name ? { name } : {}), ...(names.length > 0 ? { names: names.join(', ') } : {}) },
    citations: [...citations],
  })
}

/**
 * Calls the next alternate to the seat of a delegate who drops out before the upper congress. It is possible after the
 * end of the congress, because that is when delegates drop out; it counts nothing and changes no result.
 */
export const callUpAlternate = async (
  tx: LocksCongress & CallUpFactReads & CallUpWrites & AppendsEvents,
  context: Context,
  electionId: ElectionId,
  input: CallUpInput,
): Promise<Result<CallUp, Refusal>> => {
  const election = await tx.election(electionId)
  if (!election) return refuse('election-unknown')
  const congress = await lockCongressEvenClosed(tx, election.congressId)
  if (!congress.ok) return congress
  const people = new Map<string, Person>((await tx.people(election.congressId)).map((person) => [person.id, person]))
  const callUps = await tx.callUps(electionId)
  const seats = await callUpSeats(tx, election, { people: [...people.values()], callUps })
  const possible = callUp({ ...input, ...seats, implementing: implementingByDate(congress.value) })
  if (!possible.ok) return refusalOf(possible.error, people, input)
  const { droppedOut, calledUp, paper, reason } = input
  const { ground, citations } = possible.value
  const made = { number: callUps.length + 1, droppedOut, calledUp, ground, paper }
  const recorded: CallUp = {
    id: context.newId(),
    electionId,
    ...made,
    reason,
    annulledWith: null,
    recordedAt: context.at,
    recordedBy: context.actor.id,
  }
  await tx.insertCallUp(recorded)
  await tx.appendAudit(context, {
    log: congressLog(election.congressId),
    action: 'alternate.called-up',
    objectId: electionId,
    after: made,
    reason,
    citations,
  })
  return ok(recorded)
}

/** The call-ups of an election in their order. */
export const listCallUps = async (
  reads: CongressReads & RoundReads & CallUpReads,
  id: ElectionId,
): Promise<Result<readonly NoticedMoments<CallUp>[], Refusal>> => {
  const election = await reads.election(id)
  const congress = election && (await reads.congress(election.congressId))
  return congress ? ok(noticedMoments(congress, await reads.callUps(id), codesOfPaper)) : refuse('election-unknown')
}

/** A call-up with its notices. */
export const noticedCallUp = async (
  reads: CongressReads & RoundReads & CallUpReads,
  { id, electionId }: Pick<CallUp, 'id' | 'electionId'>,
): Promise<Result<NoticedMoments<CallUp>, Refusal>> => {
  const all = await listCallUps(reads, electionId)
  if (!all.ok) return all
  const found = all.value.find(({ recorded }) => recorded.id === id)
  return found ? ok(found) : refuse('election-unknown')
}

/** The call-ups of an election, with the delegates and the alternates whom a further one may name. */
export interface CallUpsInPlace {
  readonly items: readonly NoticedMoments<CallUp>[]
  readonly delegates: readonly Person[]
  /** With the votes that rank them, the first vote first; `mayBeNext` is several people's if their order is open. */
  readonly alternates: readonly {
    readonly person: Person
    readonly votes: readonly number[]
    readonly mayBeNext: boolean
  }[]
  /** The clauses on call-ups. */
  readonly citations: readonly string[]
}

/** Reads the call-ups of an election, and who holds and who may take its seats. */
export const readCallUps = async (
  reads: CongressReads & CallUpFactReads & CallUpReads,
  id: ElectionId,
): Promise<Result<CallUpsInPlace, Refusal>> => {
  const items = await listCallUps(reads, id)
  if (!items.ok) return items
  const election = await reads.election(id)
  const congress = election && (await reads.congress(election.congressId))
  if (!congress) return refuse('election-unknown')
  const people = await reads.people(congress.id)
  const named = (personId: string): readonly Person[] => people.filter((person) => person.id === personId)
  const callUps = items.value.map(({ recorded }) => recorded)
  const seats = await callUpSeats(reads, election, { people, callUps })
  const { left, next } = alternatesLeft(seats)
  return ok({
    items: items.value,
    delegates: seatHolders(seats).flatMap(named),
    alternates: left.flatMap(({ personId, votes }) =>
      named(personId).map((person) => ({
        person,
        votes: votes.map((one) => one.votes),
        mayBeNext: next.includes(personId),
      })),
    ),
    citations: callUpClauses(implementingByDate(congress)),
  })
}
