import type { JSX } from 'preact'
import { PASSWORDS } from '../../locale/desk/passwords.ts'
import { type Failure, wrongField } from '../api/failure.ts'
import { say } from '../language.ts'
import { Field, type Values } from '../parts/form.tsx'

/** Two fields for a new password, so that nobody chooses one that they mistyped. */
export const NewPassword = ({ label }: { readonly label: string }): JSX.Element => (
  <>
    <Field name="password" label={label} hint={say(PASSWORDS.hint)} type="password" autoComplete="new-password" />
    <Field name="repeat" label={say(PASSWORDS.repeat)} type="password" autoComplete="new-password" />
  </>
)

/** The failure of two fields that differ; null if they are the same. */
export const unequalPasswords = ({ password, repeat }: Values): Failure | null =>
  password === repeat ? null : wrongField('repeat', say(PASSWORDS.notTheSame))
