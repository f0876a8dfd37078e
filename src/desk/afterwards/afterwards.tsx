import type { JSX } from 'preact'
import { AFTERWARDS } from '../../locale/desk/afterwards.ts'
import { may } from '../allowed.ts'
import type { Answer } from '../api/call.ts'
import type { Complaint } from '../api/types.ts'
import { useFacts } from '../facts.ts'
import { say } from '../language.ts'
import { runsMeeting } from '../meeting/acts.ts'
import { MeetingPage } from '../meeting/meeting-page.tsx'
import { Failed } from '../parts/notice.tsx'
import type { ScreenProps } from '../screen-props.ts'
import { congressOf, rolesHere } from '../session.ts'
import { readComplaints, waitingIn } from './complaint-facts.ts'
import { Complaints } from './complaints.tsx'
import { DeadlinesSection } from './deadlines.tsx'
import { Upward } from './upward.tsx'
import { leftIn, readUpward, type UpwardFacts } from './upward-facts.ts'

/** The complaints of a meeting; null for those who may not read them. */
const readAllowed = async (congressId: string, mayRead: boolean): Promise<Answer<readonly Complaint[] | null>> =>
  mayRead ? readComplaints(congressId) : { ok: true, value: null, etag: null }

const titleOf = (complaints: readonly Complaint[] | null, upward: UpwardFacts | null): string => {
  const waiting = waitingIn(complaints ?? [])
  if (waiting > 0) return say(AFTERWARDS.openComplaints, { count: waiting })
  if (upward === null) return say(AFTERWARDS.title)
  const left = leftIn(upward.bundle)
  if (left > 0) return say(AFTERWARDS.papersLeft, { count: left })
  return say(complaints === null ? AFTERWARDS.title : AFTERWARDS.nothingOpen)
}

/** The work that is left once votes are declared, also after the closing. */
export const Afterwards = ({ session }: ScreenProps): JSX.Element => {
  const congressId = congressOf(session)?.id ?? ''
  const roles = rolesHere(session)
  const complaints = useFacts(() => readAllowed(congressId, may('readComplaints', roles)), [congressId])
  const upward = useFacts(() => readUpward(congressId), [congressId])
  const failed = [complaints.answer.value, upward.answer.value].flatMap((answer) =>
    answer && !answer.ok ? [answer.failure] : [],
  )
  const isBusy = complaints.answer.value === null || upward.answer.value === null
  return (
    <MeetingPage session={session} title={() => titleOf(complaints.last.value, upward.last.value)}>
      {({ overview }) => (
        <div class="column-of-acts" aria-busy={isBusy}>
          {failed.map((failure) => (
            <Failed key={failure.code} failure={failure} />
          ))}
          {complaints.last.value && (
            <Complaints
              key={congressId}
              overview={overview}
              complaints={complaints.last.value}
              mayRecord={runsMeeting(roles)}
              again={complaints.again}
            />
          )}
          <DeadlinesSection key={congressId} congressId={congressId} />
          {upward.last.value && (
            <Upward
              overview={overview}
              facts={upward.last.value}
              mayAttach={may('attachScans', roles)}
              again={upward.again}
            />
          )}
        </div>
      )}
    </MeetingPage>
  )
}
