import type { JSX } from 'preact'
import { WAY_WORDS } from '../../locale/desk/ways.ts'
import { failureIn, useActKey } from '../api/act-key.ts'
import { call } from '../api/call.ts'
import { say } from '../language.ts'
import { Field, Form } from '../parts/form.tsx'

interface CancellationProps {
  readonly congressId: string
  /** Shows what is left of the meeting. */
  readonly done: () => Promise<void>
  /** Address of the page before. */
  readonly back: string
}

/** Cancels a meeting that was recorded by mistake, with the reason. The service refuses it once a list is approved. */
export const Cancellation = ({ congressId, done, back }: CancellationProps): JSX.Element => {
  const { keyFor, answered } = useActKey()
  return (
    <Form
      button={say(WAY_WORDS.cancel)}
      submit={async ({ reason = '' }) => {
        const body = { reason }
        const path = { id: congressId }
        const answer = await call('POST /v1/congresses/{id}/cancellation', { path, body, key: keyFor(body) })
        answered(failureIn(answer))
        if (answer.ok) await done()
        return failureIn(answer)
      }}
      beside={
        <a class="btn" href={back}>
          {say(WAY_WORDS.back)}
        </a>
      }
    >
      <p>{say(WAY_WORDS.cancelHint)}</p>
      <Field name="reason" label={say(WAY_WORDS.cancelReason)} maxLength={2000} />
    </Form>
  )
}
