import type { ComponentChildren, JSX } from 'preact'
import { ENTRY } from '../../locale/desk/entry.ts'
import { ELECTION } from '../../locale/desk/overview.ts'
import type { Failure } from '../api/failure.ts'
import type { Session } from '../api/types.ts'
import { say, unbroken } from '../language.ts'
import { Failed } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { placeOf } from '../parts/place.ts'
import { ToOverview } from '../parts/to-overview.tsx'
import { WhoWithAccount } from '../parts/who.tsx'
import { hrefOf } from '../router.ts'
import { boardRoleOf } from '../session.ts'
import { type Round, sayRound } from './shown.tsx'

interface ResultPageProps {
  readonly session: Session
  readonly title: string
  readonly round: Round | undefined
  /** The way back to the round. */
  readonly back: readonly string[]
  /** The state beside the way back. */
  readonly state?: ComponentChildren
  readonly isBusy: boolean
  /** Why no result is shown, with which a page without its round still has a way on. */
  readonly failure: Failure | null
  readonly children: ComponentChildren
}

/** A page with a result and nothing else, because what is decided here cannot be taken back. */
export const ResultPage = ({
  session,
  title,
  round,
  back,
  state,
  isBusy,
  failure,
  children,
}: ResultPageProps): JSX.Element => {
  const isTypist = boardRoleOf(session)?.role === 'board-member'
  return (
    <Page title={title} {...placeOf(session)} end={<WhoWithAccount session={session} />}>
      <main class="page result-page" aria-busy={isBusy}>
        <p class="small flow">
          <ToOverview session={session} />
          {round && <a href={hrefOf(...back)}>{sayRound(round)}</a>}
          {state}
        </p>
        <h1>{unbroken(title)}</h1>
        {failure && <Failed failure={failure} />}
        {failure && !round && (
          <p>
            <a class="btn" href={hrefOf(isTypist ? 'stacks' : 'meeting')}>
              {say(isTypist ? ENTRY.backToStacks : ELECTION.back)}
            </a>
          </p>
        )}
        {children}
      </main>
    </Page>
  )
}
