import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { ADMINISTRATORS } from '../../locale/desk/administrators.ts'
import { failureIn, useActKey } from '../api/act-key.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import type { Organisation, RoleGrant } from '../api/types.ts'
import { say } from '../language.ts'
import { Field, Form, type Values } from '../parts/form.tsx'
import { Notice } from '../parts/notice.tsx'
import { accountNamed } from './administrators-facts.ts'

/** An appointment that waits for its confirmation. */
interface Asked {
  readonly username: string
  /** The name on the account; null if the administrator does not see the account. */
  readonly name: string | null
}

interface AppointFormProps {
  readonly organisation: Organisation
  readonly changed: () => Promise<void>
}

const Question = ({ username, name, organisation }: Asked & { readonly organisation: string }): JSX.Element => (
  <Notice kind="wait">
    {name === null
      ? say(ADMINISTRATORS.questionUnseen, { username, organisation })
      : say(ADMINISTRATORS.question, { name, username, organisation })}
  </Notice>
)

/** The answer that appoints nobody has the focus, so that another press of Enter does not appoint unread. */
const KeepButton = ({ keep }: { readonly keep: () => void }): JSX.Element => {
  const place = useRef<HTMLButtonElement>(null)
  useEffect(() => place.current?.focus(), [])
  return (
    <button class="btn big" type="button" ref={place} onClick={keep}>
      {say(ADMINISTRATORS.keep)}
    </button>
  )
}

/** Appoints an administrator, after a question with the name on the account: a user name alone is easily mistyped. */
export const AppointForm = ({ organisation: { id, name: organisation }, changed }: AppointFormProps): JSX.Element => {
  const { keyFor, answered } = useActKey()
  const asked = useSignal<Asked | null>(null)
  const appointed = useSignal<RoleGrant | null>(null)

  const ask = async (username: string): Promise<Failure | null> => {
    const found = await accountNamed(username)
    if (found.ok) asked.value = { username, name: found.value?.displayName ?? null }
    return failureIn(found)
  }
  const appoint = async (username: string, form: HTMLFormElement): Promise<Failure | null> => {
    const body = { username }
    const answer = await call('POST /v1/organisations/{id}/role-grants', { path: { id }, body, key: keyFor(body) })
    answered(failureIn(answer))
    asked.value = null
    if (!answer.ok) return answer.failure
    appointed.value = answer.value
    form.reset()
    await changed()
    return null
  }
  const submit = ({ username: typed = '' }: Values, form: HTMLFormElement): Promise<Failure | null> => {
    appointed.value = null
    const username = typed.trim().toLowerCase()
    // A name that was changed after the question is another question.
    return asked.value?.username === username ? appoint(username, form) : ask(username)
  }

  const { value: waiting } = asked
  return (
    <section>
      <h2>{say(ADMINISTRATORS.appoint)}</h2>
      {appointed.value && (
        <Notice kind="done">
          {say(ADMINISTRATORS.appointed, { name: appointed.value.displayName, organisation })}
        </Notice>
      )}
      <Form
        submit={submit}
        isAside
        button={
          waiting
            ? say(ADMINISTRATORS.confirm, { name: waiting.name ?? waiting.username })
            : say(ADMINISTRATORS.appoint)
        }
        beside={waiting && <KeepButton key={waiting.username} keep={() => (asked.value = null)} />}
      >
        <p class="hint">{say(ADMINISTRATORS.appointHint)}</p>
        <Field
          name="username"
          label={say(ADMINISTRATORS.username)}
          maxLength={40}
          autoComplete="off"
          autoCapitalize="none"
        />
        {waiting && <Question {...waiting} organisation={organisation} />}
      </Form>
    </section>
  )
}
