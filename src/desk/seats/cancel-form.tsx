import type { JSX } from 'preact'
import { SEATS } from '../../locale/desk/seats.ts'
import { failureIn, useActKey } from '../api/act-key.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import type { SeatRefusal } from '../api/types.ts'
import { say } from '../language.ts'
import { Options } from '../parts/choice.tsx'
import { Field, Form, type Values } from '../parts/form.tsx'

interface CancelFormProps {
  readonly refusal: SeatRefusal
  /** Whether a decision after the round is in force, which may rest on the open seat. */
  readonly isDecided: boolean
  readonly done: () => Promise<void>
  /** Reads the facts again, because others have changed them. */
  readonly changed: () => Promise<void>
  readonly giveUp: () => void
}

/** Cancels a refusal that was recorded by mistake, with the decision that rests on it if the user says so. */
export const CancelForm = ({ refusal, isDecided, done, changed, giveUp }: CancelFormProps): JSX.Element => {
  const { keyFor, answered } = useActKey()
  const submit = async ({ reason = '', withDecision }: Values): Promise<Failure | null> => {
    const body = { reason, withDecision: withDecision === 'yes' }
    const path = { id: refusal.roundId, number: String(refusal.number) }
    const answer = await call('POST /v1/rounds/{id}/seat-refusals/{number}/cancellation', {
      path,
      body,
      key: keyFor(body),
    })
    answered(failureIn(answer))
    if (!answer.ok) {
      if (answer.failure.status === 409) await changed()
      return answer.failure
    }
    await done()
    return null
  }
  return (
    <Form
      submit={submit}
      takesFocus
      button={say(SEATS.cancel)}
      beside={
        <button class="btn" type="button" onClick={giveUp}>
          {say(SEATS.keep)}
        </button>
      }
    >
      <p class="small">{say(SEATS.cancelHint)}</p>
      {isDecided && (
        <Options
          name="withDecision"
          label={say(SEATS.withDecision)}
          options={[
            { value: 'no', label: say(SEATS.keepDecision) },
            { value: 'yes', label: say(SEATS.dropDecision) },
          ]}
        />
      )}
      <Field name="reason" label={say(SEATS.cancelReason)} maxLength={2000} />
    </Form>
  )
}
