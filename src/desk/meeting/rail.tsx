import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { FRAME } from '../../locale/desk/frame.ts'
import { MEETING } from '../../locale/desk/meeting.ts'
import { STATES } from '../../locale/state-words.ts'
import type { Overview, Session } from '../api/types.ts'
import { say } from '../language.ts'
import { sayOfficeFirst } from '../office.ts'
import { hrefOf, route } from '../router.ts'
import { meetingsOf, rolesHere } from '../session.ts'
import { type Round, roundsOf } from './headline.ts'
import { placeOf } from './places.ts'

/** Screens that have an entry of their own; the others belong to the entry of their round, or to the overview. */
const OWN_ENTRIES: readonly string[] = ['ballots', 'doubtful', 'devices', 'papers', 'stacks']

interface EntryProps {
  readonly to: readonly string[]
  readonly isHere: boolean
  readonly words: string
  /** A second line: a state, or a number of things that wait. */
  readonly below?: string | undefined
}

const Entry = ({ to, isHere, words, below }: EntryProps): JSX.Element => (
  <a href={hrefOf(...to)} {...(isHere ? { 'aria-current': 'page' } : {})}>
    {words}
    {below !== undefined && <small>{below}</small>}
  </a>
)

/** The round that the entries of the board are about: that of the page, else the one that is counted, else the last one. */
const roundAbout = (rounds: readonly Round[], roundId: string | undefined): Round | undefined =>
  rounds.find(({ id }) => id === roundId) ?? rounds.findLast(({ state }) => state === 'counting') ?? rounds.at(-1)

interface RailProps {
  readonly overview: Overview
  readonly session: Session
  readonly roundId: string | undefined
}

const Entries = ({ overview, session, roundId }: RailProps): JSX.Element => {
  const [place = ''] = route.value
  const rounds = roundsOf(overview).filter(({ state }) => state !== 'cancelled')
  const about = roundAbout(rounds, roundId)
  const roles = rolesHere(session)
  const isHead = roles.includes('board-head')
  const ruling = about?.stacks?.ruling ?? 0
  const own = (to: readonly string[], words: string, below?: string): JSX.Element => (
    <Entry to={to} isHere={to[0] === place && (to[1] === undefined || to[1] === roundId)} words={words} below={below} />
  )
  return (
    <>
      <Entry
        to={['meeting']}
        isHere={roundId === undefined && !OWN_ENTRIES.includes(place)}
        words={say(FRAME.overview)}
      />
      {rounds.length > 0 && <h2>{say(MEETING.elections)}</h2>}
      {rounds.map((round) => (
        <Entry
          key={round.id}
          to={[placeOf(round, roles), round.id]}
          isHere={round.id === roundId && !OWN_ENTRIES.includes(place)}
          words={say(MEETING.round, { office: sayOfficeFirst(round.office), number: round.number })}
          below={say(STATES[round.state])}
        />
      ))}
      {isHead && <h2>{say(MEETING.board)}</h2>}
      {isHead && about && own(['ballots', about.id], say(MEETING.ballots))}
      {isHead &&
        about &&
        own(
          ['doubtful', about.id],
          say(MEETING.doubtful),
          ruling === 0 ? undefined : say(MEETING.ruling, { count: ruling }),
        )}
      {isHead && own(['devices'], say(MEETING.devices))}
      {about && own(['papers', about.id], say(MEETING.papers))}
      {isHead && own(['stacks'], say(MEETING.ownStacks))}
      {meetingsOf(session).length > 1 && own(['meetings'], say(MEETING.otherMeetings))}
    </>
  )
}

/** The ways through a meeting. In a narrow window it is its current entry and a button for the others. */
export const Rail = (props: RailProps): JSX.Element => {
  const isOpen = useSignal(false)
  const [rail, button] = [useRef<HTMLElement>(null), useRef<HTMLButtonElement>(null)]
  useEffect(() => {
    isOpen.value = false
  }, [route.value])
  useLayoutEffect(() => {
    // The entries come before the button, so the focus goes to them.
    if (isOpen.value) rail.current?.querySelector('a')?.focus()
  }, [isOpen.value])
  return (
    <nav
      class={isOpen.value ? 'rail open' : 'rail'}
      aria-label={say(MEETING.rail)}
      ref={rail}
      onKeyDown={({ key }) => {
        if (key !== 'Escape' || !isOpen.value) return
        isOpen.value = false
        button.current?.focus()
      }}
    >
      <Entries {...props} />
      <button
        class="btn in-row rail-open"
        type="button"
        aria-expanded={isOpen.value}
        ref={button}
        onClick={() => {
          isOpen.value = !isOpen.value
        }}
      >
        {say(MEETING.others)}
      </button>
    </nav>
  )
}
