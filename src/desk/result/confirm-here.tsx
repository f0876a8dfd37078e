import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { PASSWORDS } from '../../locale/desk/passwords.ts'
import { SIGN_OFF } from '../../locale/desk/result.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import type { PendingResult, SignOff } from '../api/types.ts'
import { say } from '../language.ts'
import { Field, Form, type Values } from '../parts/form.tsx'
import { CODE } from '../sign-in/password-fields.tsx'

interface ConfirmHereProps {
  readonly pending: PendingResult
  /** The member who confirms. */
  readonly member: SignOff['open'][number]
  /** Reads the facts again. */
  readonly recorded: () => Promise<void>
  /** Reads the facts again after the confirmation. */
  readonly confirmed: () => Promise<void>
  /** The same after a refusal because others have changed the facts. */
  readonly changed: () => Promise<void>
  readonly giveUp: () => void
}

/** The confirmation of somebody else was recorded: the password was theirs. */
const ofSomebodyElse = (name: string): Failure => ({
  ...{ status: 409, code: 'confirmed-by-other', errors: [] },
  detail: say(SIGN_OFF.ofOther, { name }),
})

/**
 * A member confirms on the laptop of the head with the own password. The head stays signed in; the password leaves the
 * page with the answer, and this browser is not asked to remember it.
 */
export const ConfirmHere = (props: ConfirmHereProps): JSX.Element => {
  const { pending, member, recorded, confirmed, changed, giveUp } = props
  const { fullName: name } = member
  const needsCode = useSignal(false)
  const place = useRef<HTMLElement>(null)
  const { digest } = pending.signOff

  useLayoutEffect(() => {
    if (needsCode.value) place.current?.querySelector<HTMLInputElement>('input[name="code"]')?.focus()
  }, [needsCode.value])

  const emptyPassword = (): void => {
    for (const input of place.current?.querySelectorAll<HTMLInputElement>('[name="password"], [name="code"]') ?? []) {
      input.value = ''
    }
    place.current?.querySelector<HTMLInputElement>('[name="password"]')?.focus()
  }

  const send = async ({ username = '', password = '', code }: Values): Promise<Failure | null> => {
    const answer = await call('POST /v1/rounds/{id}/confirmations-in-person', {
      path: { id: pending.roundId },
      body: { username, password, digest: digest ?? '', ...(code ? { code } : {}) },
    })
    if (answer.ok) {
      const isOwn = answer.value.confirmations.some(({ personId, counts }) => counts && personId === member.personId)
      if (isOwn) {
        await confirmed()
        return null
      }
      emptyPassword()
      await recorded()
      return ofSomebodyElse(name)
    }
    if (answer.failure.code === 'second-factor-code-required') needsCode.value = true
    else emptyPassword()
    if (answer.failure.status === 412) await changed()
    return answer.failure
  }

  return (
    <section class="declaring" aria-labelledby="confirming" ref={place}>
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
        <Field name="username" label={say(SIGN_OFF.username)} autoComplete="off" autoCapitalize="none" />
        <Field name="password" label={say(SIGN_OFF.password)} type="password" autoComplete="off" />
        {needsCode.value && (
          <Field name="code" label={say(SIGN_OFF.code)} hint={say(PASSWORDS.codeHint)} {...CODE} short />
        )}
      </Form>
    </section>
  )
}
