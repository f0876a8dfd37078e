import { congressLog } from '../../events/log-ref.ts'
import type { PersonId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { standingOn } from '../../rules/list.ts'
import { addsDateOnly, nameCorrection } from '../../rules/person.ts'
import { STANDING_STATES } from '../../rules/round.ts'
import type { Context } from '../actor.ts'
import type { BoardReads } from '../boards/ports.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { ListReads } from '../lists/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { CandidateList, Person } from '../model.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { lockCongressEvenClosed } from '../shared/find.ts'
import { correctionReason, nextVersion, type Precondition } from '../shared/precondition.ts'
import type { PersonInput } from './add-person.ts'
import { checkLetters, checkPerson, personFigures } from './person-checks.ts'
import type { PersonWrites } from './ports.ts'

export interface CorrectionInput extends PersonInput {
  readonly reason: string | null
}

/**
 * Corrects a person. After a list with the person is approved, only the spelling of the name and the year of birth may
 * be corrected, with a reason; the papers keep the name as it was printed. An unknown date of admission may be added at
 * any time.
 */
export const correctPerson = async (
  tx: LocksCongress & PersonWrites & BoardReads & ListReads & AppendsEvents,
  context: Context,
  id: PersonId,
  { reason, ...input }: CorrectionInput,
  precondition: Precondition,
): Promise<Result<Person, Refusal>> => {
  const seen = await tx.person(id)
  if (!seen) return refuse('person-unknown')
  const congress = await lockCongressEvenClosed(tx, seen.congressId)
  if (!congress.ok) return congress
  const before = (await tx.person(id)) ?? seen
  const addsDate = addsDateOnly(before, { ...before, ...input })
  if (!addsDate && (await tx.closing(before.congressId))) return refuse('congress-closed')
  const version = nextVersion(before.version, precondition)
  if (!version.ok) return version
  const person: Person = { ...before, ...input, version: version.value }
  // A name that an earlier version recorded does not keep the other values from being corrected.
  const letters = before.fullName === person.fullName ? ok(null) : checkLetters(person)
  if (!letters.ok) return letters
  const board = await tx.board(before.congressId)
  const onBoard = board?.members.some(({ personId }) => personId === id) ?? false
  const lists = await tx.listsOfCongress(before.congressId, STANDING_STATES)
  const onBallot = await onApprovedList(tx, lists, id)
  const spelling = nameCorrection(before, person)
  if (onBallot && spelling === 'spelling') {
    const why = correctionReason(person.version, reason)
    if (!why.ok) return why
  }
  const allowed = checkPerson(person, await tx.people(before.congressId), {
    onBallot,
    addsDateOnly: addsDate,
    nameCorrection: spelling,
    onBoard,
    withinMeeting: (onBoard && board?.source === 'congress') || lists.some((list) => standingOn(list).includes(id)),
  })
  if (!allowed.ok) return allowed
  await tx.updatePerson(person)
  await tx.appendAudit(context, {
    log: congressLog(before.congressId),
    action: 'person.corrected',
    objectId: id,
    before: personFigures(before),
    after: personFigures(person),
    reason,
  })
  return ok(person)
}

const onApprovedList = async (tx: ListReads, lists: readonly CandidateList[], id: PersonId): Promise<boolean> => {
  for (const { roundId } of lists) {
    const names = await tx.ballotCandidates(roundId)
    if (names.some(({ personId }) => personId === id)) return true
  }
  return false
}
