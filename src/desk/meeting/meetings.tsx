import type { JSX } from 'preact'
import { FRAME } from '../../locale/desk/frame.ts'
import { NO_ROLE } from '../../locale/desk/no-role.ts'
import { ROLE_LABELS } from '../../locale/roles.ts'
import { say, sayFirst } from '../language.ts'
import { Page } from '../parts/page.tsx'
import { WhoWithAccount } from '../parts/who.tsx'
import { hrefIn } from '../router.ts'
import type { ScreenProps } from '../screen-props.ts'
import { meetingsOf } from '../session.ts'

/** The meetings in which somebody has a role. The choice stays in the address, so that each window can show another one. */
export const Meetings = ({ session }: ScreenProps): JSX.Element => {
  const title = say(meetingsOf(session).length === 0 ? NO_ROLE.noRoles : NO_ROLE.choose)
  const rolesIn = (id: string): string => {
    const roles = session.roles.filter(({ congress }) => congress?.id === id)
    return roles.map(({ role }, at) => (at === 0 ? sayFirst(ROLE_LABELS[role]) : say(ROLE_LABELS[role]))).join(', ')
  }
  return (
    <Page title={title} end={<WhoWithAccount session={session} />}>
      <main class="column">
        <h1>{title}</h1>
        {meetingsOf(session).length === 0 && <p>{say(NO_ROLE.noRoleHint)}</p>}
        <ul class="tasks meetings">
          {meetingsOf(session).map(({ id, name, rehearsal }) => (
            <li key={id}>
              <span>
                <a href={hrefIn(id)}>{name}</a>
                {rehearsal && <b>{say(FRAME.rehearsal)}</b>}
                <span class="sum">{rolesIn(id)}</span>
              </span>
            </li>
          ))}
        </ul>
      </main>
    </Page>
  )
}
