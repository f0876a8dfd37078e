import type { JSX } from 'preact'
import { ADMINISTRATION } from '../../locale/desk/administration.ts'
import { WAY_WORDS } from '../../locale/desk/ways.ts'
import type { Congress, Session } from '../api/types.ts'
import { say } from '../language.ts'
import { Page } from '../parts/page.tsx'
import { WhoWithAccount } from '../parts/who.tsx'
import { goTo, hrefOf } from '../router.ts'
import { Cancellation } from './cancellation.tsx'

interface CancelMeetingProps {
  readonly session: Session
  readonly congress: Congress
}

/** Cancels a meeting that an administrator recorded by mistake; nothing may be done in it yet. */
export const CancelMeeting = ({ session, congress }: CancelMeetingProps): JSX.Element => (
  <Page
    title={say(WAY_WORDS.cancelTitle)}
    meeting={congress.name}
    where={say(ADMINISTRATION.people)}
    end={<WhoWithAccount session={session} />}
  >
    <main class="column administration">
      <h1>{say(WAY_WORDS.cancelTitle)}</h1>
      <Cancellation
        congressId={congress.id}
        done={() => Promise.resolve(goTo('administration'))}
        back={hrefOf('administration', congress.id)}
      />
    </main>
  </Page>
)
