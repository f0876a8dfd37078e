import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { SYSTEMS } from '../../locale/desk/systems.ts'
import { ROLE_LABELS } from '../../locale/roles.ts'
import { call } from '../api/call.ts'
import type { Key } from '../api/types.ts'
import { say, sayTime } from '../language.ts'
import { Done, Stop } from '../parts/icons.tsx'
import { Failed } from '../parts/notice.tsx'
import { ReasonForm } from '../parts/reason-form.tsx'
import { useAct } from '../parts/use-act.ts'
import type { Secret } from './secret-once.tsx'

/** Minutes for which a key that is replaced stays valid. */
const OVERLAP_MINUTES = 60

export interface KeyRowProps {
  readonly apiKey: Key
  readonly changed: () => Promise<void>
  readonly show: (secret: Secret) => void
}

const stateWords = ({ state, expiresAt, revokedAt, replacedBy }: Key): string => {
  if (state === 'revoked' && revokedAt !== null) return say(SYSTEMS.revoked, { time: sayTime(revokedAt) })
  // Both keys have the same name.
  if (state === 'active' && replacedBy !== null) return say(SYSTEMS.replaced, { time: sayTime(expiresAt) })
  return say(state === 'active' ? SYSTEMS.active : SYSTEMS.expired, { time: sayTime(expiresAt) })
}

const RevokeForm = ({ apiKey: { id, name }, changed, close }: KeyRowProps & { close: () => void }): JSX.Element => (
  <ReasonForm
    button={say(SYSTEMS.revokeKey, { name })}
    keep={say(SYSTEMS.keep)}
    reason={say(SYSTEMS.reason)}
    send={(body, key) => call('POST /v1/keys/{id}/revocation', { path: { id }, body, key })}
    sent={async () => {
      close()
      await changed()
    }}
    close={close}
  />
)

/** A key: its roles, whether it is valid and used; another one in its place, and its end. */
export const KeyRow = (props: KeyRowProps): JSX.Element => {
  const { apiKey, changed, show } = props
  const { id, name, roles, state, lastUsedAt } = apiKey
  const isRevoking = useSignal(false)
  const { send, sending, failure } = useAct(async () => {
    const body = { overlapMinutes: OVERLAP_MINUTES }
    const answer = await call('POST /v1/keys/{id}/rotation', { path: { id }, body })
    if (!answer.ok) return answer.failure
    show({ title: say(SYSTEMS.secretOf, { name: answer.value.name }), text: answer.value.key })
    await changed()
    return null
  })
  const isActive = state === 'active'
  return (
    <li>
      {failure.value && <Failed failure={failure.value} />}
      <div>
        <b>{name}</b> <span class="quiet small">{roles.map((role) => say(ROLE_LABELS[role])).join(', ')}</span>
        <div class="flow small">
          <span class={isActive ? 'state done' : 'state idle'}>
            {isActive ? <Done /> : <Stop />} {stateWords(apiKey)}
          </span>
          <span class="quiet">
            {lastUsedAt === null ? say(SYSTEMS.unused) : say(SYSTEMS.used, { time: sayTime(lastUsedAt) })}
          </span>
        </div>
      </div>
      {isActive && !isRevoking.value && (
        <span class="flow">
          {apiKey.replacedBy === null && (
            <button
              class="btn in-row"
              type="button"
              aria-disabled={sending.value}
              aria-describedby="rotation"
              onClick={() => void send()}
            >
              {say(SYSTEMS.rotate)}
              <span class="sr"> ({name})</span>
            </button>
          )}
          <button class="btn in-row" type="button" onClick={() => (isRevoking.value = true)}>
            {say(SYSTEMS.revoke)}
            <span class="sr"> ({name})</span>
          </button>
        </span>
      )}
      {isRevoking.value && <RevokeForm {...props} close={() => (isRevoking.value = false)} />}
    </li>
  )
}
