import { useSignal } from '@preact/signals'
import { type ComponentChildren, createContext, type JSX } from 'preact'
import { useContext, useId, useLayoutEffect, useRef } from 'preact/hooks'
import { type Failure, fieldAt } from '../api/failure.ts'
import { describedInput, FieldLines } from './field-lines.tsx'
import { KeepNames } from './keep-names.tsx'
import { Failed, wordsOf } from './notice.tsx'

/** Sentences about fields by their names. */
type Errors = Readonly<Record<string, string>>

const FieldErrors = createContext<Errors>({})

/** The sentence about a field of the form around it; undefined if there is none. */
export const useFieldError = (name: string): string | undefined => useContext(FieldErrors)[name]

interface FieldProps {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly type?: 'text' | 'password' | 'date'
  readonly autoComplete?: 'username' | 'name' | 'current-password' | 'new-password' | 'one-time-code' | 'off'
  readonly autoCapitalize?: 'none'
  readonly inputMode?: 'numeric' | 'text'
  readonly pattern?: string
  readonly maxLength?: number
  /** The text at first. */
  readonly value?: string
  /** True if it may stay empty. */
  readonly optional?: boolean
  /** True for a number of a few digits. */
  readonly short?: boolean
}

/** A labelled input. The browser keeps its value: whatever is drawn again, nothing typed is lost. */
export const Field = ({
  name,
  label,
  hint,
  type = 'text',
  value,
  optional = false,
  short = false,
  ...attributes
}: FieldProps): JSX.Element => {
  const id = useId()
  const error = useFieldError(name)
  const lines = { id, hint, error }
  const input = {
    class: short ? 'input short' : 'input',
    id,
    name,
    required: !optional,
    ...(value === undefined ? {} : { defaultValue: value }),
    ...describedInput(lines),
    ...attributes,
  }
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for={id}>{label}</label>
      <FieldLines {...lines} />
      {type === 'password' && <input type="password" {...input} />}
      {type === 'date' && <input type="date" {...input} />}
      {type === 'text' && <input type="text" {...input} />}
    </div>
  )
}

/** The form of a number of people or ballots. */
export const FIGURE = { inputMode: 'numeric', pattern: '[0-9]{1,4}', short: true } as const

/** Values of the fields by their names. */
export type Values = Readonly<Record<string, string>>

/** The text of a field that may stay empty; null if it did. */
export const textIn = (value = ''): string | null => (value.trim() === '' ? null : value)

interface FormProps {
  /** Sends the values. A failure is shown at the fields that it is about, or above the form. */
  readonly submit: (values: Values, form: HTMLFormElement) => Promise<Failure | null>
  readonly button: ComponentChildren
  /** The words of the button while an act that takes its time is being done. */
  readonly busy?: string
  readonly children: ComponentChildren
  /** Name of the account whose password is asked for, so that a password manager knows it. */
  readonly account?: string
  /** True if the first field gets the focus when the form appears. */
  readonly takesFocus?: boolean
  /** True if another act of the page is the next one, so that the button is not filled. */
  readonly isAside?: boolean
  /** Acts beside the button, such as giving up. */
  readonly beside?: ComponentChildren
}

/** An input in which people write or choose. */
type Input = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

const errorsOf = (failure: Failure | null, fields: readonly string[]): Errors =>
  Object.fromEntries(
    (failure?.errors ?? [])
      .map(({ pointer, detail }) => [fieldAt(pointer, fields), detail] as const)
      .filter(([name]) => name !== undefined),
  )

const inputsOf = (form: HTMLFormElement | null): Input[] => [
  ...(form?.querySelectorAll<Input>('input:not([hidden]), select, textarea') ?? []),
]

/** A form that cannot be sent twice at once. */
export const Form = ({
  submit,
  button,
  busy,
  children,
  account,
  takesFocus = false,
  isAside = false,
  beside,
}: FormProps): JSX.Element => {
  const place = useRef<HTMLFormElement>(null)
  const [failure, sending, errors] = [useSignal<Failure | null>(null), useSignal(false), useSignal<Errors>({})]

  useLayoutEffect(() => {
    if (takesFocus) inputsOf(place.current)[0]?.focus()
  }, [takesFocus])

  useLayoutEffect(() => {
    // The sentence about the whole form is above it, perhaps out of sight of its button. It is there only once it is drawn.
    if (failure.value && Object.keys(errors.value).length === 0) {
      place.current?.querySelector('.notice')?.scrollIntoView({ block: 'center' })
    }
  }, [failure.value])

  const send = async (form: HTMLFormElement): Promise<void> => {
    if (sending.value) return
    sending.value = true
    const values = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]))
    const failed = await submit(values, form)
    const inputs = inputsOf(place.current)
    failure.value = failed
    errors.value = errorsOf(
      failed,
      inputs.map(({ name }) => name),
    )
    sending.value = false
    const wrong = inputs.find(({ name }) => errors.value[name] !== undefined)
    wrong?.closest('details')?.setAttribute('open', '')
    wrong?.focus()
  }

  const shown = failure.value
  return (
    <FieldErrors.Provider value={errors.value}>
      <form
        class="form"
        ref={place}
        onSubmit={(event) => {
          event.preventDefault()
          void send(event.currentTarget)
        }}
      >
        {shown && Object.keys(errors.value).length === 0 && <Failed failure={withPlaces(shown)} />}
        {account !== undefined && <input type="text" hidden readOnly autoComplete="username" value={account} />}
        {children}
        <KeepNames failure={shown} />
        <p class={beside ? 'flow' : ''}>
          <button class={isAside ? 'btn big' : 'btn main big'} type="submit" aria-disabled={sending.value}>
            {sending.value ? (busy ?? button) : button}
          </button>
          {beside}
        </p>
      </form>
    </FieldErrors.Provider>
  )
}

/** Faults at places without a field are added to the sentence. */
export const withPlaces = (failure: Failure): Failure => {
  const lines = failure.errors.map(({ detail }) => detail).filter((line) => line !== failure.detail)
  return lines.length === 0 ? failure : { ...failure, detail: [wordsOf(failure), ...lines].join(' ') }
}
