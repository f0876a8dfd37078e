import type { ComponentType, JSX } from 'preact'
import { FRAME } from '../../locale/desk/frame.ts'
import { NO_ANSWER } from '../api/failure.ts'
import { say } from '../language.ts'
import { type Part, usePart } from '../part-of-desk.ts'
import { Failed, Notice } from './notice.tsx'

/** A form that the first sight of a page does not need, as a component that fetches it. */
export const later =
  <Props extends object>(part: Part<ComponentType<Props>>) =>
  (props: Props): JSX.Element | null => {
    const { found: Found, isMissing, isOutdated } = usePart(part)
    if (Found) return <Found {...props} />
    if (!isMissing) return null
    return isOutdated ? <Notice kind="stop">{say(FRAME.newVersionHint)}</Notice> : <Failed failure={NO_ANSWER} />
  }
