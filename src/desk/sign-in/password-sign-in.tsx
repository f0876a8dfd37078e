import type { JSX } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import { PASSWORDS } from '../../locale/desk/passwords.ts'
import { SIGN_IN } from '../../locale/desk/sign-in.ts'
import type { Failure } from '../api/failure.ts'
import { say } from '../language.ts'
import { Field, Form, type Values } from '../parts/form.tsx'
import { Notice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { goTo, hrefOf } from '../router.ts'
import { askSession, device, nextUsername, temporaryPassword } from '../session.ts'
import { PasswordFields, usePasswordSignIn } from './password-fields.tsx'
import { useProvider } from './provider.ts'
import { useAwaited } from './setup-link.ts'

/** Sign-in by user name and password. */
export const PasswordSignIn = (): JSX.Element => {
  const provider = useProvider()
  const isAwaited = useAwaited()
  const { value: next } = nextUsername
  const { needsCode, signIn } = usePasswordSignIn(false)

  const submit = async (values: Values): Promise<Failure | null> => {
    const answer = await signIn(values['username'] ?? '', values)
    if (!answer.ok) return answer.failure
    const { mustChangePassword, account } = answer.value
    if (mustChangePassword) temporaryPassword.value = { accountId: account.id, password: values['password'] ?? '' }
    goTo()
    await askSession()
    return null
  }

  // The name of the next person is there already.
  useLayoutEffect(() => {
    if (next !== '') document.querySelector<HTMLInputElement>('input[type=password]')?.focus()
  }, [next])

  return (
    <Page title={say(SIGN_IN.title)} where={device.value?.congressName}>
      <main class="column">
        <h1>{say(SIGN_IN.title)}</h1>
        {isAwaited && <Notice kind="information">{say(SIGN_IN.setupFirst)}</Notice>}
        <Form submit={submit} button={say(SIGN_IN.signIn)} takesFocus>
          <Field
            name="username"
            label={say(PASSWORDS.username)}
            value={next}
            autoComplete="username"
            autoCapitalize="none"
          />
          <PasswordFields needsCode={needsCode} />
        </Form>
        {provider && (
          <p>
            <a href={provider.signIn}>{say(SIGN_IN.byProvider, provider.name ? { name: provider.name } : {})}</a>
          </p>
        )}
        {device.value && (
          <p>
            <a href={hrefOf()}>{say(SIGN_IN.byPin)}</a>
          </p>
        )}
        <p>
          <a href="/huong-dan">{say(SIGN_IN.manual)}</a>
        </p>
      </main>
    </Page>
  )
}
