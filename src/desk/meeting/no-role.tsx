import type { JSX } from 'preact'
import { NO_ROLE } from '../../locale/desk/no-role.ts'
import { say } from '../language.ts'
import { OnlyHere } from '../outbox/where-ballots-are.tsx'
import { Page } from '../parts/page.tsx'
import { WhoWithAccount } from '../parts/who.tsx'
import { hrefOf } from '../router.ts'
import type { ScreenProps } from '../screen-props.ts'
import { meetingsOf } from '../session.ts'

/** The page of a meeting for somebody without a role in it: the role was taken away, or the address is of another meeting. */
export const NoRole = ({ session }: Pick<ScreenProps, 'session'>): JSX.Element => {
  const { length: meetings } = meetingsOf(session)
  const title = say(meetings > 0 ? NO_ROLE.noRole : NO_ROLE.noRoles)
  const end = (
    <>
      <OnlyHere accountId={session.account.id} />
      <WhoWithAccount session={session} />
    </>
  )
  return (
    <Page title={title} end={end}>
      <main class="column">
        <h1>{title}</h1>
        <p>{say(session.suspendedRoles.length > 0 ? NO_ROLE.suspended : NO_ROLE.noRoleHint)}</p>
        {session.suspendedRoles.length > 0 && (
          <p>
            <a class="btn" href={hrefOf('account')}>
              {say(NO_ROLE.why)}
            </a>
          </p>
        )}
        {meetings > 0 && (
          <p>
            <a class="btn main big" href={hrefOf('meetings')}>
              {say(NO_ROLE.choose)}
            </a>
          </p>
        )}
      </main>
    </Page>
  )
}
