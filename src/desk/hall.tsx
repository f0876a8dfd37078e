import { computed, signal } from '@preact/signals'
import { type JSX, render } from 'preact'
import { HALL } from '../locale/desk/hall.ts'
import { type Bilingual, dayInWords, fill } from '../locale/text.ts'
import type { HallView } from './api/types.ts'
import { Busy } from './hall/busy.tsx'
import { fontsReady } from './hall/measure.ts'
import { HallResult } from './hall/result.tsx'
import { shareHall } from './hall/sharing.ts'
import type { HallEnd, HallState } from './hall/stream.ts'
import { dayHere } from './parts/day-of.ts'

const TICK_MS = 500
/** Stays with the address in this window, also when it is loaded again: something of the meeting was shown. */
const SHOWN = 'shown'
/** More pages than these have narrow marks, so that the line beside them stays whole. */
const MANY_PAGES = 6

/** After the #, because browsers never send that part: the token, and a mark for a light ground. */
const [token = '', ground] = location.hash.slice(1).split('.')
document.documentElement.dataset['theme'] = ground === 'sang' ? 'hall-light' : 'hall-dark'
document.title = HALL.title.vi

const state = signal<HallState>({ view: null, lostSince: null, end: token === '' ? 'wrong' : null })
const now = signal(Date.now())
/** The result that is shown, as text, and since when: its first page comes first. */
const shown = signal({ text: '', at: 0 })
const shownFor = computed(() => now.value - shown.value.at)
const turn = signal({ page: 0, pages: 1 })

const hourOf = (instant: Date): string =>
  new Intl.DateTimeFormat('vi', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(instant)

const dayOf = (instant: Date): string => dayInWords(dayHere(instant), 'vi')

/** Since when there is no connection; the day is named if it is another one. */
const sinceWords = (instant: Date): string => {
  const [time, day] = [hourOf(instant), dayOf(instant)]
  return day === dayOf(new Date(now.value)) ? time : fill(HALL.moment.vi, { time, day })
}

/** A line of the service with its figures in strong letters. */
const withStrongFigures = (line: string): JSX.Element[] =>
  line
    .split(/(\d[\d.]*)/)
    .map((part, place) => (place % 2 === 1 ? <b key={place}>{part}</b> : <span key={place}>{part}</span>))

const Foot = ({ view }: { readonly view: HallView | null }): JSX.Element => {
  const { lostSince } = state.value
  const { page, pages } = turn.value
  const line = view?.result?.foot ?? view?.foot ?? ''
  return (
    <footer>
      <span class={lostSince ? 'lost' : ''} role="status">
        {lostSince ? fill(HALL.lost.vi, { time: sinceWords(new Date(lostSince)) }) : withStrongFigures(line)}
      </span>
      {view?.result && pages > 1 && (
        <span class={pages > MANY_PAGES ? 'turn many' : 'turn'}>
          {fill(HALL.page.vi, { page: page + 1, pages })}
          {Array.from({ length: pages }, (_, one) => (
            <i key={one} class={one === page ? 'on' : ''} />
          ))}
        </span>
      )}
      <span class="clock">{hourOf(new Date(now.value))}</span>
    </footer>
  )
}

const ENDS = { wrong: HALL.wrong, closed: HALL.closed, expired: HALL.expired } as const satisfies Record<
  HallEnd,
  unknown
>

/** How an address ended, in words. The service calls every ended one wrong; one that this window has shown was right. */
const endWords = (end: HallEnd): Bilingual => (end === 'wrong' && history.state === SHOWN ? HALL.over : ENDS[end])

const Ended = ({ end }: { readonly end: HallEnd }): JSX.Element => {
  const words = endWords(end)
  return (
    <main class="hall">
      <header />
      <section class="centre wrong">
        <h1>{words.vi}</h1>
        <p class="big-fact">{HALL.endedHow.vi}</p>
        <div class="how" lang="en">
          <p>{words.en}</p>
          <p>{HALL.endedHow.en}</p>
        </div>
      </section>
      <footer />
    </main>
  )
}

const Hall = (): JSX.Element => {
  const { view, end } = state.value
  if (end) return <Ended end={end} />
  return (
    <main class="hall">
      <header>
        <span>{view?.meeting}</span>
        {view?.rehearsal && <strong class="mark">{HALL.rehearsal.vi}</strong>}
        <span>{view?.term}</span>
      </header>
      {view === null && (
        <section class="centre">
          <h1>{HALL.connecting.vi}</h1>
        </section>
      )}
      {view?.result && (
        <HallResult
          result={view.result}
          shownFor={shownFor}
          turned={(page, pages) => {
            turn.value = { page, pages }
          }}
        />
      )}
      {view && !view.result && <Busy view={view} />}
      <Foot view={view} />
    </main>
  )
}

const show = (next: HallState): void => {
  if (next.view !== null && history.state !== SHOWN) history.replaceState(SHOWN, '')
  const text = JSON.stringify(next.view?.result ?? null)
  if (text !== shown.peek().text) {
    now.value = Date.now()
    shown.value = { text, at: now.peek() }
  }
  // The same result is not drawn again, so that its page stays.
  const isSame = JSON.stringify(next.view) === JSON.stringify(state.peek().view)
  state.value = isSame ? { ...next, view: state.peek().view } : next
}

await fontsReady()
render(<Hall />, document.getElementById('desk') ?? document.body)
setInterval(() => {
  now.value = Date.now()
}, TICK_MS)
// Another address in the same window is another screen.
addEventListener('hashchange', () => location.reload())
if (token !== '') shareHall(token, show)
