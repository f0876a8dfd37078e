import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { GRANTS } from '../../locale/desk/grants.ts'
import { ROLE_LABELS } from '../../locale/roles.ts'
import { call } from '../api/call.ts'
import type { RoleGrant } from '../api/types.ts'
import { say } from '../language.ts'
import { Failed, Notice } from '../parts/notice.tsx'
import { ReasonForm } from '../parts/reason-form.tsx'
import { useGrantAgain } from './grant-again.tsx'
import { proposalsIn } from './grants-facts.ts'

interface ProposedProps {
  readonly grant: RoleGrant
  /** Id of the reader's account; null if the reader grants no role of the board. */
  readonly granter: string | null
  readonly changed: () => Promise<void>
}

/** A role that one member of the presidium has proposed, and the acts by which another grants it, or anyone withdraws it. */
const Proposed = ({ grant, granter, changed }: ProposedProps): JSX.Element => {
  const name = grant.personName ?? grant.displayName
  const role = say(ROLE_LABELS[grant.role])
  const { id, username } = grant
  const { send, sending, failure } = useGrantAgain(grant, changed)
  const isWithdrawing = useSignal(false)
  const isOwn = granter === grant.grantedBy
  return (
    <Notice kind="wait">
      {failure.value && <Failed failure={failure.value} />}
      <p>
        {isOwn ? say(GRANTS.proposedByYou, { role, name, username }) : say(GRANTS.proposed, { role, name, username })}
      </p>
      {granter !== null && !isWithdrawing.value && (
        <p class="flow">
          {!isOwn && (
            <button class="btn main" type="button" aria-disabled={sending.value} onClick={() => void send()}>
              {say(GRANTS.second, { role, name })}
            </button>
          )}
          <button class="btn" type="button" onClick={() => (isWithdrawing.value = true)}>
            {say(GRANTS.withdraw)}
            <span class="sr"> ({name})</span>
          </button>
        </p>
      )}
      {isWithdrawing.value && (
        <ReasonForm
          button={say(GRANTS.withdrawOf, { role, name })}
          keep={say(GRANTS.keep)}
          hint={say(GRANTS.withdrawHint)}
          reason={say(GRANTS.withdrawReason)}
          send={(body, key) => call('POST /v1/role-grants/{id}/revocation', { path: { id }, body, key })}
          sent={changed}
          close={() => (isWithdrawing.value = false)}
        />
      )}
    </Notice>
  )
}

interface ProposedGrantsProps extends Omit<ProposedProps, 'grant'> {
  /** All grants of the meeting. */
  readonly grants: readonly RoleGrant[]
}

/** The roles of the board that wait for a second member of the presidium. */
export const ProposedGrants = ({ grants, ...rest }: ProposedGrantsProps): JSX.Element => (
  <>
    {proposalsIn(grants).map((grant) => (
      <Proposed key={grant.id} grant={grant} {...rest} />
    ))}
  </>
)
