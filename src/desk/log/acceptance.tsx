import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { ACCEPTANCE } from '../../locale/desk/log.ts'
import { may } from '../allowed.ts'
import { call } from '../api/call.ts'
import type { Session } from '../api/types.ts'
import { say } from '../language.ts'
import { Notice } from '../parts/notice.tsx'
import { ReasonForm } from '../parts/reason-form.tsx'
import { rolesHere } from '../session.ts'

interface AcceptanceProps {
  readonly session: Session
  readonly congressId: string
  readonly changed: () => Promise<void>
}

/**
 * Accepts the log as it is, with a reason: the way on when the service does not seal it because the database was restored
 * from an older copy.
 */
export const Acceptance = ({ session, congressId, changed }: AcceptanceProps): JSX.Element | null => {
  const isOpen = useSignal(false)
  const isDone = useSignal(false)
  if (!may('acceptLog', rolesHere(session))) return null
  const close = (): void => {
    isOpen.value = false
  }
  return (
    <section class="acceptance" aria-labelledby="acceptance">
      <h2 id="acceptance">{say(ACCEPTANCE.title)}</h2>
      <p class="quiet small">{say(ACCEPTANCE.hint)}</p>
      {isOpen.value ? (
        <ReasonForm
          button={say(ACCEPTANCE.accept)}
          keep={say(ACCEPTANCE.keep)}
          reason={say(ACCEPTANCE.reason)}
          send={(body, key) =>
            call('POST /v1/congresses/{id}/audit-acceptances', { path: { id: congressId }, body, key })
          }
          sent={async () => {
            close()
            isDone.value = true
            await changed()
          }}
          close={close}
        />
      ) : (
        <button
          class="btn"
          type="button"
          onClick={() => {
            isDone.value = false
            isOpen.value = true
          }}
        >
          {say(ACCEPTANCE.ask)}
        </button>
      )}
      {isDone.value && <Notice kind="done">{say(ACCEPTANCE.done)}</Notice>}
    </section>
  )
}
