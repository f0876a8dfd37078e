import type { JSX } from 'preact'
import { ENTRY } from '../../locale/desk/entry.ts'
import { FRAME } from '../../locale/desk/frame.ts'
import type { Failure } from '../api/failure.ts'
import { say } from '../language.ts'
import { Failed } from '../parts/notice.tsx'
import { hrefOf } from '../router.ts'

interface NotOpenedProps {
  /** Null while the answer is awaited. */
  readonly failure: Failure | null
  readonly again: () => void
}

/** The page before the entry is here: being read, or the reason why it cannot be opened and the ways on. */
export const NotOpened = ({ failure, again }: NotOpenedProps): JSX.Element => (
  <main class="column" aria-busy={failure === null}>
    <h1 class={failure ? '' : 'sr'}>{say(failure ? ENTRY.notOpened : FRAME.loading)}</h1>
    {failure && (
      <>
        <Failed failure={failure} />
        <p class="acts">
          <button class="btn main big" type="button" onClick={again}>
            {say(FRAME.tryAgain)}
          </button>
          <a class="btn big" href={hrefOf('stacks')}>
            {say(ENTRY.backToStacks)}
          </a>
        </p>
      </>
    )}
  </main>
)
