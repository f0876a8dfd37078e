import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { ACCOUNT } from '../../locale/desk/account.ts'
import { PASSWORDS } from '../../locale/desk/passwords.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import type { NewSecondFactor } from '../api/types.ts'
import { say } from '../language.ts'
import { Field, Form, type Values } from '../parts/form.tsx'
import { CODE } from '../sign-in/password-fields.tsx'

interface SecondFactorProps {
  readonly isOn: boolean
  readonly account: string
  readonly changed: (saying: string) => Promise<void>
}

/** Sets up one's own second factor, or removes it. */
export const SecondFactor = ({ isOn, account, changed }: SecondFactorProps): JSX.Element => {
  const prepared = useSignal<NewSecondFactor | null>(null)

  const prepareOrRemove = async ({ password = '' }: Values, form: HTMLFormElement): Promise<Failure | null> => {
    const body = { password }
    if (isOn) {
      const answer = await call('POST /v1/account/second-factor/removal', { body })
      if (!answer.ok) return answer.failure
      form.reset()
      await changed(say(ACCOUNT.done))
      return null
    }
    const answer = await call('POST /v1/account/second-factor', { body })
    if (!answer.ok) return answer.failure
    prepared.value = answer.value
    return null
  }

  const confirm = async ({ code = '' }: Values): Promise<Failure | null> => {
    const answer = await call('POST /v1/account/second-factor/confirmation', { body: { code } })
    if (!answer.ok) return answer.failure
    prepared.value = null
    await changed(say(ACCOUNT.done))
    return null
  }

  const { value: made } = prepared
  return (
    <section>
      <h2>{say(ACCOUNT.secondFactor)}</h2>
      {made ? (
        <>
          <p>{say(ACCOUNT.secretIntro)}</p>
          <p>
            <code class="secret">{made.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
          </p>
          <p>
            <a href={made.uri}>{say(ACCOUNT.openApp)}</a>
          </p>
          <Form key="confirm" isAside submit={confirm} button={say(ACCOUNT.confirm)} takesFocus>
            <Field name="code" label={say(PASSWORDS.code)} hint={say(PASSWORDS.codeHint)} {...CODE} />
          </Form>
        </>
      ) : (
        <>
          <p class="quiet">{say(isOn ? ACCOUNT.secondFactorOn : ACCOUNT.secondFactorOff)}</p>
          <Form
            key="prepare"
            isAside
            submit={prepareOrRemove}
            button={say(isOn ? ACCOUNT.remove : ACCOUNT.prepare)}
            account={account}
          >
            <Field name="password" label={say(ACCOUNT.current)} type="password" autoComplete="current-password" />
          </Form>
        </>
      )}
    </section>
  )
}
