import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { SYSTEMS } from '../../locale/desk/systems.ts'
import { ROLE_LABELS } from '../../locale/roles.ts'
import { call } from '../api/call.ts'
import { type Failure, wrongField } from '../api/failure.ts'
import type { NewKey } from '../api/types.ts'
import { say, sayFirst } from '../language.ts'
import { Checks } from '../parts/checks.tsx'
import { dayOf } from '../parts/day-of.ts'
import { Field, Form, type Values } from '../parts/form.tsx'
import { Stop } from '../parts/icons.tsx'
import { KeyRow } from './key-row.tsx'
import type { Secret } from './secret-once.tsx'
import type { System } from './systems-facts.ts'

/** The roles in which other systems may act. */
const SERVICE_ROLES: readonly NewKey['roles'][number][] = [
  'secretary',
  'credentials-committee',
  'board-member',
  'observer',
  'auditor',
]

interface SystemPanelProps extends System {
  readonly changed: () => Promise<void>
  readonly show: (secret: Secret) => void
}

/** Makes a key; its secret is shown once. Where it may act follows from the roles that the system holds in meetings. */
const NewKeyForm = ({ account: { id }, changed, show, close }: SystemPanelProps & { close: () => void }) => {
  const submit = async ({ name = '', until = '' }: Values, form: HTMLFormElement): Promise<Failure | null> => {
    const chosen = new FormData(form).getAll('roles')
    const roles = SERVICE_ROLES.filter((role) => chosen.includes(role))
    if (roles.length === 0) return wrongField('roles', say(SYSTEMS.rolesMissing))
    const day = dayOf(until)
    if (day === null) return wrongField('until', say(SYSTEMS.dayWrong))
    const body = { name, roles, expiresAt: new Date(`${day}T23:59:59`).toISOString() }
    const answer = await call('POST /v1/service-accounts/{id}/keys', { path: { id }, body })
    if (!answer.ok) {
      const at = answer.failure.errors.find(({ pointer }) => pointer === '/expiresAt')
      return at ? wrongField('until', at.detail) : answer.failure
    }
    show({ title: say(SYSTEMS.secretOf, { name: answer.value.name }), text: answer.value.key })
    close()
    await changed()
    return null
  }
  return (
    <Form
      submit={submit}
      button={say(SYSTEMS.addKey)}
      isAside
      takesFocus
      beside={
        <button class="btn" type="button" onClick={close}>
          {say(SYSTEMS.close)}
        </button>
      }
    >
      <Field name="name" label={say(SYSTEMS.keyName)} maxLength={100} autoComplete="off" />
      <Checks
        name="roles"
        label={say(SYSTEMS.roles)}
        options={SERVICE_ROLES.map((role) => ({ value: role, label: sayFirst(ROLE_LABELS[role]) }))}
      />
      <p class="hint">{say(SYSTEMS.rolesHint)}</p>
      <Field name="until" label={say(SYSTEMS.until)} hint={say(SYSTEMS.untilHint)} maxLength={10} short />
    </Form>
  )
}

/** One other system with its keys. */
export const SystemPanel = (props: SystemPanelProps): JSX.Element => {
  const { account, keys, changed, show } = props
  const isAdding = useSignal(false)
  const isActive = account.state === 'active'
  return (
    <section class="panel system" aria-label={account.displayName}>
      <h2>
        {account.displayName} <span class="quiet small">{account.username}</span>
      </h2>
      {!isActive && (
        <p class="state stop">
          <Stop /> {say(SYSTEMS.disabled)}
        </p>
      )}
      {keys.length === 0 && <p class="quiet">{say(SYSTEMS.noKey)}</p>}
      {keys.length > 0 && (
        <ul class="unsent" aria-label={say(SYSTEMS.keysOf, { name: account.displayName })}>
          {keys.map((key) => (
            <KeyRow key={key.id} apiKey={key} changed={changed} show={show} />
          ))}
        </ul>
      )}
      {isActive && !isAdding.value && (
        <p>
          <button class="btn in-row" type="button" onClick={() => (isAdding.value = true)}>
            {say(SYSTEMS.addKey)}
            <span class="sr"> ({account.displayName})</span>
          </button>
        </p>
      )}
      {isAdding.value && <NewKeyForm {...props} close={() => (isAdding.value = false)} />}
    </section>
  )
}
