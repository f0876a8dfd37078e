import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { DECISION } from '../../locale/desk/decision.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import { everybodyIn } from '../everybody.ts'
import { useFacts } from '../facts.ts'
import { say } from '../language.ts'
import { Cancel } from '../meeting/cancel.tsx'
import { byName } from '../names.ts'
import { Choice } from '../parts/choice.tsx'
import { Field, Form, type Values } from '../parts/form.tsx'
import { Failed, Notice } from '../parts/notice.tsx'
import { sayPaper } from '../parts/superior-paper.tsx'
import { appointmentIn, type DecisionFacts } from './decision-facts.ts'

interface AppointmentProps {
  readonly roundId: string
  readonly congressId: string
  readonly facts: DecisionFacts
  readonly mayRecord: boolean
  readonly again: () => Promise<void>
}

interface AppointmentFormProps extends AppointmentProps {
  /** After it was recorded, or if somebody else has changed it meanwhile. */
  readonly done: (isStale: boolean) => Promise<void>
}

const AppointmentForm = ({ roundId, congressId, facts, done }: AppointmentFormProps): JSX.Element => {
  const people = useFacts(() => everybodyIn(congressId), [congressId])
  const before = appointmentIn(facts)
  const submit = async (values: Values): Promise<Failure | null> => {
    const { personId = '', number = '', date = '', issuer = '', reason = '' } = values
    const answer = await call('PUT /v1/rounds/{id}/appointment', {
      path: { id: roundId },
      body: { personId, paper: { number, date, issuer }, ...(before ? { reason } : {}) },
      seen: before ? facts.appointmentTag : null,
    })
    if (!answer.ok && answer.failure.status !== 412) return answer.failure
    await done(!answer.ok)
    return null
  }
  const { value: answer } = people.answer
  if (answer && !answer.ok) return <Failed failure={answer.failure} />
  const options = [...(people.last.value ?? [])]
    .map(({ id, nameOnPaper }) => ({ value: id, label: nameOnPaper }))
    .sort((one, other) => byName(one.label, other.label))
  return (
    <Form submit={submit} button={say(DECISION.recordAppointment)}>
      <p class="quiet">{say(DECISION.appointmentHint)}</p>
      <Choice name="personId" label={say(DECISION.person)} options={options} />
      <Field name="number" label={say(DECISION.paperNumber)} maxLength={50} />
      <Field name="date" type="date" label={say(DECISION.paperDate)} />
      <Field name="issuer" label={say(DECISION.paperIssuer)} maxLength={200} />
      {before && <Field name="reason" label={say(DECISION.reason)} maxLength={2000} />}
    </Form>
  )
}

interface CancelAppointmentProps {
  readonly roundId: string
  readonly tag: string
  readonly again: () => Promise<void>
}

/** Cancels an appointment that was recorded by mistake or that the superior took back. */
const CancelAppointment = ({ roundId, tag, again }: CancelAppointmentProps): JSX.Element => (
  <Cancel
    words={say(DECISION.cancelAppointment)}
    cancel={async (reason, key) => {
      const path = { id: roundId }
      const answer = await call('POST /v1/rounds/{id}/appointment/cancellation', {
        path,
        body: { reason },
        seen: tag,
        key,
      })
      if (!answer.ok && answer.failure.status !== 412) return answer.failure
      await again()
      return answer.ok ? null : answer.failure
    }}
  />
)

/** The appointment by the superior after the third round: recorded from its paper, or corrected. */
export const Appointed = (props: AppointmentProps): JSX.Element => {
  const { facts, mayRecord } = props
  const [isOpen, isStale] = [useSignal(false), useSignal(false)]
  const appointment = appointmentIn(facts)
  return (
    <section class="group">
      <h2>{say(DECISION.appointment)}</h2>
      {isStale.value && <Notice kind="stop">{say(DECISION.appointmentChanged)}</Notice>}
      {appointment && (
        <div class="panel recorded">
          <h3>{appointment.fullName}</h3>
          <p>{sayPaper(appointment.paper)}</p>
          {appointment.notices.map(({ code, detail }) => (
            <p key={code}>{detail}</p>
          ))}
        </div>
      )}
      {mayRecord && appointment && !isOpen.value && (
        <p>
          <button
            class="btn"
            type="button"
            onClick={() => {
              isStale.value = false
              isOpen.value = true
            }}
          >
            {say(DECISION.correctAppointment)}
          </button>
        </p>
      )}
      {mayRecord && appointment && !isOpen.value && facts.appointmentTag !== null && (
        <CancelAppointment roundId={props.roundId} tag={facts.appointmentTag} again={props.again} />
      )}
      {mayRecord && (!appointment || isOpen.value) && (
        <AppointmentForm
          {...props}
          done={async (stale) => {
            isOpen.value = false
            isStale.value = stale
            await props.again()
          }}
        />
      )}
    </section>
  )
}
