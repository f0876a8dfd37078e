import type { JSX } from 'preact'
import { GRANTS } from '../../locale/desk/grants.ts'
import { ROLE_LABELS } from '../../locale/roles.ts'
import { suspendedGrants } from '../../rules/two-people.ts'
import type { Role } from '../allowed.ts'
import type { RoleGrant } from '../api/types.ts'
import { say } from '../language.ts'
import { Failed, Notice } from '../parts/notice.tsx'
import { useGrantAgain } from './grant-again.tsx'

interface WaitingProps {
  readonly grant: RoleGrant
  readonly mayGrant: boolean
  readonly changed: () => Promise<void>
}

/** A role that was suspended, and the one act that gives it back. */
const Waiting = ({ grant, mayGrant, changed }: WaitingProps): JSX.Element => {
  const name = grant.personName ?? grant.displayName
  const { send, sending, failure } = useGrantAgain(grant, changed)
  return (
    <Notice kind="wait">
      {failure.value && <Failed failure={failure.value} />}
      <p>{say(GRANTS.suspended, { role: say(ROLE_LABELS[grant.role]), name })}</p>
      {mayGrant && (
        <button class="btn main" type="button" aria-disabled={sending.value} onClick={() => void send()}>
          {say(GRANTS.grantAgain, { role: say(ROLE_LABELS[grant.role]), name })}
        </button>
      )}
    </Notice>
  )
}

interface WaitingGrantsProps {
  readonly grants: readonly RoleGrant[]
  /** The roles that the reader grants. */
  readonly grantable: readonly Role[]
  readonly changed: () => Promise<void>
}

/** The roles that wait to be granted again. */
export const WaitingGrants = ({ grants, grantable, changed }: WaitingGrantsProps): JSX.Element => (
  <>
    {suspendedGrants(grants).map((grant) => (
      <Waiting key={grant.id} grant={grant} mayGrant={grantable.includes(grant.role)} changed={changed} />
    ))}
  </>
)
