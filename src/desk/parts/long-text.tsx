import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import { describedInput, FieldLines } from './field-lines.tsx'
import { useFieldError } from './form.tsx'

interface LongTextProps {
  readonly name: string
  readonly label: string
  /** The text at first. */
  readonly value?: string
}

/** A labelled field for several sentences. The browser keeps its text, as it does for other fields. */
export const LongText = ({ name, label, value = '' }: LongTextProps): JSX.Element => {
  const id = useId()
  const error = useFieldError(name)
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for={id}>{label}</label>
      <FieldLines id={id} error={error} />
      <textarea
        class="input"
        id={id}
        name={name}
        rows={4}
        maxLength={2000}
        required
        defaultValue={value}
        {...describedInput({ id, error })}
      />
    </div>
  )
}
