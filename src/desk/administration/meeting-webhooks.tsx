import type { JSX } from 'preact'
import { FRAME } from '../../locale/desk/frame.ts'
import { WEBHOOKS } from '../../locale/desk/systems.ts'
import { WAY_WORDS } from '../../locale/desk/ways.ts'
import type { Session } from '../api/types.ts'
import { useFacts } from '../facts.ts'
import { say } from '../language.ts'
import { Failed } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { WhoWithAccount } from '../parts/who.tsx'
import { hrefOf } from '../router.ts'
import { readWebhooks } from '../webhooks/webhook-facts.ts'
import { WebhookList, webhooksHeading } from '../webhooks/webhook-list.tsx'

interface MeetingWebhooksProps {
  readonly session: Session
  readonly congressId: string
}

/** The receivers of a meeting, for the administrators of its organisation. */
export const MeetingWebhooks = ({ session, congressId }: MeetingWebhooksProps): JSX.Element => {
  const { answer, last, again } = useFacts(() => readWebhooks(congressId), [congressId])
  const { value: found } = last
  const title = found ? webhooksHeading(found) : say(answer.value ? WEBHOOKS.hidden : FRAME.loading)
  return (
    <Page title={title} where={say(WAY_WORDS.webhooks)} end={<WhoWithAccount session={session} />}>
      <main class="column administration systems" aria-busy={answer.value === null}>
        <h1>{title}</h1>
        {answer.value && !answer.value.ok && <Failed failure={answer.value.failure} />}
        {found && (
          <WebhookList congressId={congressId} webhooks={found} mayChange={false} mayOnlyRevoke changed={again} />
        )}
        <p class="quiet">{say(WEBHOOKS.byPresidium)}</p>
        <p>
          <a href={hrefOf('administration', congressId)}>{say(WEBHOOKS.back)}</a>
        </p>
      </main>
    </Page>
  )
}
