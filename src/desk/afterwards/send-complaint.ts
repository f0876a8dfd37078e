import { COMPLAINTS } from '../../locale/desk/afterwards.ts'
import { failureIn } from '../api/act-key.ts'
import { call } from '../api/call.ts'
import { type Failure, wrongField } from '../api/failure.ts'
import type { Complaint } from '../api/types.ts'
import { say } from '../language.ts'
import { dayOf } from '../parts/day-of.ts'
import { textIn, type Values } from '../parts/form.tsx'
import type { HeldComplaint } from './complaint-facts.ts'

/** The option for a complaint about no single round. */
export const WHOLE_MEETING = 'whole-meeting'

/** The option that takes back an outcome. */
export const NO_OUTCOME = 'none'

type Outcome = NonNullable<Complaint['outcome']>

/** How complaints end, in the order in which they are offered. */
export const OUTCOMES = [
  'upheld',
  'rejected',
  'withdrawn',
  'recorded-by-mistake',
] as const satisfies readonly Outcome['kind'][]

type Fields = Pick<Complaint, 'roundId' | 'complainant' | 'receivedOn' | 'text'>

const wrongDay = (field: string): Failure => wrongField(field, say(COMPLAINTS.wrongDay))

/** Marks of the direction of writing, which cannot be seen, come with a text from a web page; the service refuses them. */
const MARKS = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g

/** A text without the marks that nobody sees. */
const seenIn = (text: string): string => text.replaceAll(MARKS, '')

/** The fields of a complaint as they were typed; null if the day is not a date. */
const fieldsIn = ({ about = '', complainant = '', receivedOn = '', text = '' }: Values): Fields | null => {
  const day = dayOf(receivedOn)
  return day === null
    ? null
    : {
        roundId: about === WHOLE_MEETING ? null : about,
        complainant: seenIn(complainant),
        receivedOn: day,
        text: seenIn(text),
      }
}

/** The field of the round has another name than in the request. */
const atFields = (failure: Failure | null): Failure | null =>
  failure && {
    ...failure,
    errors: failure.errors.map(({ pointer, detail }) => ({ pointer: pointer.replace('/roundId', '/about'), detail })),
  }

/** Records a complaint. Answers with the failure; null if it was recorded. */
export const recordComplaint = async (congressId: string, values: Values, key: string): Promise<Failure | null> => {
  const body = fieldsIn(values)
  if (body === null) return wrongDay('receivedOn')
  return atFields(failureIn(await call('POST /v1/congresses/{id}/complaints', { path: { id: congressId }, body, key })))
}

const change = async (
  { newest, seen }: HeldComplaint,
  { reason = '' }: Values,
  changed: Fields | Pick<Complaint, 'outcome'>,
): Promise<Failure | null> => {
  const { congressId, number, roundId, complainant, receivedOn, text, outcome } = newest
  const body = { roundId, complainant, receivedOn, text, outcome, ...changed, reason }
  const path = { id: congressId, number: String(number) }
  return atFields(failureIn(await call('PUT /v1/congresses/{id}/complaints/{number}', { path, seen, body })))
}

/** Corrects the content of a complaint, and leaves its outcome as it is. */
export const correctComplaint = async (held: HeldComplaint, values: Values): Promise<Failure | null> => {
  const fields = fieldsIn(values)
  return fields === null ? wrongDay('receivedOn') : change(held, values, fields)
}

/** Records, corrects or takes back the outcome of a complaint. */
export const recordOutcome = async (held: HeldComplaint, values: Values): Promise<Failure | null> => {
  const kind = OUTCOMES.find((one) => one === values['kind'])
  if (kind === undefined) return change(held, values, { outcome: null })
  const { decidedOn: typed = '', by, note } = values
  const decidedOn = dayOf(typed)
  if (decidedOn === null) return wrongDay('decidedOn')
  return change(held, values, { outcome: { kind, decidedOn, by: textIn(by), note: textIn(note) } })
}
