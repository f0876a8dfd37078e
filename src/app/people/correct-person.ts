import type { PersonId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Context } from '../actor.ts'
import type { MeetingWrites } from '../congresses/ports.ts'
import type { ListReads } from '../lists/ports.ts'
import type { Log } from '../log/ports.ts'
import type { Person } from '../model.ts'
import { type Refusal, refuse, refuseAt } from '../refusal.ts'
import { lockCongress } from '../shared/find.ts'
import { nextVersion, type Precondition } from '../shared/precondition.ts'
import type { PersonInput } from './add-person.ts'
import { distinguishable, personFigures } from './person-checks.ts'

/** Corrects a person. Once the name stands on an approved list it stays as it was printed. */
export const correctPerson = async (
  tx: MeetingWrites & ListReads & Log,
  context: Context,
  id: PersonId,
  input: PersonInput,
  precondition: Precondition,
): Promise<Result<Person, Refusal>> => {
  const seen = await tx.person(id)
  if (!seen) return refuse('person-unknown')
  const congress = await lockCongress(tx, seen.congressId)
  if (!congress.ok) return congress
  const before = (await tx.person(id)) ?? seen
  const version = nextVersion(before.version, precondition)
  if (!version.ok) return version
  if (await onApprovedList(tx, before)) return refuse('person-on-approved-list', { params: { name: before.fullName } })
  const board = await tx.board(before.congressId)
  if (input.membership !== 'official' && board?.members.some(({ personId }) => personId === id)) {
    return refuseAt('/membership', 'person-on-board-not-official')
  }
  const person: Person = { ...before, ...input, version: version.value }
  const apart = distinguishable(await tx.people(before.congressId), person)
  if (!apart.ok) return apart
  await tx.updatePerson(person)
  await tx.appendAudit(context, {
    congressId: before.congressId,
    action: 'person.corrected',
    object: { type: 'person', id },
    before: personFigures(before),
    after: personFigures(person),
  })
  return ok(person)
}

const onApprovedList = async (tx: ListReads, person: Person): Promise<boolean> => {
  for (const list of await tx.listsOfCongress(person.congressId)) {
    const names = await tx.ballotCandidates(list.roundId)
    if (names.some(({ personId }) => personId === person.id)) return true
  }
  return false
}
