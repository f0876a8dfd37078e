import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import { describedBy, describedInput, FieldLines } from './field-lines.tsx'
import { useFieldError } from './form.tsx'

export interface Option {
  readonly value: string
  readonly label: string
}

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly options: readonly Option[]
  readonly hint?: string
  /** The option chosen at first: only what is recorded already. */
  readonly value?: string
  /** True if nothing need be chosen. */
  readonly optional?: boolean
}

/** A list from which one is chosen, for many options such as people; nothing is chosen beforehand. */
export const Choice = ({ name, label, options, hint, value = '', optional = false }: ChoiceProps): JSX.Element => {
  const id = useId()
  const error = useFieldError(name)
  const lines = { id, hint, error }
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for={id}>{label}</label>
      <FieldLines {...lines} />
      <select class="input" id={id} name={name} required={!optional} {...describedInput(lines)}>
        <option value="" selected={value === ''} />
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}

/** A question with two or three answers; nothing is chosen beforehand. */
export const Options = ({ name, label, options, hint, value = '' }: ChoiceProps): JSX.Element => {
  const id = useId()
  const error = useFieldError(name)
  const lines = { id, hint, error }
  return (
    <fieldset class={error ? 'field options wrong' : 'field options'}>
      <legend class="label">{label}</legend>
      <FieldLines {...lines} />
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            required
            defaultChecked={option.value === value}
            {...describedBy(lines)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}

/** A statement that somebody must agree to before the form can be sent. */
export const Tick = ({ name, label }: Pick<ChoiceProps, 'name' | 'label'>): JSX.Element => (
  <label class="statement">
    <input type="checkbox" name={name} value="true" required />
    {label}
  </label>
)
