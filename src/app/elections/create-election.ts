import { congressLog } from '../../events/log-ref.ts'
import type { CongressId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { type ElectionFacts, electionErrors, officialMembersOf } from '../../rules/election.ts'
import { implementingOf } from '../../rules/instruments.ts'
import type { Office } from '../../rules/types.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress, RollReads } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { Congress, Election } from '../model.ts'
import type { OrganisationReads } from '../organisations/ports.ts'
import { carriedFrom } from '../people/carried-people.ts'
import type { PersonReads } from '../people/ports.ts'
import { type Refusal, refuse, refuseAt } from '../refusal.ts'
import type { RoundReads, RoundWrites } from '../rounds/ports.ts'
import { lockCongress } from '../shared/find.ts'
import { levelOf } from '../shared/level-of.ts'
import { type OfficeReads, officeAllowed } from './office-limits.ts'

export type NewElection = Pick<Election, 'office' | 'seats' | 'alternates' | 'eligibleFrom'>

/** Creates the election of one office. Each office has its own vote. */
export const createElection = async (
  tx: LocksCongress & RollReads & RoundWrites & OfficeReads & PersonReads & AppendsEvents,
  context: Context,
  congressId: CongressId,
  input: NewElection,
): Promise<Result<Election, Refusal>> => {
  const congress = await lockCongress(tx, congressId)
  if (!congress.ok) return congress
  const carried = await carriedOffice(tx, congressId, input)
  if (input.eligibleFrom && carried === null) {
    const earlier = await tx.election(input.eligibleFrom)
    if (!earlier) return refuseAt('/eligibleFrom', 'election-unknown')
    if (earlier.cancelled) return refuseAt('/eligibleFrom', 'election-cancelled')
    if (earlier.congressId !== congressId) return refuseAt('/eligibleFrom', 'election-of-another-congress')
  }
  const allowed = await electionAllowed(tx, congress.value, input)
  if (!allowed.ok) return allowed
  const others = await tx.elections(congressId)
  const office = await officeAllowed(tx, congress.value, input, others)
  if (!office.ok) return office
  const number = others.length + 1
  const election: Election = { ...input, id: context.newId(), congressId, number, version: 1, cancelled: null }
  await tx.insertElection(election, context.at)
  await tx.appendAudit(context, {
    log: congressLog(congressId),
    action: 'election.created',
    objectId: election.id,
    after: { number, ...input },
  })
  return ok(election)
}

/**
 * Whether this meeting may hold this vote. Checked at creation and again at the approval of the list, because the roll
 * may have been corrected in between. In a branch it needs the roll.
 */
export const electionAllowed = async (
  reads: OrganisationReads & RollReads & RoundReads & PersonReads,
  congress: Congress,
  input: NewElection,
): Promise<Result<null, Refusal>> => {
  const errors = electionErrors(await electionFacts(reads, congress, input))
  const [first] = errors
  if (!first) return ok(null)
  if (first.code === 'roll-missing') return refuse(first.code)
  const more = { params: { seats: input.seats }, citations: errors.flatMap(({ citation }) => citation ?? []) }
  return first.code === 'alternates-of-other-office' || first.code === 'alternates-not-counted'
    ? refuseAt('/alternates', first.code, more)
    : refuse(first.code, more)
}

/** The office to which people were elected who came over from an election of an earlier meeting; null if nobody did. */
export const carriedOffice = async (
  reads: PersonReads,
  congressId: CongressId,
  { eligibleFrom }: Pick<Election, 'eligibleFrom'>,
): Promise<Office | null> => {
  const [one] = eligibleFrom ? await carriedFrom(reads, congressId, eligibleFrom) : []
  return one?.carried?.office ?? null
}

const electionFacts = async (
  reads: OrganisationReads & RollReads & RoundReads & PersonReads,
  congress: Congress,
  input: NewElection,
): Promise<ElectionFacts> => {
  const [level, roll, earlier, carried] = await Promise.all([
    levelOf(reads, congress),
    reads.roll(congress.id),
    input.eligibleFrom ? reads.election(input.eligibleFrom) : undefined,
    carriedOffice(reads, congress.id, input),
  ])
  return {
    regulation: congress.regulation,
    level,
    meeting: congress.kind,
    officialMembers: officialMembersOf(congress.kind, roll ?? null),
    office: input.office,
    seats: input.seats,
    alternates: input.alternates,
    countVersion: congress.countVersion,
    implementing: implementingOf(congress),
    eligibleFromOffice: carried ?? earlier?.office ?? null,
  }
}
