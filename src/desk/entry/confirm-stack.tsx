import type { JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { ENTRY } from '../../locale/desk/entry.ts'
import { say } from '../language.ts'
import { hrefOf } from '../router.ts'
import type { EntryFacts } from './ballot-paper.ts'

interface ConfirmStackProps extends Pick<EntryFacts, 'batch' | 'entry'> {
  /** The name of the meeting for somebody with roles in several; null otherwise. */
  readonly meeting: string | null
  readonly onYes: () => void
}

/** Asked once before the first ballot of a stack, because a wrong pile would count for another one. */
export const ConfirmStack = ({
  batch: { id, number, size, label, mode },
  entry: { slot },
  meeting,
  onYes,
}: ConfirmStackProps): JSX.Element => {
  const yes = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => yes.current?.focus(), [])
  return (
    <main class="cover">
      <section class="panel">
        <h1>{say(ENTRY.confirm, { number, size })}</h1>
        {meeting !== null && <p class="stack-label">{meeting}</p>}
        {label !== null && label !== '' && <p class="stack-label">{say(ENTRY.label, { label })}</p>}
        <p>{say(ENTRY.confirmHint)}</p>
        <div class="acts">
          <button class="btn main big" type="button" ref={yes} onClick={onYes}>
            {say(ENTRY.begin)}
          </button>
          <a class="btn big" href={hrefOf('stacks')}>
            {say(ENTRY.otherStack)}
          </a>
        </div>
        {mode === null && (
          <p>
            <a href={hrefOf('sheet', id, slot)}>{say(ENTRY.bySheet)}</a>
          </p>
        )}
      </section>
    </main>
  )
}
