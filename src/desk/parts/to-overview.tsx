import type { JSX } from 'preact'
import { FRAME } from '../../locale/desk/frame.ts'
import type { Role } from '../allowed.ts'
import type { Session } from '../api/types.ts'
import { say } from '../language.ts'
import { hrefOf } from '../router.ts'
import { rolesHere } from '../session.ts'

/** Whether one of the roles works from the overview of the meeting: those of typists and of the credentials committee do not. */
export const worksFromOverview = (roles: readonly Role[]): boolean =>
  roles.some((role) => role !== 'board-member' && role !== 'credentials-committee')

/** The way to the overview of the meeting, for a page without the rail; nothing for those who do not work from it. */
export const ToOverview = ({ session }: { readonly session: Session }): JSX.Element | null =>
  worksFromOverview(rolesHere(session)) ? <a href={hrefOf('meeting')}>{say(FRAME.overview)}</a> : null
