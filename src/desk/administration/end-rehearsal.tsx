import type { JSX } from 'preact'
import { ADMINISTRATION } from '../../locale/desk/administration.ts'
import { WAY_WORDS } from '../../locale/desk/ways.ts'
import type { Congress, Session } from '../api/types.ts'
import { say } from '../language.ts'
import { Page } from '../parts/page.tsx'
import { WhoWithAccount } from '../parts/who.tsx'
import { EndForm } from '../rehearsal/end-form.tsx'
import { hrefOf } from '../router.ts'

interface EndRehearsalProps {
  readonly session: Session
  readonly congress: Congress
}

/** Throws away a rehearsal that an administrator recorded; its inside stays hidden from administrators. */
export const EndRehearsal = ({ session, congress }: EndRehearsalProps): JSX.Element => (
  <Page
    title={say(WAY_WORDS.endRehearsal)}
    meeting={congress.name}
    where={say(ADMINISTRATION.people)}
    end={<WhoWithAccount session={session} />}
  >
    <main class="column administration">
      <h1>{say(WAY_WORDS.endRehearsal)}</h1>
      <EndForm congressId={congress.id} back={hrefOf('administration', congress.id)} />
    </main>
  </Page>
)
