import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { FRAME } from '../../locale/desk/frame.ts'
import { ROLE_LABELS } from '../../locale/roles.ts'
import type { Failure } from '../api/failure.ts'
import type { Session } from '../api/types.ts'
import { say } from '../language.ts'
import { hrefOf } from '../router.ts'
import { rolesHere, signOut } from '../session.ts'
import { Attention } from './icons.tsx'
import { wordsOf } from './notice.tsx'

/** The person at the end of the bar, and the way out. */
export const Who = ({ session }: { readonly session: Session }): JSX.Element => {
  const failure = useSignal<Failure | null>(null)
  const [role] = rolesHere(session)
  return (
    <>
      <span class="who">
        <b>{session.account.displayName}</b>
        {role && <span> · {say(ROLE_LABELS[role])}</span>}
      </span>
      {failure.value && <span role="alert">{wordsOf(failure.value)}</span>}
      <button
        class="btn in-row"
        type="button"
        onClick={async () => {
          failure.value = await signOut()
        }}
      >
        {say(FRAME.signOut)}
      </button>
    </>
  )
}

/**
 * The same after the way to the own account, which a PIN does not open. It says if somebody else has changed how the account
 * signs in, because not every such change takes a role or asks for a new password.
 */
export const WhoWithAccount = ({ session }: { readonly session: Session }): JSX.Element => {
  const { via, signInChanges } = session
  const isTold = signInChanges.length > 0
  return (
    <>
      {(via === 'password' || (isTold && via === 'openid')) && (
        <a class={isTold ? 'state wait' : ''} href={hrefOf('account')}>
          {isTold && <Attention />}
          {say(isTold ? FRAME.signInChanged : FRAME.account)}
        </a>
      )}
      <Who session={session} />
    </>
  )
}
