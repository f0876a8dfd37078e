import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import type { Option } from './choice.tsx'
import { useFieldError } from './form.tsx'
import { Stop } from './icons.tsx'

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
      {error !== undefined && (
        <p class="error" id={id}>
          <Stop />
          {error}
        </p>
      )}
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="checkbox"
            name={name}
            value={option.value}
            {...(error === undefined ? {} : { 'aria-describedby': id, 'aria-invalid': true })}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}
