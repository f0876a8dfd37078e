import type { JSX } from 'preact'
import { FRAME } from '../../locale/desk/frame.ts'
import { GRANTS } from '../../locale/desk/grants.ts'
import { may } from '../allowed.ts'
import { call } from '../api/call.ts'
import type { RoleGrant } from '../api/types.ts'
import { useFacts } from '../facts.ts'
import { say } from '../language.ts'
import { MeetingPage } from '../meeting/meeting-page.tsx'
import { Failed } from '../parts/notice.tsx'
import { hrefOf } from '../router.ts'
import type { ScreenProps } from '../screen-props.ts'
import { congressOf, rolesHere } from '../session.ts'
import { BOARD_ROLES, splitGrants } from './grants-facts.ts'
import { GrantsTable } from './grants-table.tsx'
import { SafeguardsForm } from './safeguards.tsx'

const headingOf = (grants: readonly RoleGrant[]): string => {
  const { length: count } = splitGrants(grants).inForce
  return count === 0 ? say(GRANTS.none) : say(GRANTS.title, { count })
}

/** Who has which role in a meeting. The presidium revokes those of the board here, and grants them in the set-up. */
export const Grants = ({ session }: ScreenProps): JSX.Element => {
  const congressId = congressOf(session)?.id ?? ''
  const { answer, last, again } = useFacts(
    () => call('GET /v1/congresses/{id}/role-grants', { path: { id: congressId } }),
    [congressId],
  )
  const { value: found } = last
  const mayRevoke = may('revokeGrants', rolesHere(session))
  return (
    <MeetingPage
      session={session}
      title={found ? headingOf(found.items) : say(answer.value ? GRANTS.hidden : FRAME.loading)}
    >
      {() => (
        <div class="column-of-acts grants">
          {answer.value && !answer.value.ok && <Failed failure={answer.value.failure} />}
          {found && (
            <GrantsTable
              grants={found.items}
              revokes={mayRevoke ? BOARD_ROLES : []}
              changed={again}
              {...(mayRevoke ? { granter: session.account.id } : {})}
            />
          )}
          {mayRevoke && <SafeguardsForm congressId={congressId} />}
          {mayRevoke && (
            <p class="flow">
              <a class="btn" href={hrefOf('set-up', 'accounts')}>
                {say(GRANTS.board)}
              </a>
              <span class="quiet small">{say(GRANTS.others)}</span>
            </p>
          )}
        </div>
      )}
    </MeetingPage>
  )
}
