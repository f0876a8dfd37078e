import type { JSX } from 'preact'
import { ROUND } from '../../locale/desk/round.ts'
import { say } from '../language.ts'
import { Field } from '../parts/form.tsx'

interface SizeFieldProps {
  readonly label: string
  /** The number at first; empty for none. */
  readonly value: string
}

/** The number of ballots in a stack. */
export const SizeField = (props: SizeFieldProps): JSX.Element => (
  <Field name="size" {...props} inputMode="numeric" pattern="[1-9][0-9]*" maxLength={4} short />
)

/** The words written on a stack, which it need not have. */
export const LabelField = ({ value = '' }: { readonly value?: string }): JSX.Element => (
  <Field name="label" label={say(ROUND.label)} hint={say(ROUND.labelHint)} maxLength={60} value={value} optional />
)
