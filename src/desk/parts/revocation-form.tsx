import type { JSX } from 'preact'
import { failureIn, useActKey } from '../api/act-key.ts'
import type { Answer } from '../api/call.ts'
import { Field, Form } from './form.tsx'

interface RevocationFormProps {
  /** The words of the button that revokes, and of the one that leaves everything as it is. */
  readonly button: string
  readonly keep: string
  readonly reason: string
  /** The consequence; absent if the words of the button say it. */
  readonly hint?: string
  readonly revoke: (body: { readonly reason: string }, key: string) => Promise<Answer<unknown>>
  readonly revoked: () => Promise<void>
  readonly close: () => void
}

/** Revokes something, with the reason that the log keeps. */
export const RevocationForm = (props: RevocationFormProps): JSX.Element => {
  const { button, keep, reason: label, hint, revoke, revoked, close } = props
  const { keyFor, answered } = useActKey()
  return (
    <Form
      button={button}
      isAside
      takesFocus
      submit={async ({ reason = '' }) => {
        const body = { reason }
        const answer = await revoke(body, keyFor(body))
        answered(failureIn(answer))
        if (answer.ok) await revoked()
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
