import type { JSX } from 'preact'
import { FRAME } from '../../locale/desk/frame.ts'
import { WEBHOOKS } from '../../locale/desk/systems.ts'
import { may } from '../allowed.ts'
import { useFacts } from '../facts.ts'
import { say } from '../language.ts'
import { MeetingPage } from '../meeting/meeting-page.tsx'
import { Failed } from '../parts/notice.tsx'
import type { ScreenProps } from '../screen-props.ts'
import { congressOf, rolesHere } from '../session.ts'
import { readWebhooks } from './webhook-facts.ts'
import { WebhookList, webhooksHeading } from './webhook-list.tsx'

/** The systems that receive the declared results and decisions of a meeting. */
export const Webhooks = ({ session }: ScreenProps): JSX.Element => {
  const congressId = congressOf(session)?.id ?? ''
  const { answer, last, again } = useFacts(() => readWebhooks(congressId), [congressId])
  const { value: found } = last
  return (
    <MeetingPage
      session={session}
      title={found ? webhooksHeading(found) : say(answer.value ? WEBHOOKS.hidden : FRAME.loading)}
    >
      {() => (
        <div class="column-of-acts systems">
          {answer.value && !answer.value.ok && <Failed failure={answer.value.failure} />}
          {found && (
            <WebhookList
              congressId={congressId}
              webhooks={found}
              mayChange={may('changeWebhooks', rolesHere(session))}
              changed={again}
            />
          )}
        </div>
      )}
    </MeetingPage>
  )
}
