import type { ComponentChildren, JSX } from 'preact'
import { FRAME } from '../../locale/desk/frame.ts'
import type { Overview, Session } from '../api/types.ts'
import { say, unbroken } from '../language.ts'
import { partOf, usePart } from '../part-of-desk.ts'
import { Failed } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { placeOf } from '../parts/place.ts'
import { WhoWithAccount } from '../parts/who.tsx'
import { route } from '../router.ts'
import { congressOf } from '../session.ts'
import { endedWith } from './closed.ts'
import type { ClosedNoteProps } from './closed-note.tsx'
import { type Meeting, useMeeting, useMeetingOfRound } from './meeting.ts'
import { Rail } from './rail.tsx'

const CLOSED_NOTE = partOf(async () => (await import('./closed-note.tsx')).ClosedNote)

/** The note on a page that was left open, which few evenings need. */
const LaterClosedNote = (props: ClosedNoteProps): JSX.Element | null => {
  const { found: Found } = usePart(CLOSED_NOTE)
  return Found && <Found {...props} />
}

interface MeetingPageProps {
  readonly session: Session
  /** The state and the next thing to do; also the title of the window. A function gets the overview once it is read. */
  readonly title: string | ((overview: Overview) => string)
  /** Acts beside the heading. */
  readonly acts?: ComponentChildren
  /** The round that the page is about. */
  readonly roundId?: string
  readonly children: (meeting: Meeting & { readonly overview: Overview }) => ComponentChildren
}

/** A page has its heading as soon as it has its content, or a failure. */
const titleOf = (given: MeetingPageProps['title'], { answer, last }: Meeting): string => {
  if (typeof given !== 'string') return last.value ? given(last.value) : say(FRAME.loading)
  return last.value || answer.value?.ok === false ? given : say(FRAME.loading)
}

/** A page of a meeting with the rail beside it, for the head of the board, the presidium and the secretariat. */
export const MeetingPage = ({ session, title: given, acts, roundId, children }: MeetingPageProps): JSX.Element => {
  const congress = congressOf(session)
  const meeting = useMeeting(congress?.id)
  useMeetingOfRound(session, meeting.last.value, roundId)
  const { value: answer } = meeting.answer
  const { value: overview } = meeting.last
  const title = titleOf(given, meeting)
  return (
    <Page title={title} {...placeOf(session)} end={<WhoWithAccount session={session} />}>
      <div class="with-rail">
        {overview ? <Rail overview={overview} session={session} roundId={roundId} /> : <div class="rail" />}
        <main class="page" aria-busy={answer === null}>
          <div class="page-head">
            <h1>{unbroken(title)}</h1>
            {acts}
          </div>
          {answer && !answer.ok && <Failed failure={answer.failure} />}
          {overview?.closedAt && endedWith(overview, route.value, roundId) && (
            <LaterClosedNote closedAt={overview.closedAt} />
          )}
          {overview && children({ ...meeting, overview })}
        </main>
      </div>
    </Page>
  )
}
