import { ok, type Result } from '../../kernel/result.ts'
import { BRANCH_RULE } from '../../rules/branch.ts'
import { isBranchCommitteeTooLarge, officeProblem, type SameOffice } from '../../rules/office-limits.ts'
import { isEnded, referredSeats } from '../../rules/plan.ts'
import type { Congress, Election } from '../model.ts'
import type { OrganisationReads } from '../organisations/ports.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { ResultReads } from '../results/ports.ts'
import { pastRound } from '../results/round-outcome.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { levelOf } from '../shared/level-of.ts'

/** Reads for comparing an election with the others of its office. */
export type OfficeReads = OrganisationReads & RoundReads & ResultReads

const asSameOffice = async (reads: RoundReads & ResultReads, election: Election): Promise<SameOffice> => {
  const rounds = await Promise.all((await reads.rounds(election.id)).map((round) => pastRound(reads, round)))
  const elected = await reads.electedIn(election.id)
  return { number: election.number, ended: isEnded(election, rounds), filled: elected.length + referredSeats(rounds) }
}

/**
 * Whether the seats of an office allow this election beside the others of the meeting.
 * @param others the elections of the meeting without this one, in their order
 */
export const officeAllowed = async (
  reads: OfficeReads,
  congress: Congress,
  { office, seats }: Pick<Election, 'office' | 'seats'>,
  others: readonly Election[],
): Promise<Result<null, Refusal>> => {
  const level = await levelOf(reads, congress)
  if (isBranchCommitteeTooLarge({ level, office, seats })) {
    return refuse('branch-committee-too-large', { params: { seats }, citations: [BRANCH_RULE] })
  }
  const same = others.filter((other) => other.office === office && other.cancelled === null)
  const elections = await Promise.all(same.map((election) => asSameOffice(reads, election)))
  const problem = officeProblem({ level, office, seats }, elections)
  if (!problem) return ok(null)
  if (problem.code === 'office-still-open') return refuse(problem.code, { params: { number: problem.number } })
  const { code, number, filled, most, citation } = problem
  return refuse(code, { params: { number, filled, most }, ...(citation ? { citations: [citation] } : {}) })
}
