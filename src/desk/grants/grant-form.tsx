import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { GRANTS } from '../../locale/desk/grants.ts'
import { ROLE_LABELS } from '../../locale/roles.ts'
import { failureIn, useActKey } from '../api/act-key.ts'
import { call } from '../api/call.ts'
import type { RoleGrant } from '../api/types.ts'
import { say, sayFirst } from '../language.ts'
import { Choice } from '../parts/choice.tsx'
import { Field, Form } from '../parts/form.tsx'
import { Notice } from '../parts/notice.tsx'
import { GRANTED_ROLES, isGrantedRole } from './grants-facts.ts'

interface GrantFormProps {
  readonly congressId: string
  readonly changed: () => Promise<void>
}

/** Grants one of the roles that administrators grant, to somebody who has an account. */
export const GrantForm = ({ congressId, changed }: GrantFormProps): JSX.Element => {
  const { keyFor, answered } = useActKey()
  const granted = useSignal<RoleGrant | null>(null)
  return (
    <section>
      <h2>{say(GRANTS.grant)}</h2>
      {granted.value && (
        <Notice kind="done">
          {say(GRANTS.granted, { role: say(ROLE_LABELS[granted.value.role]), name: granted.value.displayName })}
        </Notice>
      )}
      <Form
        button={say(GRANTS.grant)}
        isAside
        submit={async ({ username = '', role = '' }, form) => {
          if (!isGrantedRole(role)) return null
          granted.value = null
          const body = { username: username.trim().toLowerCase(), role }
          const answer = await call('POST /v1/congresses/{id}/role-grants', {
            path: { id: congressId },
            body,
            key: keyFor(body),
          })
          answered(failureIn(answer))
          if (!answer.ok) return answer.failure
          granted.value = answer.value
          form.reset()
          await changed()
          return null
        }}
      >
        <p class="hint">{say(GRANTS.grantHint)}</p>
        <Field name="username" label={say(GRANTS.username)} maxLength={40} autoComplete="off" autoCapitalize="none" />
        <Choice
          name="role"
          label={say(GRANTS.role)}
          options={GRANTED_ROLES.map((role) => ({ value: role, label: sayFirst(ROLE_LABELS[role]) }))}
        />
      </Form>
    </section>
  )
}
