import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { PASSWORDS } from '../../locale/desk/passwords.ts'
import { SIGN_IN } from '../../locale/desk/sign-in.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import type { OpenId } from '../api/types.ts'
import { say } from '../language.ts'
import { Field, Form, type Values } from '../parts/form.tsx'
import { Page } from '../parts/page.tsx'
import { goTo, hrefOf } from '../router.ts'
import { askSession, device } from '../session.ts'

/** The form that the service's pages have for six digits from a phone. */
export const CODE = {
  inputMode: 'numeric',
  autoComplete: 'one-time-code',
  pattern: '[0-9]{6}',
  maxLength: 6,
} as const

/** Sign-in by user name and password. The code is asked for only after the service has said that it is needed. */
export const PasswordSignIn = (): JSX.Element => {
  const [needsCode, provider] = [useSignal(false), useSignal<OpenId | null>(null)]

  useEffect(() => {
    void call('GET /v1/openid').then((answer) => {
      provider.value = answer.ok ? answer.value : null
    })
  }, [provider])

  const submit = async ({ username = '', password = '', code = '' }: Values): Promise<Failure | null> => {
    const answer = await call('POST /v1/sessions', { body: { username, password, ...(code ? { code } : {}) } })
    if (!answer.ok) {
      if (answer.failure.code === 'second-factor-code-required') needsCode.value = true
      return answer.failure
    }
    goTo()
    await askSession()
    return null
  }

  const { value: there } = provider
  return (
    <Page title={say(SIGN_IN.title)} where={device.value?.congressName}>
      <main class="column">
        <h1>{say(SIGN_IN.title)}</h1>
        <Form submit={submit} button={say(SIGN_IN.signIn)} takesFocus>
          <Field name="username" label={say(PASSWORDS.username)} autoComplete="username" autoCapitalize="none" />
          <Field name="password" label={say(PASSWORDS.password)} type="password" autoComplete="current-password" />
          {needsCode.value && (
            <Field name="code" label={say(PASSWORDS.code)} hint={say(PASSWORDS.codeHint)} {...CODE} />
          )}
        </Form>
        {there && (
          <p>
            <a href={there.signIn}>{say(SIGN_IN.byProvider, there.name ? { name: there.name } : {})}</a>
          </p>
        )}
        {device.value && (
          <p>
            <a href={hrefOf()}>{say(SIGN_IN.byPin)}</a>
          </p>
        )}
      </main>
    </Page>
  )
}
