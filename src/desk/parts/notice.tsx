import type { ComponentChildren, JSX } from 'preact'
import { FRAME } from '../../locale/desk/frame.ts'
import { type Failure, isSessionOver } from '../api/failure.ts'
import { say } from '../language.ts'
import { Done, Information, Reading, Stop } from './icons.tsx'

const ICONS = { information: Information, done: Done, wait: Stop, stop: Stop, reading: Reading } as const

interface NoticeProps {
  readonly kind: keyof typeof ICONS
  readonly children: ComponentChildren
}

/** A sentence that stays on the page. A screen reader reads an alert at once. */
export const Notice = ({ kind, children }: NoticeProps): JSX.Element => {
  const Icon = ICONS[kind]
  return (
    <div class={`notice ${kind === 'information' ? '' : kind}`} role={kind === 'stop' ? 'alert' : 'status'}>
      <Icon />
      <div class="say">{children}</div>
    </div>
  )
}

/**
 * A failure in words: those of the service, or that there was no answer. After the end of a session they are read by
 * somebody who has signed in again.
 */
export const wordsOf = (failure: Failure): string =>
  isSessionOver(failure) ? say(FRAME.sessionOver) : (failure.detail ?? say(FRAME.noAnswer))

export const Failed = ({ failure }: { readonly failure: Failure }): JSX.Element => (
  <Notice kind="stop">{wordsOf(failure)}</Notice>
)
