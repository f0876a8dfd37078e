import type { CongressId, ElectionId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { ElectionNotice } from '../../rules/election.ts'
import type { CongressReads, RollReads } from '../congresses/ports.ts'
import type { Election, Round } from '../model.ts'
import type { OrganisationReads } from '../organisations/ports.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { findCongress } from '../shared/find.ts'
import { electionNotices } from './create-election.ts'

/** An election with its notices. */
export interface NoticedElection {
  readonly election: Election
  readonly notices: readonly ElectionNotice[]
}

export const noticedElection = async (
  reads: OrganisationReads & CongressReads & RollReads & RoundReads,
  election: Election,
): Promise<NoticedElection> => {
  const congress = await findCongress(reads, election.congressId)
  return { election, notices: congress.ok ? await electionNotices(reads, congress.value, election) : [] }
}

export const readElection = async (
  reads: OrganisationReads & CongressReads & RollReads & RoundReads,
  id: ElectionId,
): Promise<Result<NoticedElection, Refusal>> => {
  const election = await reads.election(id)
  return election ? ok(await noticedElection(reads, election)) : refuse('election-unknown')
}

/** The elections of a congress in their order. */
export const listElections = async (
  reads: OrganisationReads & CongressReads & RollReads & RoundReads,
  id: CongressId,
): Promise<Result<readonly NoticedElection[], Refusal>> => {
  const congress = await findCongress(reads, id)
  if (!congress.ok) return congress
  const elections: NoticedElection[] = []
  for (const election of await reads.elections(id)) {
    elections.push({ election, notices: await electionNotices(reads, congress.value, election) })
  }
  return ok(elections)
}

/** The rounds of an election in their order. */
export const listRounds = async (reads: RoundReads, id: ElectionId): Promise<Result<readonly Round[], Refusal>> =>
  (await reads.election(id)) ? ok(await reads.rounds(id)) : refuse('election-unknown')
