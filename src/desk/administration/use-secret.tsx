import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { SECRET } from '../../locale/desk/systems.ts'
import { say } from '../language.ts'
import { useLeaving } from './leaving.tsx'
import { type Secret, SecretOnce } from './secret-once.tsx'

interface ShownSecret {
  readonly show: (secret: Secret) => void
  /** The secret with its question before it is lost; null while there is none. */
  readonly element: JSX.Element | null
}

/** Shows a secret once, and asks before a page loses one that was not copied. */
export const useSecret = (): ShownSecret => {
  const secret = useSignal<Secret | null>(null)
  const isCopied = useSignal(false)
  const leaving = useLeaving(() => secret.value !== null && !isCopied.value, say(SECRET.lost))
  return {
    show: (made) => {
      secret.value = made
      isCopied.value = false
    },
    element: secret.value && (
      <>
        {leaving.question}
        <SecretOnce
          secret={secret.value}
          copied={() => {
            isCopied.value = true
          }}
          hide={() => void leaving.ask(() => (secret.value = null))}
        />
      </>
    ),
  }
}
