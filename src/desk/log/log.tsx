import { type Signal, useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { LOG } from '../../locale/desk/log.ts'
import type { AuditEvent, Overview, Session } from '../api/types.ts'
import { useFacts } from '../facts.ts'
import { say } from '../language.ts'
import { roundsOf } from '../meeting/headline.ts'
import { useMeeting } from '../meeting/meeting.ts'
import { Failed } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { placeOf } from '../parts/place.ts'
import { ToOverview } from '../parts/to-overview.tsx'
import { WhoWithAccount } from '../parts/who.tsx'
import type { ScreenProps } from '../screen-props.ts'
import { congressOf, rolesHere } from '../session.ts'
import { Acceptance } from './acceptance.tsx'
import { EventPanel } from './event-panel.tsx'
import { EventTable } from './event-table.tsx'
import { Export, mayExport } from './export.tsx'
import { type LogFilter, NO_FILTER, pageBefore, pageWith } from './filter.ts'
import { Filters } from './filters.tsx'
import { Keys } from './keys.tsx'
import { hearKeys, showEvent } from './log-keys.ts'
import { OnePerson } from './one-person.tsx'
import { Pages } from './pages.tsx'
import { CheckpointList } from './points.tsx'
import { type LogPage, readPage, readPoints } from './read-log.ts'
import { useNaming } from './use-naming.ts'

/** The filter that an address asks for: `log/round/ID` shows the events of a round. */
const filterIn = ([kind = '', id = '']: readonly string[]): LogFilter =>
  kind === 'round' ? { ...NO_FILTER, subject: `round:${id}` } : NO_FILTER

/** The event that an address asks for: `log/22`; null for another address. */
const sequenceIn = ([number = '']: readonly string[]): number | null =>
  /^[1-9]\d{0,8}$/.test(number) ? Number(number) : null

interface BodyProps {
  readonly session: Session
  readonly overview: Overview
  readonly rest: readonly string[]
  /** Numbers in the heading. */
  readonly summary: Signal<string>
}

const Body = ({ session, overview, rest, summary }: BodyProps): JSX.Element => {
  const { id } = overview
  const filter = useSignal(filterIn(rest))
  const first = sequenceIn(rest)
  /** The starts of the pages up to the current one. */
  const pages = useSignal<readonly (number | null)[]>([first === null ? null : pageWith(first, false)])
  const sought = useSignal<number | null>(first)
  const [chosen, proofOf] = [useSignal<AuditEvent | null>(null), useSignal<number | null>(null)]
  const list = useRef<HTMLDivElement>(null)
  const after = pages.value.at(-1) ?? null
  const page = useFacts(() => readPage(id, filter.value, after), [id, filter.value, after])
  const points = useFacts(() => readPoints(id), [id])
  const { value: answer } = page.answer
  // The page before stays until the next one is read.
  const kept = useRef<LogPage | null>(null)
  kept.current = page.last.value ?? kept.current
  const found = kept.current
  const isNew = page.last.value !== null
  const events = found?.events ?? []
  const named = useNaming(session, overview, page.last.value?.events ?? null)

  useEffect(() => {
    if (!found || !isNew) return
    const wanted = sought.value
    const same = found.events.find(({ sequence }) => sequence === (wanted ?? chosen.value?.sequence))
    // The chosen event stays, also where a new page does not show it.
    if (same) chosen.value = same
    else if (chosen.value === null || wanted !== null) chosen.value = found.events[0] ?? chosen.value
    sought.value = null
    if (wanted !== null) showEvent(list.current, chosen.value?.sequence ?? null)
  }, [found, isNew])
  useEffect(() => {
    if (!found || !points.last.value) return
    const declared = roundsOf(overview).filter(({ state }) => state === 'declared').length
    const { length } = points.last.value.points
    summary.value = say(LOG.summary, { events: found.size, points: length, declared })
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent): void =>
      hearKeys(event, list.current, events, chosen.value, (next) => {
        chosen.value = next
      })
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  })

  const set = (next: LogFilter): void => {
    filter.value = next
    pages.value = [null]
  }
  const find = (typed: number): void => {
    // A number beyond the end leads to the last event.
    const sequence = Math.min(typed, found?.size ?? typed)
    sought.value = sequence
    filter.value = { ...NO_FILTER, newestFirst: filter.value.newestFirst }
    const start = pageWith(sequence, filter.value.newestFirst)
    if (start === after) void page.again()
    pages.value = [start]
  }
  const choose = (event: AuditEvent): void => {
    // A second press on the same event opens its proof.
    if (chosen.value?.sequence === event.sequence) proofOf.value = event.sequence
    chosen.value = event
    showEvent(list.current, event.sequence)
    list.current?.parentElement?.querySelector('#event-title')?.scrollIntoView({ block: 'nearest' })
  }
  const { value: shown } = chosen
  return (
    <div class="log-grid">
      <div class="log-list" ref={list} aria-busy={answer === null}>
        <Filters filter={filter} overview={overview} named={named} events={events} set={set} find={find} />
        {answer && !answer.ok && <Failed failure={answer.failure} />}
        {found && (
          <>
            <Pages
              count={events.length}
              hasMore={found.hasMore}
              hasPrevious={after !== null}
              previous={() => {
                const before = pages.value.slice(0, -1)
                pages.value = before.length > 0 ? before : [pageBefore(after, filter.value.newestFirst)]
              }}
              next={() => {
                if (isNew) pages.value = [...pages.value, events.at(-1)?.sequence ?? null]
              }}
            />
            <EventTable
              events={events}
              points={points.last.value?.points ?? []}
              naming={named.naming}
              chosen={shown?.sequence ?? null}
              choose={choose}
            />
          </>
        )}
        <Keys />
        {points.answer.value?.ok === false && <Failed failure={points.answer.value.failure} />}
        {points.last.value && <CheckpointList found={points.last.value} naming={named.naming} />}
        {rolesHere(session).includes('auditor') && <OnePerson overview={overview} />}
        <Acceptance session={session} congressId={id} changed={points.again} />
      </div>
      <aside class="log-event">
        {shown && (
          // Another event begins at its top.
          <EventPanel
            key={shown.sequence}
            congressId={id}
            event={shown}
            naming={named.naming}
            proofOf={proofOf}
            onlyObject={() => set({ ...NO_FILTER, subject: `object:${shown.object.id}` })}
            onlyPerson={() => set({ ...NO_FILTER, actorId: shown.actor.id })}
          />
        )}
      </aside>
    </div>
  )
}

/** The log of a meeting: events by time, object and person, and each of them in full. */
export const Log = ({ session, rest }: ScreenProps): JSX.Element => {
  const congress = congressOf(session)
  const meeting = useMeeting(congress?.id)
  const summary = useSignal('')
  const { value: answer } = meeting.answer
  const { value: overview } = meeting.last
  const title = say(LOG.title)
  return (
    <Page title={title} {...placeOf(session)} end={<WhoWithAccount session={session} />}>
      <main class="log" aria-busy={answer === null}>
        <div class="log-head">
          <h1>{title}</h1>
          <p class="small quiet">{summary.value}</p>
          <p class="flow">
            <ToOverview session={session} />
            <a class="btn" href={congress && mayExport(session) ? `/verify#log/${congress.id}` : '/verify'}>
              {say(LOG.verify)}
            </a>
          </p>
          {congress && <Export session={session} congressId={congress.id} />}
        </div>
        {answer && !answer.ok && <Failed failure={answer.failure} />}
        {overview && <Body session={session} overview={overview} rest={rest} summary={summary} />}
      </main>
    </Page>
  )
}
