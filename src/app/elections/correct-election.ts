import { congressLog } from '../../events/log-ref.ts'
import type { ElectionId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { type ElectionChangeProblem, seatsProblem } from '../../rules/corrections.ts'
import { isStanding } from '../../rules/round.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress, RollReads } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { Election } from '../model.ts'
import type { OrganisationReads } from '../organisations/ports.ts'
import type { PersonReads } from '../people/ports.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { ResultReads } from '../results/ports.ts'
import type { RoundWrites } from '../rounds/ports.ts'
import { lockElection } from '../shared/find.ts'
import { newVersion, type Precondition } from '../shared/precondition.ts'
import { electionAllowed } from './create-election.ts'
import { officeAllowed } from './office-limits.ts'

export interface SeatsInput extends Pick<Election, 'seats' | 'alternates'> {
  readonly reason: string | null
}

/** The refusal of a change of an election, with the rounds or elections that rest on it. */
export const electionChangeRefusal = (problem: ElectionChangeProblem) => {
  switch (problem.code) {
    case 'election-begun':
      return refuse(problem.code, { params: { rounds: problem.rounds.join(', ') } })
    case 'election-relied-on':
      return refuse(problem.code, { params: { elections: problem.elections.join(', ') } })
    case 'election-cancelled':
      return refuse(problem.code)
  }
}

/**
 * Corrects the seats of an election before its first list is approved, as a new version with a reason. A round whose
 * list is being prepared takes the new seats over.
 */
export const correctElection = async (
  tx: OrganisationReads & LocksCongress & RollReads & RoundWrites & ResultReads & PersonReads & AppendsEvents,
  context: Context,
  id: ElectionId,
  { reason: why, ...seats }: SeatsInput,
  precondition: Precondition,
): Promise<Result<Election, Refusal>> => {
  const place = await lockElection(tx, id)
  if (!place.ok) return place
  const { election: before, congress } = place.value
  const version = newVersion(context, before, precondition, why)
  if (!version.ok) return version
  const rounds = await tx.rounds(id)
  const problem = seatsProblem({ isCancelled: before.cancelled !== null, rounds })
  if (problem) return electionChangeRefusal(problem)
  const election: Election = { ...before, ...seats, version: version.value.version }
  const allowed = await electionAllowed(tx, congress, election)
  if (!allowed.ok) return allowed
  const others = (await tx.elections(congress.id)).filter((other) => other.id !== id)
  const office = await officeAllowed(tx, congress, election, others)
  if (!office.ok) return office
  await tx.insertElectionVersion(election, rounds.find(isStanding)?.id ?? null, version.value)
  await tx.appendAudit(context, {
    log: congressLog(congress.id),
    action: 'election.corrected',
    objectId: id,
    before: figures(before),
    after: figures(election),
    reason: version.value.reason,
  })
  return ok(election)
}

const figures = ({ version, seats, alternates }: Election) => ({ version, seats, alternates })
