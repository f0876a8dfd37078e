import type { JSX } from 'preact'
import { REHEARSAL_END } from '../../locale/desk/rehearsal.ts'
import { say } from '../language.ts'
import { Page } from '../parts/page.tsx'
import { WhoWithAccount } from '../parts/who.tsx'
import type { ScreenProps } from '../screen-props.ts'

/** The page after the end of a rehearsal: what comes next. */
export const RehearsalOver = ({ session }: ScreenProps): JSX.Element => (
  <Page title={say(REHEARSAL_END.over)} end={<WhoWithAccount session={session} />}>
    <main class="column">
      <h1>{say(REHEARSAL_END.over)}</h1>
      <p>{say(REHEARSAL_END.next)}</p>
      <p>
        <a class="btn main big" href="#/">
          {say(REHEARSAL_END.home)}
        </a>
      </p>
    </main>
  </Page>
)
