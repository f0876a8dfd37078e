import type { CongressId, ElectionId, RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { implementingByDate } from '../../rules/instruments.ts'
import { type NotElected, notElected, type VotedRound } from '../../rules/not-elected.ts'
import type { CongressReads } from '../congresses/ports.ts'
import type { ListReads } from '../lists/ports.ts'
import type { BallotCandidate, Congress, Election, Round } from '../model.ts'
import type { Refusal } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { findCongress } from '../shared/find.ts'
import type { ResultReads } from './ports.ts'

type NotElectedReads = CongressReads & RoundReads & ListReads & ResultReads

/** A person not elected, with the name on the ballot and the place of the vote. */
export interface NotElectedInPlace extends NotElected<RoundId>, Pick<BallotCandidate, 'fullName' | 'nameOnPaper'> {
  readonly electionId: ElectionId
  /** Number of the round in its election. */
  readonly round: number
  /** Plain date of the meeting. */
  readonly heldOn: string
}

const voted = async (reads: ResultReads, { id, office }: Round): Promise<readonly VotedRound<RoundId>[]> => {
  const declared = await reads.result(id)
  return declared ? [{ id, office, result: declared.result, settled: declared.settled }] : []
}

/** The people on the lists of an election who were not elected, round by round. */
export const notElectedIn = async (
  reads: Omit<NotElectedReads, keyof CongressReads>,
  congress: Congress,
  election: Election,
): Promise<readonly NotElectedInPlace[]> => {
  const rounds = await reads.rounds(election.id)
  const declared = (await Promise.all(rounds.map((round) => voted(reads, round)))).flat()
  const { heldOn } = congress
  const meeting = { heldOn, implementing: implementingByDate(congress) }
  const found = notElected(meeting, election.office, declared)
  const names = new Map(
    await Promise.all(declared.map(async ({ id }) => [id, await reads.ballotCandidates(id)] as const)),
  )
  return found.flatMap((person) => {
    const name = names.get(person.roundId)?.find(({ personId }) => personId === person.personId)
    const round = rounds.find(({ id }) => id === person.roundId)
    if (!name || !round) return []
    const { fullName, nameOnPaper } = name
    return [{ ...person, fullName, nameOnPaper, electionId: election.id, round: round.number, heldOn }]
  })
}

/** The people on the lists of a congress who were not elected, election by election and round by round. */
export const listNotElected = async (
  reads: NotElectedReads,
  id: CongressId,
): Promise<Result<readonly NotElectedInPlace[], Refusal>> => {
  const congress = await findCongress(reads, id)
  if (!congress.ok) return congress
  const elections = await reads.elections(id)
  return ok((await Promise.all(elections.map((election) => notElectedIn(reads, congress.value, election)))).flat())
}
