import type { JSX } from 'preact'
import { FRAME } from '../../locale/desk/frame.ts'
import type { Failure } from '../api/failure.ts'
import { say } from '../language.ts'
import { Failed } from './notice.tsx'
import { Page } from './page.tsx'

/** The page before the first answer. */
export const Loading = (): JSX.Element => (
  <Page title={say(FRAME.loading)}>
    <main class="column" aria-busy="true">
      <h1 class="sr">{say(FRAME.loading)}</h1>
    </main>
  </Page>
)

interface AwayProps {
  readonly failure: Failure
  /** Asks the service once more. */
  readonly again: () => Promise<void>
}

/** The page for a first answer that did not come. */
export const Away = ({ failure, again }: AwayProps): JSX.Element => (
  <Page title={say(FRAME.away)}>
    <main class="column">
      <h1>{say(FRAME.away)}</h1>
      <Failed failure={failure} />
      <p>
        <button class="btn main big" type="button" onClick={() => void again()}>
          {say(FRAME.tryAgain)}
        </button>
      </p>
    </main>
  </Page>
)
