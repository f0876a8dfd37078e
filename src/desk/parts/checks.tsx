import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import type { Option } from './choice.tsx'
import { describedInput, FieldLines } from './field-lines.tsx'
import { useFieldError } from './form.tsx'

interface ChecksProps {
  readonly name: string
  readonly label: string
  readonly options: readonly Option[]
}

/** A question with several answers at once, such as people; nothing is chosen beforehand. */
export const Checks = ({ name, label, options }: ChecksProps): JSX.Element => {
  const id = useId()
  const error = useFieldError(name)
  return (
    <fieldset class={error ? 'field options wrong' : 'field options'}>
      <legend class="label">{label}</legend>
      <FieldLines id={id} error={error} />
      {options.map((option) => (
        <label key={option.value}>
          <input type="checkbox" name={name} value={option.value} {...describedInput({ id, error })} />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}
