import type { JSX } from 'preact'
import { failureIn, useActKey } from '../api/act-key.ts'
import type { Answer } from '../api/call.ts'
import { Field, Form } from './form.tsx'

interface ReasonFormProps {
  /** The words of the button that sends the reason, and of the one that leaves everything as it is. */
  readonly button: string
  readonly keep: string
  readonly reason: string
  /** The consequence; absent if the words of the button say it. */
  readonly hint?: string
  readonly send: (body: { readonly reason: string }, key: string) => Promise<Answer<unknown>>
  readonly sent: () => Promise<void>
  readonly close: () => void
}

/** An act that needs a reason, which the log keeps: a revocation, an acceptance. */
export const ReasonForm = (props: ReasonFormProps): JSX.Element => {
  const { button, keep, reason: label, hint, send, sent, close } = props
  const { keyFor, answered } = useActKey()
  return (
    <Form
      button={button}
      isAside
      takesFocus
      submit={async ({ reason = '' }) => {
        const body = { reason }
        const answer = await send(body, keyFor(body))
        answered(failureIn(answer))
        if (answer.ok) await sent()
        return failureIn(answer)
      }}
      beside={
        <button class="btn" type="button" onClick={close}>
          {keep}
        </button>
      }
    >
      {hint !== undefined && <p class="quiet small">{hint}</p>}
      <Field name="reason" label={label} maxLength={2000} />
    </Form>
  )
}
