import { FRAME } from '../../locale/desk/frame.ts'
import type { Session } from '../api/types.ts'
import { say } from '../language.ts'
import { congressOf } from '../session.ts'

/** The meeting in the bar above a page: its name and its term. */
export const placeOf = (session: Session): { readonly where?: string; readonly about?: string } => {
  const here = congressOf(session)
  if (here === null) return {}
  const { from, to } = here.term
  return { where: here.name, about: say(FRAME.term, { from, to }) }
}
