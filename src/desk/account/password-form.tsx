import type { JSX } from 'preact'
import { ACCOUNT } from '../../locale/desk/account.ts'
import { PASSWORDS } from '../../locale/desk/passwords.ts'
import { call } from '../api/call.ts'
import { type Failure, unequalPasswords } from '../api/failure.ts'
import { say } from '../language.ts'
import { Field, Form, type Values } from '../parts/form.tsx'

interface PasswordFormProps {
  readonly account: string
  readonly changed: (saying: string) => Promise<void>
}

/** Changes one's own password. */
export const PasswordForm = ({ account, changed }: PasswordFormProps): JSX.Element => {
  const submit = async (
    { current = '', password = '', repeat = '' }: Values,
    form: HTMLFormElement,
  ): Promise<Failure | null> => {
    if (password !== repeat) return unequalPasswords(say(PASSWORDS.notTheSame))
    const answer = await call('POST /v1/account/password', { body: { current, password } })
    if (!answer.ok) return answer.failure
    form.reset()
    await changed(say(ACCOUNT.changed))
    return null
  }
  return (
    <Form submit={submit} button={say(ACCOUNT.changePassword)} account={account}>
      <Field name="current" label={say(ACCOUNT.current)} type="password" autoComplete="current-password" />
      <Field
        name="password"
        label={say(ACCOUNT.new)}
        hint={say(PASSWORDS.hint)}
        type="password"
        autoComplete="new-password"
      />
      <Field name="repeat" label={say(PASSWORDS.repeat)} type="password" autoComplete="new-password" />
    </Form>
  )
}
