import type { CongressId, ElectionId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { implementingByDate } from '../../rules/instruments.ts'
import { electionNotices, type Notice } from '../../rules/notices.ts'
import { isOfficeAgain } from '../../rules/office-notices.ts'
import type { Office } from '../../rules/types.ts'
import type { CongressReads, RollReads } from '../congresses/ports.ts'
import type { Congress, Election, Round } from '../model.ts'
import type { OrganisationReads } from '../organisations/ports.ts'
import type { PersonReads } from '../people/ports.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { findCongress } from '../shared/find.ts'
import { levelOf } from '../shared/level-of.ts'

/** An election with its notices. */
export interface NoticedElection {
  readonly election: Election
  readonly notices: readonly Notice[]
}

const noticed = async (
  reads: OrganisationReads & RollReads & PersonReads,
  congress: Congress,
  elections: readonly Election[],
): Promise<(election: Election) => NoticedElection> => {
  const [level, roll] = await Promise.all([levelOf(reads, congress), reads.roll(congress.id)])
  const facts = {
    level,
    meeting: congress.kind,
    roll: roll ?? null,
    readings: congress.readings,
    implementing: implementingByDate(congress),
    committeeSeats:
      elections.findLast(({ office, cancelled }) => office === 'committee' && cancelled === null)?.seats ?? null,
  }
  const sources = new Map<string, Office>(elections.map(({ id, office }) => [id, office]))
  const without = new Set(await reads.carriedWithoutSeat(congress.id))
  const lost = new Set<string | null>()
  for (const { id, carried } of await reads.people(congress.id)) {
    if (!carried) continue
    sources.set(carried.electionId, carried.office)
    if (without.has(id)) lost.add(carried.electionId)
  }
  return (election) => {
    // Nobody votes in a cancelled election.
    if (election.cancelled) return { election, notices: [] }
    const isAgain = isOfficeAgain(election, elections)
    const eligibleFromOffice = sources.get(election.eligibleFrom ?? '') ?? null
    const isSeatLost = lost.has(election.eligibleFrom)
    return { election, notices: electionNotices({ ...facts, ...election, isAgain, eligibleFromOffice, isSeatLost }) }
  }
}

/** An election with its notices, as the roll and the other elections of the congress are now. */
export const noticedElection = async (
  reads: OrganisationReads & CongressReads & RollReads & RoundReads & PersonReads,
  election: Election,
): Promise<Result<NoticedElection, Refusal>> => {
  const congress = await findCongress(reads, election.congressId)
  if (!congress.ok) return congress
  return ok((await noticed(reads, congress.value, await reads.elections(congress.value.id)))(election))
}

/** An election by its id, with its notices. */
export const readElection = async (
  reads: OrganisationReads & CongressReads & RollReads & RoundReads & PersonReads,
  id: ElectionId,
): Promise<Result<NoticedElection, Refusal>> => {
  const election = await reads.election(id)
  return election ? noticedElection(reads, election) : refuse('election-unknown')
}

/** The elections of a congress in their order. */
export const listElections = async (
  reads: OrganisationReads & CongressReads & RollReads & RoundReads & PersonReads,
  id: CongressId,
): Promise<Result<readonly NoticedElection[], Refusal>> => {
  const congress = await findCongress(reads, id)
  if (!congress.ok) return congress
  const elections = await reads.elections(id)
  return ok(elections.map(await noticed(reads, congress.value, elections)))
}

/** The rounds of an election in their order. */
export const listRounds = async (reads: RoundReads, id: ElectionId): Promise<Result<readonly Round[], Refusal>> =>
  (await reads.election(id)) ? ok(await reads.rounds(id)) : refuse('election-unknown')
