import { type JSX, render } from 'preact'
import { PASSWORDS } from '../locale/desk/passwords.ts'
import { SETUP } from '../locale/desk/setup.ts'
import { NewPassword, unequalPasswords } from './account/new-password.tsx'
import { call } from './api/call.ts'
import type { Failure } from './api/failure.ts'
import { say } from './language.ts'
import { Field, Form, type Values } from './parts/form.tsx'
import { Page } from './parts/page.tsx'

/** After the #, because browsers never send that part. */
const token = location.hash.slice(1)

const make = async (values: Values): Promise<Failure | null> => {
  const unequal = unequalPasswords(values)
  if (unequal) return unequal
  const { username = '', displayName = '', password = '' } = values
  const answer = await call('POST /v1/first-administrator', { body: { token, username, displayName, password } })
  if (!answer.ok) return answer.failure
  // The page with its code must not stay in the history.
  location.replace('/')
  return null
}

const Setup = (): JSX.Element => (
  <Page title={say(SETUP.title)}>
    <main class="column">
      <h1>{say(SETUP.title)}</h1>
      <p>{say(token === '' ? SETUP.noToken : SETUP.intro)}</p>
      {token !== '' && (
        <Form submit={make} button={say(SETUP.make)} takesFocus>
          <Field
            name="username"
            label={say(PASSWORDS.username)}
            hint={say(SETUP.usernameHint)}
            autoComplete="username"
            autoCapitalize="none"
            value="quan-tri"
          />
          <Field name="displayName" label={say(SETUP.displayName)} autoComplete="name" />
          <NewPassword label={say(PASSWORDS.password)} />
        </Form>
      )}
    </main>
  </Page>
)

render(<Setup />, document.getElementById('desk') ?? document.body)
