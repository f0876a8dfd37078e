import type { JSX } from 'preact'
import { isOneOf } from '../../kernel/unknown.ts'
import { SIGN_IN_NOTICES } from '../../locale/desk/sign-in-changes.ts'
import { ROLE_LABELS } from '../../locale/roles.ts'
import { SIGN_IN_CHANGE_LABELS } from '../../locale/sign-in-change-labels.ts'
import type { Session } from '../api/types.ts'
import { BOARD_ROLES } from '../grants/grants-facts.ts'
import { say, sayTime } from '../language.ts'
import { Notice } from '../parts/notice.tsx'

/** Tells the owner of an account who changed how it signs in, and which roles wait to be granted again. */
export const SignInNotices = ({
  signInChanges,
  suspendedRoles,
}: Pick<Session, 'signInChanges' | 'suspendedRoles'>): JSX.Element | null =>
  signInChanges.length + suspendedRoles.length === 0 ? null : (
    <Notice kind="wait">
      {signInChanges.map(({ at, by, changes }) => (
        <p key={`${at} ${changes.join()}`}>
          {say(SIGN_IN_NOTICES.told, {
            time: sayTime(at),
            by,
            changes: changes.map((change) => say(SIGN_IN_CHANGE_LABELS[change])).join(', '),
          })}
        </p>
      ))}
      {suspendedRoles.map(({ role, congress }) => (
        <p key={`${role} ${congress.id}`}>
          {say(SIGN_IN_NOTICES.suspended, {
            role: say(ROLE_LABELS[role]),
            name: congress.name,
            grantedBy: say(isOneOf(BOARD_ROLES, role) ? SIGN_IN_NOTICES.presidium : SIGN_IN_NOTICES.administrator),
          })}
        </p>
      ))}
    </Notice>
  )
