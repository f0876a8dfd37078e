import type { JSX } from 'preact'
import { CLOSING } from '../../locale/desk/overview.ts'
import { failureIn, useActKey } from '../api/act-key.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import { say } from '../language.ts'
import { Field, Form, textIn, type Values } from '../parts/form.tsx'
import { goTo, hrefOf } from '../router.ts'

interface ClosingFormProps {
  readonly congressId: string
  readonly again: () => Promise<void>
}

/** Closes a meeting whose elections have ended. Ballots that are still out keep it open; this form never overrides that. */
export const ClosingForm = ({ congressId, again }: ClosingFormProps): JSX.Element => {
  const { keyFor, answered } = useActKey()
  const submit = async ({ reason }: Values): Promise<Failure | null> => {
    const body = { reason: textIn(reason), confirmUnfinished: false }
    const path = { id: congressId }
    const answer = await call('POST /v1/congresses/{id}/closing', { path, body, key: keyFor(body) })
    answered(failureIn(answer))
    if (!answer.ok) return answer.failure
    await again()
    goTo('meeting')
    return null
  }
  return (
    <Form
      submit={submit}
      button={say(CLOSING.close)}
      beside={
        <a class="btn" href={hrefOf('meeting')}>
          {say(CLOSING.back)}
        </a>
      }
    >
      <p>{say(CLOSING.hint)}</p>
      <Field name="reason" label={say(CLOSING.reason)} maxLength={2000} optional />
    </Form>
  )
}
