import type { JSX } from 'preact'
import { CLOSED } from '../../locale/desk/closed.ts'
import { say, sayTime } from '../language.ts'
import { Notice } from '../parts/notice.tsx'
import { hrefOf } from '../router.ts'

export interface ClosedNoteProps {
  readonly closedAt: string
}

/** Says on a page that was open since before the closing of its meeting that its acts have ended, and leads on. */
export const ClosedNote = ({ closedAt }: ClosedNoteProps): JSX.Element => (
  <Notice kind="information">
    {say(CLOSED.isClosed, { time: sayTime(closedAt) })} <a href={hrefOf('meeting')}>{say(CLOSED.toOverview)}</a>
  </Notice>
)
