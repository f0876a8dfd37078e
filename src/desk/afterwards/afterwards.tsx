import type { JSX } from 'preact'
import { AFTERWARDS } from '../../locale/desk/afterwards.ts'
import type { Answer } from '../api/call.ts'
import type { Complaint } from '../api/types.ts'
import { useFacts } from '../facts.ts'
import { say } from '../language.ts'
import { runsMeeting } from '../meeting/acts.ts'
import { MeetingPage } from '../meeting/meeting-page.tsx'
import { Failed } from '../parts/notice.tsx'
import type { ScreenProps } from '../screen-props.ts'
import { congressOf, rolesHere } from '../session.ts'
import { readComplaints, readsComplaints, waitingIn } from './complaint-facts.ts'
import { Complaints } from './complaints.tsx'
import { DeadlinesSection } from './deadlines.tsx'

interface AfterwardsFacts {
  /** Null for those who may not read complaints. */
  readonly complaints: readonly Complaint[] | null
}

const readAfterwards = async (congressId: string, mayRead: boolean): Promise<Answer<AfterwardsFacts>> => {
  const complaints = mayRead ? await readComplaints(congressId) : null
  if (complaints && !complaints.ok) return complaints
  return { ok: true, value: { complaints: complaints?.value ?? null }, etag: null }
}

const titleOf = ({ complaints }: AfterwardsFacts): string => {
  const waiting = waitingIn(complaints ?? [])
  return waiting > 0 ? say(AFTERWARDS.openComplaints, { count: waiting }) : say(AFTERWARDS.nothingOpen)
}

/** The work that is left once votes are declared, also after the closing. */
export const Afterwards = ({ session }: ScreenProps): JSX.Element => {
  const congressId = congressOf(session)?.id ?? ''
  const roles = rolesHere(session)
  const facts = useFacts(() => readAfterwards(congressId, readsComplaints(roles)), [congressId])
  const { value: answer } = facts.answer
  const { value: found } = facts.last
  return (
    <MeetingPage session={session} title={() => (found ? titleOf(found) : say(AFTERWARDS.way))}>
      {({ overview }) => (
        <div class="column-of-acts" aria-busy={answer === null}>
          {answer && !answer.ok && <Failed failure={answer.failure} />}
          {found?.complaints && (
            <Complaints
              key={congressId}
              overview={overview}
              complaints={found.complaints}
              mayRecord={runsMeeting(roles)}
              again={facts.again}
            />
          )}
          <DeadlinesSection key={congressId} congressId={congressId} />
        </div>
      )}
    </MeetingPage>
  )
}
