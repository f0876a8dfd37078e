import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { SIGN_OFF } from '../../locale/desk/result.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import type { PendingResult } from '../api/types.ts'
import { say } from '../language.ts'
import { Field, Form, type Values } from '../parts/form.tsx'

interface ConfirmHereProps {
  readonly pending: PendingResult
  /** Full name of the member who confirms. */
  readonly name: string
  /** Reads the facts again after the confirmation. */
  readonly confirmed: () => Promise<void>
  /** The same after a refusal because others have changed the facts. */
  readonly changed: () => Promise<void>
  readonly giveUp: () => void
}

/** A member confirms on the laptop of the head with the own password. The head stays signed in. */
export const ConfirmHere = ({ pending, name, confirmed, changed, giveUp }: ConfirmHereProps): JSX.Element => {
  const needsCode = useSignal(false)
  const { digest } = pending.signOff

  const send = async ({ username = '', password = '', code }: Values): Promise<Failure | null> => {
    const answer = await call('POST /v1/rounds/{id}/confirmations-in-person', {
      path: { id: pending.roundId },
      body: { username, password, digest: digest ?? '', ...(code ? { code } : {}) },
    })
    if (answer.ok) {
      await confirmed()
      return null
    }
    if (answer.failure.code === 'second-factor-code-required') needsCode.value = true
    if (answer.failure.status === 412) await changed()
    return answer.failure
  }

  return (
    <section class="declaring" aria-labelledby="confirming">
      <h2 id="confirming">{say(SIGN_OFF.hereOf, { name })}</h2>
      <p class="small">{say(SIGN_OFF.ownHint)}</p>
      <p class="small quiet">{say(SIGN_OFF.hereHint, { name })}</p>
      <Form
        submit={send}
        takesFocus
        button={say(SIGN_OFF.confirm)}
        beside={
          <button class="btn" type="button" onClick={giveUp}>
            {say(SIGN_OFF.back)}
          </button>
        }
      >
        <Field name="username" label={say(SIGN_OFF.username)} autoComplete="username" autoCapitalize="none" />
        <Field name="password" label={say(SIGN_OFF.password)} type="password" autoComplete="current-password" />
        {needsCode.value && <Field name="code" label={say(SIGN_OFF.code)} inputMode="numeric" maxLength={6} short />}
      </Form>
    </section>
  )
}
