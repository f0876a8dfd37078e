import { type ReadonlySignal, useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { PASSWORDS } from '../../locale/desk/passwords.ts'
import { type Answer, call } from '../api/call.ts'
import type { Session } from '../api/types.ts'
import { say } from '../language.ts'
import { Field, type Values } from '../parts/form.tsx'

/** The form that the service's pages have for six digits from a phone. */
export const CODE = {
  inputMode: 'numeric',
  autoComplete: 'one-time-code',
  pattern: '[0-9]{6}',
  maxLength: 6,
} as const

interface PasswordSignInState {
  readonly needsCode: ReadonlySignal<boolean>
  readonly signIn: (username: string, values: Values) => Promise<Answer<Session>>
}

/**
 * Signs in with the fields below. The code is asked for only after the service has said that it is needed.
 * @param isKnown whether the person is known to have a second factor
 */
export const usePasswordSignIn = (isKnown: boolean): PasswordSignInState => {
  const needsCode = useSignal(isKnown)
  return {
    needsCode,
    signIn: async (username, { password = '', code = '' }) => {
      const answer = await call('POST /v1/sessions', { body: { username, password, ...(code ? { code } : {}) } })
      if (!answer.ok && answer.failure.code === 'second-factor-code-required') needsCode.value = true
      return answer
    },
  }
}

/** The password, and the code once it is needed. */
export const PasswordFields = ({ needsCode }: Pick<PasswordSignInState, 'needsCode'>): JSX.Element => (
  <>
    <Field name="password" label={say(PASSWORDS.password)} type="password" autoComplete="current-password" />
    {needsCode.value && <Field name="code" label={say(PASSWORDS.code)} hint={say(PASSWORDS.codeHint)} {...CODE} />}
  </>
)
