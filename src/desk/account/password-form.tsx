import type { JSX } from 'preact'
import { ACCOUNT } from '../../locale/desk/account.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import { say } from '../language.ts'
import { Field, Form, type Values } from '../parts/form.tsx'
import { NewPassword, unequalPasswords } from './new-password.tsx'

interface PasswordFormProps {
  readonly account: string
  readonly changed: (saying: string) => Promise<void>
}

/** Changes one's own password. */
export const PasswordForm = ({ account, changed }: PasswordFormProps): JSX.Element => {
  const submit = async (values: Values, form: HTMLFormElement): Promise<Failure | null> => {
    const unequal = unequalPasswords(values)
    if (unequal) return unequal
    const { current = '', password = '' } = values
    const answer = await call('POST /v1/account/password', { body: { current, password } })
    if (!answer.ok) return answer.failure
    form.reset()
    await changed(say(ACCOUNT.changed))
    return null
  }
  return (
    <Form submit={submit} button={say(ACCOUNT.changePassword)} account={account}>
      <Field name="current" label={say(ACCOUNT.current)} type="password" autoComplete="current-password" />
      <NewPassword label={say(ACCOUNT.new)} />
    </Form>
  )
}
