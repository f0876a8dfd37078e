import { useSignal } from '@preact/signals'
import type { ComponentChildren, JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { FRAME } from '../../locale/desk/frame.ts'
import { MEETING } from '../../locale/desk/meeting.ts'
import { OFFICE_LABELS } from '../../locale/labels.ts'
import { STATES } from '../../locale/state-words.ts'
import type { Overview, Session } from '../api/types.ts'
import { say, sayFirst } from '../language.ts'
import { Failed } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { Who } from '../parts/who.tsx'
import { hrefOf, route } from '../router.ts'
import { congressOf, rolesHere } from '../session.ts'
import { type Meeting, useMeeting } from './meeting.ts'
import { placeOf } from './places.ts'

/** Screens that have an entry of their own in the rail; the others belong to the entry of their round, or to the overview. */
const OWN_ENTRIES: readonly string[] = ['ballots', 'doubtful', 'devices', 'papers', 'stacks']

interface EntryProps {
  readonly to: readonly string[]
  readonly isHere: boolean
  readonly children: ComponentChildren
}

const Entry = ({ to, isHere, children }: EntryProps): JSX.Element => (
  <a href={hrefOf(...to)} {...(isHere ? { 'aria-current': 'page' } : {})}>
    {children}
  </a>
)

interface RailProps {
  readonly overview: Overview
  readonly session: Session
  readonly roundId: string | undefined
}

const Rail = ({ overview, session, roundId }: RailProps): JSX.Element => {
  const [place = ''] = route.value
  const isOpen = useSignal(false)
  useEffect(() => {
    isOpen.value = false
  }, [route.value])
  const rounds = overview.elections.flatMap(({ rounds }) => rounds).filter(({ state }) => state !== 'cancelled')
  const about = roundId ?? rounds.findLast(({ state }) => state === 'counting')?.id ?? rounds.at(-1)?.id
  const roles = rolesHere(session)
  const isHead = roles.includes('board-head')
  const entry = (to: readonly string[], words: string): JSX.Element => (
    <Entry to={to} isHere={to[0] === place && (to[1] === undefined || to[1] === roundId)}>
      {words}
    </Entry>
  )
  return (
    <nav class={isOpen.value ? 'rail open' : 'rail'} aria-label={say(MEETING.rail)}>
      <Entry to={['meeting']} isHere={roundId === undefined && !OWN_ENTRIES.includes(place)}>
        {say(MEETING.overview)}
      </Entry>
      {rounds.length > 0 && <h2>{say(MEETING.elections)}</h2>}
      {rounds.map((round) => (
        <Entry
          key={round.id}
          to={[placeOf(round, roles), round.id]}
          isHere={round.id === roundId && !OWN_ENTRIES.includes(place)}
        >
          {say(MEETING.round, { office: sayFirst(OFFICE_LABELS[round.office]), number: round.number })}
          <small>{say(STATES[round.state])}</small>
        </Entry>
      ))}
      {isHead && <h2>{say(MEETING.board)}</h2>}
      {isHead && about !== undefined && entry(['ballots', about], say(MEETING.ballots))}
      {isHead && about !== undefined && entry(['doubtful', about], say(MEETING.doubtful))}
      {isHead && entry(['devices'], say(MEETING.devices))}
      {about !== undefined && entry(['papers', about], say(MEETING.papers))}
      {isHead && entry(['stacks'], say(MEETING.ownStacks))}
      <button
        class="btn in-row rail-open"
        type="button"
        aria-expanded={isOpen.value}
        onClick={() => {
          isOpen.value = !isOpen.value
        }}
      >
        {say(MEETING.others)}
      </button>
    </nav>
  )
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

/** A page of a meeting with the rail beside it, for the head of the board, the presidium and the secretariat. */
export const MeetingPage = ({ session, title: given, acts, roundId, children }: MeetingPageProps): JSX.Element => {
  const congress = congressOf(session)
  const meeting = useMeeting(congress?.id)
  const { value: answer } = meeting.answer
  const { value: overview } = meeting.last
  const title = typeof given === 'string' ? given : overview ? given(overview) : say(FRAME.loading)
  const end = (
    <>
      {session.via === 'password' && <a href={hrefOf('account')}>{say(FRAME.account)}</a>}
      <Who session={session} />
    </>
  )
  return (
    <Page title={title} where={congress?.name} end={end}>
      <div class="with-rail">
        {overview ? <Rail overview={overview} session={session} roundId={roundId} /> : <div class="rail" />}
        <main class="page" aria-busy={answer === null}>
          <div class="page-head">
            <h1>{title}</h1>
            {acts}
          </div>
          {answer && !answer.ok && <Failed failure={answer.failure} />}
          {overview && children({ ...meeting, overview })}
        </main>
      </div>
    </Page>
  )
}
