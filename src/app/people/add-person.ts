import { congressLog } from '../../events/log-ref.ts'
import type { CongressId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { congressState, congressStep } from '../../rules/congress-states.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { Person } from '../model.ts'
import type { OverviewReads } from '../overview/ports.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { congressRefersSeat } from '../results/read-appointments.ts'
import { lockCongressEvenClosed } from '../shared/find.ts'
import { checkLetters, checkPerson, personFigures } from './person-checks.ts'
import type { PersonWrites } from './ports.ts'

export type PersonInput = Omit<Person, 'id' | 'congressId' | 'version' | 'carried'>

/** Stores a person who was checked before. */
export const keepPerson = async (tx: PersonWrites & AppendsEvents, context: Context, person: Person): Promise<void> => {
  await tx.insertPerson(person, context.at)
  await tx.appendAudit(context, {
    log: congressLog(person.congressId),
    action: 'person.added',
    objectId: person.id,
    after: personFigures(person),
  })
}

/**
 * Records a person who will be on a list or on the board, or whom the superior appoints; only the last one can be recorded
 * after the end of the congress. Refuses a second person who could not be told apart on paper.
 */
export const addPerson = async (
  tx: LocksCongress & PersonWrites & Pick<OverviewReads, 'decisionsOfCongress'> & AppendsEvents,
  context: Context,
  congressId: CongressId,
  input: PersonInput,
): Promise<Result<Person, Refusal>> => {
  const congress = await lockCongressEvenClosed(tx, congressId)
  if (!congress.ok) return congress
  const ending = await tx.closing(congressId)
  const isLate = ending !== undefined && (await congressRefersSeat(tx, congressId))
  const step = congressStep(congressState(ending, null), isLate ? 'late-act' : 'act')
  if (!step.ok) return refuse(step.error)
  const letters = checkLetters(input)
  if (!letters.ok) return letters
  const person: Person = { ...input, id: context.newId(), congressId, version: 1, carried: null }
  const apart = checkPerson(person, await tx.people(congressId), {
    onBallot: false,
    addsDateOnly: false,
    nameCorrection: 'none',
    onBoard: false,
    withinMeeting: false,
  })
  if (!apart.ok) return apart
  await keepPerson(tx, context, person)
  return ok(person)
}
