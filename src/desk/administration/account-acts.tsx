import { useSignal } from '@preact/signals'
import type { ComponentChildren, JSX } from 'preact'
import { ACCOUNTS } from '../../locale/desk/accounts.ts'
import { type ActKey, failureIn, useActKey } from '../api/act-key.ts'
import { type Answer, call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import type { Account } from '../api/types.ts'
import { say } from '../language.ts'
import { Field, Form } from '../parts/form.tsx'
import { Failed, Notice } from '../parts/notice.tsx'
import { useAct } from '../parts/use-act.ts'
import type { MadeAccount } from './create-accounts.ts'

interface AccountActsProps {
  readonly account: Account
  /** Reads the accounts again. */
  readonly changed: () => Promise<void>
  /** Shows a password that was just set. */
  readonly show: (made: MadeAccount) => void
}

interface SimpleActProps {
  readonly words: string
  readonly hint: string
  /** Returns a sentence about what was done, or null if the page shows it. */
  readonly act: (key: ActKey) => Promise<Answer<string | null>>
}

/** A button with its consequence beside it; a refusal is above it. */
const SimpleAct = ({ words, hint, act }: SimpleActProps): JSX.Element => {
  const done = useSignal<string | null>(null)
  const key = useActKey()
  const { send, sending, failure } = useAct(async () => {
    const answer = await act(key)
    done.value = answer.ok ? answer.value : null
    return failureIn(answer)
  })
  return (
    <li>
      {failure.value && <Failed failure={failure.value} />}
      {done.value !== null && <Notice kind="done">{done.value}</Notice>}
      <button class="btn in-row" type="button" aria-disabled={sending.value} onClick={() => void send()}>
        {words}
      </button>
      <span class="quiet small">{hint}</span>
    </li>
  )
}

const told = (answer: Answer<unknown>, key: ActKey, words: string | null): Answer<string | null> => {
  key.answered(failureIn(answer))
  return answer.ok ? { ...answer, value: words } : answer
}

/** Disables an account or enables it again; the log keeps the reason. */
const StateForm = ({ account, changed }: Omit<AccountActsProps, 'show'>): JSX.Element => {
  const isActive = account.state === 'active'
  const isStale = useSignal(false)
  const submit = async ({ reason = '' }: Readonly<Record<string, string>>): Promise<Failure | null> => {
    const answer = await call('PUT /v1/accounts/{id}', {
      path: { id: account.id },
      body: { displayName: account.displayName, state: isActive ? 'disabled' : 'active', reason },
      seen: `"${account.version}"`,
    })
    isStale.value = !answer.ok && answer.failure.status === 412
    if (answer.ok || isStale.value) await changed()
    return isStale.value ? null : failureIn(answer)
  }
  return (
    <div class="state-form">
      {isStale.value && <Notice kind="stop">{say(ACCOUNTS.stale)}</Notice>}
      <Form submit={submit} button={say(isActive ? ACCOUNTS.disable : ACCOUNTS.enable)} isAside>
        <p class="quiet small">{say(isActive ? ACCOUNTS.disableHint : ACCOUNTS.enableHint)}</p>
        <Field name="reason" label={say(ACCOUNTS.reason)} maxLength={2000} />
      </Form>
    </div>
  )
}

const PersonActs = ({ account, changed, show }: AccountActsProps): ComponentChildren => {
  const { id, displayName: fullName, username, secondFactor } = account
  const path = { id }
  return (
    <>
      <SimpleAct
        words={say(ACCOUNTS.reset)}
        hint={say(ACCOUNTS.resetHint)}
        act={async () => {
          const answer = await call('POST /v1/accounts/{id}/password-reset', { path, body: {} })
          if (!answer.ok) return answer
          const { temporaryPassword: password, passwordExpiresAt: expiresAt } = answer.value
          show({ key: id, fullName, username, password, expiresAt })
          await changed()
          return { ...answer, value: null }
        }}
      />
      <SimpleAct
        words={say(ACCOUNTS.unlock)}
        hint={say(ACCOUNTS.unlockHint)}
        act={async (key) => {
          const answer = await call('POST /v1/accounts/{id}/unlock', { path, body: {}, key: key.keyFor(id) })
          return told(answer, key, say(ACCOUNTS.unlocked))
        }}
      />
      {secondFactor !== 'none' && (
        <SimpleAct
          words={say(ACCOUNTS.factorOff)}
          hint={say(ACCOUNTS.factorHint)}
          act={async (key) => {
            const sent = { path, body: {}, key: key.keyFor(id) }
            const answer = await call('POST /v1/accounts/{id}/second-factor-reset', sent)
            if (answer.ok) await changed()
            return told(answer, key, say(ACCOUNTS.factorGone))
          }}
        />
      )}
      <SimpleAct
        words={say(ACCOUNTS.signOut)}
        hint={say(ACCOUNTS.signOutHint)}
        act={async (key) => {
          const answer = await call('POST /v1/accounts/{id}/sign-out', { path, body: {}, key: key.keyFor(id) })
          return told(answer, key, answer.ok ? say(ACCOUNTS.signedOut, { count: answer.value.ended }) : null)
        }}
      />
    </>
  )
}

/** All that an administrator may do with an account. What is not allowed is refused by the service, beside the act. */
export const AccountActs = (props: AccountActsProps): JSX.Element => {
  const { account } = props
  return (
    <section class="account-acts" aria-label={say(ACCOUNTS.actsOn, { name: account.displayName })}>
      {account.kind === 'person' && account.state === 'active' && (
        <ul>
          <PersonActs {...props} />
        </ul>
      )}
      <StateForm key={account.state} account={account} changed={props.changed} />
    </section>
  )
}
