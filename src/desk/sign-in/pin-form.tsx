import { type ReadonlySignal, useSignal } from '@preact/signals'
import type { JSX, RefObject } from 'preact'
import { useRef } from 'preact/hooks'
import { SIGN_IN } from '../../locale/desk/sign-in.ts'
import type { Failure } from '../api/failure.ts'
import { say } from '../language.ts'
import { Failed, Notice } from '../parts/notice.tsx'
import { PIN_LENGTH, PinInput } from '../parts/pin-input.tsx'

/** A PIN that is being typed. */
export interface TypedPin {
  readonly pin: ReadonlySignal<string>
  readonly failure: ReadonlySignal<Failure | null>
  /** True after Enter before the last digit. */
  readonly incomplete: ReadonlySignal<boolean>
  readonly sending: ReadonlySignal<boolean>
  readonly input: RefObject<HTMLInputElement | null>
  readonly type: (digits: string) => void
  /** Begins again, without a failure. */
  readonly clear: () => void
  readonly send: () => Promise<void>
}

/** A PIN as it is typed and sent; after a refusal it is typed again from the first digit. */
export const usePin = (signIn: (pin: string) => Promise<Failure | null>): TypedPin => {
  const [pin, failure] = [useSignal(''), useSignal<Failure | null>(null)]
  const [incomplete, sending] = [useSignal(false), useSignal(false)]
  const input = useRef<HTMLInputElement>(null)
  const type = (digits: string): void => {
    pin.value = digits.slice(0, PIN_LENGTH)
    incomplete.value = false
  }
  return {
    ...{ pin, failure, incomplete, sending, input, type },
    clear: () => {
      type('')
      failure.value = null
    },
    send: async () => {
      if (sending.value) return
      if (pin.value.length < PIN_LENGTH) {
        incomplete.value = true
        return
      }
      sending.value = true
      failure.value = await signIn(pin.value)
      pin.value = ''
      sending.value = false
      input.current?.focus()
    },
  }
}

interface PinFormProps {
  readonly typed: TypedPin
  readonly button: string
}

/** The field of a PIN with whatever is wrong with it, and the button. */
export const PinForm = ({ typed, button }: PinFormProps): JSX.Element => {
  const { pin, failure, incomplete, sending, input, type, send } = typed
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <PinInput pin={pin.value} onType={type} label={say(SIGN_IN.pinInput)} place={input} />
      {failure.value && <Failed failure={failure.value} />}
      {incomplete.value && <Notice kind="stop">{say(SIGN_IN.pinIncomplete)}</Notice>}
      <p>
        <button class="btn main big" type="submit" aria-disabled={sending.value}>
          {button} <kbd class="key">Enter</kbd>
        </button>
      </p>
    </form>
  )
}
