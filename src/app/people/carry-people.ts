import type { CongressId, ElectionId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { areEquallyReal } from '../../rules/rehearsal.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { Congress, Election, Person } from '../model.ts'
import { type Refusal, refuse, refuseAt } from '../refusal.ts'
import type { ResultReads } from '../results/ports.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { lockCongress } from '../shared/find.ts'
import { addPeople } from './add-people.ts'
import { carriedFrom } from './carried-people.ts'
import type { PersonWrites } from './ports.ts'

type CarryTx = LocksCongress & RoundReads & ResultReads & PersonWrites & AppendsEvents

/** The election by whose result people come over; the caller must be able to see it. */
const findSource = async (tx: CarryTx, here: Congress, electionId: ElectionId): Promise<Result<Election, Refusal>> => {
  const election = await tx.election(electionId)
  const congress = election && (await tx.congress(election.congressId))
  if (!election || !congress) return refuseAt('/electionId', 'election-unknown')
  if (congress.organisationId !== here.organisationId) return refuseAt('/electionId', 'carried-from-elsewhere')
  if (!areEquallyReal(congress, here)) return refuseAt('/electionId', 'rehearsal-not-relied-on')
  return election.cancelled ? refuseAt('/electionId', 'election-cancelled') : ok(election)
}

/**
 * Carries the people who were elected in an election of an earlier meeting of the same organisation over to this one, so
 * that its elections can be open to them alone. Those who came over before are not repeated.
 * @returns everybody who came over from this election at this meeting, in the order of their election
 */
export const carryPeople = async (
  tx: CarryTx,
  context: Context,
  congressId: CongressId,
  electionId: ElectionId,
): Promise<Result<readonly Person[], Refusal>> => {
  const congress = await lockCongress(tx, congressId)
  if (!congress.ok) return congress
  const source = await findSource(tx, congress.value, electionId)
  if (!source.ok) return source
  const { office, congressId: from } = source.value
  const elected = new Set<string>(await tx.electedIn(electionId))
  const here = new Set((await carriedFrom(tx, congressId, electionId)).map(({ carried }) => carried?.personId))
  const coming = (await tx.people(from)).filter(({ id }) => elected.has(id) && !here.has(id))
  if (coming.length === 0) return refuseAt('/electionId', 'nobody-to-carry')
  const added = await addPeople(
    tx,
    context,
    congressId,
    coming.map(({ id, congressId: _, version: __, ...person }) => ({
      ...person,
      workingGroup: false,
      carried: { congressId: from, electionId, personId: id, office },
    })),
  )
  // The rows are not in the request: each refused one is told by name.
  if (!added.ok) return refuse(added.error.code, { ...added.error, errors: atElection(added.error) })
  return ok(await carriedFrom(tx, congressId, electionId))
}

const atElection = ({ errors = [] }: Refusal) => errors.map((error) => ({ ...error, pointer: '/electionId' }))
