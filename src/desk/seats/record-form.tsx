import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { keysOf } from '../../kernel/record.ts'
import { DAY_FIELD } from '../../locale/desk/day-field.ts'
import { DECISION } from '../../locale/desk/decision.ts'
import { SEATS } from '../../locale/desk/seats.ts'
import { failureIn, useActKey } from '../api/act-key.ts'
import { call } from '../api/call.ts'
import { type Failure, wrongField } from '../api/failure.ts'
import type { NewSeatRefusal } from '../api/types.ts'
import { say } from '../language.ts'
import { HandFields, handsIn } from '../meeting/hands.tsx'
import type { Round } from '../meeting/headline.ts'
import { Choice, Options } from '../parts/choice.tsx'
import { dayOf } from '../parts/day-of.ts'
import { Field, Form, type Values } from '../parts/form.tsx'
import { PaperFields } from '../parts/superior-paper.tsx'
import { GROUNDS, groundsIn, inForce, type SeatFacts } from './seat-facts.ts'

/** The body of a refusal; a failure if a day is no day, and null if no ground is chosen. */
const bodyOf = (values: Values): NewSeatRefusal | Failure | null => {
  const { personId = '', day = '', date = '', number = '', issuer = '', reason = '' } = values
  const ground = keysOf(GROUNDS).find((one) => one === values['ground'])
  if (ground === undefined) return null
  const happenedOn = dayOf(day)
  if (happenedOn === null) return wrongField('day', say(DAY_FIELD.wrong))
  const refusal = { personId, ground, happenedOn, reason }
  if (values['by'] === 'meeting') return { ...refusal, vote: handsIn(values), paper: null }
  const dated = dayOf(date)
  if (dated === null) return wrongField('date', say(DAY_FIELD.wrong))
  return { ...refusal, vote: null, paper: { number, date: dated, issuer } }
}

/** The day is one field here, and has the name of its fact in the service. */
const atFields = (failure: Failure): Failure => ({
  ...failure,
  errors: failure.errors.map(({ pointer, detail }) => ({ pointer: pointer.replace('/happenedOn', '/day'), detail })),
})

interface RecordFormProps {
  readonly round: Pick<Round, 'id' | 'state'>
  readonly facts: SeatFacts
  /** People present by the roll; null without one. */
  readonly attending: number | null
  readonly done: () => Promise<void>
  /** Reads the facts again, because others have changed them. */
  readonly changed: () => Promise<void>
  readonly giveUp: () => void
}

/** Records that somebody on the ballot takes no seat, as the meeting or the superior decided. */
export const RecordForm = ({ round, facts, attending, done, changed, giveUp }: RecordFormProps): JSX.Element => {
  const by = useSignal<string | null>(null)
  const { keyFor, answered } = useActKey()
  const submit = async (values: Values): Promise<Failure | null> => {
    const body = bodyOf(values)
    if (body === null || 'status' in body) return body
    const path = { id: round.id }
    const answer = await call('POST /v1/rounds/{id}/seat-refusals', { path, body, key: keyFor(body) })
    answered(failureIn(answer))
    if (!answer.ok) {
      if (answer.failure.status === 409) await changed()
      return atFields(answer.failure)
    }
    await done()
    return null
  }
  const refused = new Set(inForce(facts).map(({ personId }) => personId))
  const people = facts.ballot.filter(({ personId }) => !refused.has(personId))
  return (
    <div
      onChange={({ target }) => {
        if (target instanceof HTMLInputElement && target.name === 'by') by.value = target.value
      }}
    >
      <Form
        submit={submit}
        takesFocus
        button={say(SEATS.recordHere)}
        beside={
          <button class="btn" type="button" onClick={giveUp}>
            {say(SEATS.giveUp)}
          </button>
        }
      >
        <Choice
          name="personId"
          label={say(SEATS.person)}
          options={people.map(({ position, personId, nameOnPaper }) => ({
            value: personId,
            label: `${position}. ${nameOnPaper}`,
          }))}
        />
        <Options
          name="ground"
          label={say(SEATS.ground)}
          options={groundsIn(round).map((value) => ({ value, label: say(GROUNDS[value]) }))}
        />
        <Field name="day" label={say(SEATS.day)} maxLength={10} short />
        <Options
          name="by"
          label={say(SEATS.by)}
          options={[
            { value: 'meeting', label: say(SEATS.byMeeting) },
            { value: 'superior', label: say(SEATS.bySuperior) },
          ]}
        />
        {by.value === 'meeting' && <HandFields attending={attending} />}
        {by.value === 'superior' && <PaperFields day={{ label: say(DECISION.paperDate), hint: '05/8/2017' }} />}
        <Field name="reason" label={say(SEATS.reason)} maxLength={2000} />
      </Form>
    </div>
  )
}
