import type { ComponentChildren, JSX } from 'preact'
import type { Session } from '../api/types.ts'
import { unbroken } from '../language.ts'
import { Page } from '../parts/page.tsx'
import { placeOf } from '../parts/place.ts'
import { WhoWithAccount } from '../parts/who.tsx'
import { hrefOf } from '../router.ts'
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
  readonly children: ComponentChildren
}

/** A page with a result and nothing else, because what is decided here cannot be taken back. */
export const ResultPage = ({ session, title, round, back, state, isBusy, children }: ResultPageProps): JSX.Element => {
  return (
    <Page title={title} {...placeOf(session)} end={<WhoWithAccount session={session} />}>
      <main class="page result-page" aria-busy={isBusy}>
        {round && (
          <p class="small flow">
            <a href={hrefOf(...back)}>{sayRound(round)}</a>
            {state}
          </p>
        )}
        <h1>{unbroken(title)}</h1>
        {children}
      </main>
    </Page>
  )
}
