import { CALL_UPS } from '../../locale/desk/call-ups.ts'
import type { Bilingual } from '../../locale/text.ts'
import { type Answer, call } from '../api/call.ts'
import type { CallUp, CallUps } from '../api/types.ts'
import { everybodyIn } from '../everybody.ts'

/** The call-ups of an election, and everybody whom they name. */
export interface CallUpFacts extends CallUps {
  /** The full name of a person of the meeting. */
  readonly nameOf: (personId: string) => string
}

/** Reads the call-ups of an election of delegates. */
export const readCallUpFacts = async (congressId: string, id: string): Promise<Answer<CallUpFacts>> => {
  const [callUps, people] = await Promise.all([
    call('GET /v1/elections/{id}/call-ups', { path: { id } }),
    everybodyIn(congressId),
  ])
  if (!callUps.ok) return callUps
  if (!people.ok) return people
  const names = new Map(people.value.map((person) => [person.id, person.fullName]))
  return { ok: true, value: { ...callUps.value, nameOf: (personId) => names.get(personId) ?? '' }, etag: null }
}

/** The alternates who may be called next: several if the superior has to decide. */
export const nextIn = ({ alternates }: Pick<CallUps, 'alternates'>): CallUps['alternates'] =>
  alternates.filter(({ mayBeNext }) => mayBeNext)

/** The grounds on which an alternate takes the seat of a delegate. */
export const GROUNDS: Readonly<Record<CallUp['ground'], Bilingual>> = {
  'cannot-attend': CALL_UPS.cannotAttend,
  'left-the-unit': CALL_UPS.leftTheUnit,
  'suspended-or-prosecuted': CALL_UPS.suspendedOrProsecuted,
  deceased: CALL_UPS.deceased,
}
