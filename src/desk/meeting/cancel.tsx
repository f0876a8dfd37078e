import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { OVERVIEW } from '../../locale/desk/overview.ts'
import { useActKey } from '../api/act-key.ts'
import type { Failure } from '../api/failure.ts'
import { say } from '../language.ts'
import { Field, Form } from '../parts/form.tsx'

interface CancelProps {
  /** The act as a verb with its object. */
  readonly words: string
  readonly cancel: (reason: string, key: string) => Promise<Failure | null>
}

/** A button that opens the form of a cancellation, which always needs its reason. */
export const Cancel = ({ words, cancel }: CancelProps): JSX.Element => {
  const isOpen = useSignal(false)
  const { keyFor, answered } = useActKey()
  const toggle = (): void => {
    isOpen.value = !isOpen.value
  }
  if (!isOpen.value) {
    return (
      <p>
        <button class="btn" type="button" onClick={toggle}>
          {words}
        </button>
      </p>
    )
  }
  return (
    <Form
      takesFocus
      button={words}
      submit={async ({ reason = '' }) => {
        const failure = await cancel(reason, keyFor(reason))
        answered(failure)
        return failure
      }}
      beside={
        <button class="btn" type="button" onClick={toggle}>
          {say(OVERVIEW.keep)}
        </button>
      }
    >
      <Field name="reason" label={say(OVERVIEW.cancelReason)} maxLength={2000} />
    </Form>
  )
}
