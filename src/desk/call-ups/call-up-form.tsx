import type { JSX } from 'preact'
import { keysOf } from '../../kernel/record.ts'
import { CALL_UPS } from '../../locale/desk/call-ups.ts'
import { DAY_FIELD } from '../../locale/desk/day-field.ts'
import { failureIn, useActKey } from '../api/act-key.ts'
import { call } from '../api/call.ts'
import { type Failure, wrongField } from '../api/failure.ts'
import type { NewCallUp } from '../api/types.ts'
import { say } from '../language.ts'
import { Choice, Options } from '../parts/choice.tsx'
import { dayOf } from '../parts/day-of.ts'
import { Field, Form, type Values } from '../parts/form.tsx'
import { PaperFields } from '../parts/superior-paper.tsx'
import { type CallUpFacts, GROUNDS, nextIn } from './call-up-facts.ts'

/** The body of a call-up; a failure if the day of the paper is no day, and null if no ground is chosen. */
const bodyOf = (values: Values, isOpen: boolean): NewCallUp | Failure | null => {
  const { droppedOut = '', calledUp = '', number = '', date = '', issuer = '', reason = '' } = values
  const ground = keysOf(GROUNDS).find((one) => one === values['ground'])
  if (ground === undefined) return null
  const callUp = { droppedOut, calledUp, ground, reason }
  if (!isOpen) return { ...callUp, paper: null }
  const dated = dayOf(date)
  if (dated === null) return wrongField('date', say(DAY_FIELD.wrong))
  return { ...callUp, paper: { number, date: dated, issuer } }
}

interface CallUpFormProps {
  readonly electionId: string
  readonly facts: CallUpFacts
  readonly done: () => Promise<void>
  /** Reads the facts again after a refusal: the order may be another one now. */
  readonly changed: () => Promise<void>
}

const choicesOf = (people: CallUpFacts['delegates']) =>
  people.map(({ personId, fullName }) => ({ value: personId, label: fullName }))

/** Calls the next alternate to the seat of a delegate who drops out. */
export const CallUpForm = ({ electionId, facts, done, changed }: CallUpFormProps): JSX.Element => {
  const { keyFor, answered } = useActKey()
  const next = nextIn(facts)
  const isOpen = next.length > 1
  const submit = async (values: Values): Promise<Failure | null> => {
    const body = bodyOf(values, isOpen)
    if (body === null || 'status' in body) return body
    const path = { id: electionId }
    const answer = await call('POST /v1/elections/{id}/call-ups', { path, body, key: keyFor(body) })
    answered(failureIn(answer))
    if (answer.ok) {
      await done()
      return null
    }
    if (answer.failure.status === 409 || answer.failure.status === 422) await changed()
    return answer.failure
  }
  return (
    <Form submit={submit} button={say(CALL_UPS.record)}>
      <Choice name="droppedOut" label={say(CALL_UPS.droppedOut)} options={choicesOf(facts.delegates)} />
      <Options
        name="ground"
        label={say(CALL_UPS.ground)}
        options={keysOf(GROUNDS).map((value) => ({ value, label: say(GROUNDS[value]) }))}
      />
      <Choice name="calledUp" label={say(CALL_UPS.calledUp)} options={choicesOf(next)} />
      {isOpen && (
        <>
          <p class="small">{say(CALL_UPS.orderOpenHint)}</p>
          <PaperFields day={{ label: say(CALL_UPS.day) }} />
        </>
      )}
      <Field name="reason" label={say(CALL_UPS.reason)} maxLength={2000} />
    </Form>
  )
}
