import { useSignal } from '@preact/signals'
import { Fragment, type JSX } from 'preact'
import { GRANTS } from '../../locale/desk/grants.ts'
import { ROLE_LABELS } from '../../locale/roles.ts'
import type { Role } from '../allowed.ts'
import { call } from '../api/call.ts'
import type { RoleGrant } from '../api/types.ts'
import { say, sayFirst, sayTime } from '../language.ts'
import { Attention } from '../parts/icons.tsx'
import { ReasonForm } from '../parts/reason-form.tsx'
import { splitGrants } from './grants-facts.ts'
import { ProposedGrants } from './proposed-grants.tsx'
import { WaitingGrants } from './waiting-grants.tsx'

const nameOf = ({ personName, displayName }: RoleGrant): string => personName ?? displayName

interface RevokeFormProps {
  readonly grant: RoleGrant
  readonly changed: () => Promise<void>
  readonly close: () => void
}

/** Ends a role, with the reason that the log keeps. */
const RevokeForm = ({ grant, changed, close }: RevokeFormProps): JSX.Element => (
  <ReasonForm
    button={say(GRANTS.revokeFrom, { name: nameOf(grant) })}
    keep={say(GRANTS.keep)}
    hint={say(GRANTS.revokeHint)}
    reason={say(GRANTS.reason)}
    send={(body, key) => call('POST /v1/role-grants/{id}/revocation', { path: { id: grant.id }, body, key })}
    sent={async () => {
      close()
      await changed()
    }}
    close={close}
  />
)

interface GrantsTableProps {
  /** All grants, also those that were revoked. */
  readonly grants: readonly RoleGrant[]
  /** The roles that the reader may revoke. */
  readonly revokes: readonly Role[]
  readonly changed: () => Promise<void>
  /** Id of the reader's account, if the reader grants the roles of the board. */
  readonly granter?: string
  /** Accounts whose password is temporary and not changed yet; absent for a reader who administers no accounts. */
  readonly temporary?: ReadonlySet<string>
}

const Ended = ({ grants }: Pick<GrantsTableProps, 'grants'>): JSX.Element => (
  <details>
    <summary>{say(GRANTS.ended, { count: grants.length })}</summary>
    <ul class="ended-grants">
      {grants.map((grant) => (
        <li key={grant.id}>
          {nameOf(grant)}, {say(ROLE_LABELS[grant.role])}
          {grant.revokedAt !== null && (
            <span class="quiet">, {say(GRANTS.endedAt, { time: sayTime(grant.revokedAt) })}</span>
          )}
        </li>
      ))}
    </ul>
  </details>
)

/** Who has which role in a meeting, with the revocation of those that the reader grants. */
export const GrantsTable = ({ grants, revokes, changed, granter, temporary }: GrantsTableProps): JSX.Element => {
  const open = useSignal<string | null>(null)
  const { inForce, ended } = splitGrants(grants)
  return (
    <>
      <ProposedGrants grants={grants} granter={granter ?? null} changed={changed} />
      <WaitingGrants grants={grants} grantable={revokes} changed={changed} />
      {inForce.length > 0 && (
        <table class="accounts">
          <thead>
            <tr>
              <th scope="col">{say(GRANTS.fullName)}</th>
              <th scope="col">{say(GRANTS.username)}</th>
              <th scope="col">{say(GRANTS.role)}</th>
              <th scope="col">{say(GRANTS.since)}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {inForce.map((grant) => (
              <Fragment key={grant.id}>
                <tr>
                  <th scope="row">{nameOf(grant)}</th>
                  <td>
                    {grant.username}{' '}
                    {temporary?.has(grant.accountId) && (
                      <span class="state wait">
                        <Attention /> {say(GRANTS.temporary)}
                      </span>
                    )}
                  </td>
                  <td>{sayFirst(ROLE_LABELS[grant.role])}</td>
                  <td>
                    {sayTime(grant.grantedAt)}
                    {grant.alone && <small> {say(GRANTS.alone)}</small>}
                  </td>
                  <td>
                    {revokes.includes(grant.role) && open.value !== grant.id && (
                      <button class="btn in-row" type="button" onClick={() => (open.value = grant.id)}>
                        {say(GRANTS.revoke)}
                        <span class="sr"> ({nameOf(grant)})</span>
                      </button>
                    )}
                  </td>
                </tr>
                {open.value === grant.id && (
                  <tr class="acts">
                    <td colSpan={5}>
                      <RevokeForm grant={grant} changed={changed} close={() => (open.value = null)} />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      )}
      {ended.length > 0 && <Ended grants={ended} />}
    </>
  )
}
