import type { JSX } from 'preact'
import { MEETING } from '../../locale/desk/meeting.ts'
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
  const title = say(meetings > 0 ? MEETING.noRole : MEETING.noRoles)
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
        <p>{say(session.suspendedRoles.length > 0 ? MEETING.suspended : MEETING.noRoleHint)}</p>
        {session.suspendedRoles.length > 0 && (
          <p>
            <a class="btn" href={hrefOf('account')}>
              {say(MEETING.why)}
            </a>
          </p>
        )}
        {meetings > 0 && (
          <p>
            <a class="btn main big" href={hrefOf('meetings')}>
              {say(MEETING.choose)}
            </a>
          </p>
        )}
      </main>
    </Page>
  )
}
