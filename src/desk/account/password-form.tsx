import type { JSX } from 'preact'
import { ACCOUNT } from '../../locale/desk/account.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import { say } from '../language.ts'
import { Field, Form, type Values } from '../parts/form.tsx'
import { temporaryPassword } from '../session.ts'
import { NewPassword, unequalPasswords } from './new-password.tsx'

interface PasswordFormProps {
  readonly account: string
  /** The temporary password with which the person has just signed in; null if the current one has to be typed. */
  readonly temporary: string | null
  readonly changed: (saying: string) => Promise<void>
}

/** Changes one's own password. */
export const PasswordForm = ({ account, temporary, changed }: PasswordFormProps): JSX.Element => {
  const submit = async (values: Values, form: HTMLFormElement): Promise<Failure | null> => {
    const unequal = unequalPasswords(values)
    if (unequal) return unequal
    const { current = temporary ?? '', password = '' } = values
    const answer = await call('POST /v1/account/password', { body: { current, password } })
    if (!answer.ok) {
      const isWrong = answer.failure.errors.some(({ pointer }) => pointer === '/current')
      // The administrator has set another one meanwhile: it is asked for.
      if (isWrong) temporaryPassword.value = null
      return answer.failure
    }
    form.reset()
    await changed(say(ACCOUNT.changed))
    return null
  }
  return (
    <Form submit={submit} button={say(ACCOUNT.changePassword)} account={account}>
      {temporary === null && (
        <Field name="current" label={say(ACCOUNT.current)} type="password" autoComplete="current-password" />
      )}
      <NewPassword label={say(ACCOUNT.new)} />
    </Form>
  )
}
