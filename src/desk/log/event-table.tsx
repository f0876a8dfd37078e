import type { JSX } from 'preact'
import { Fragment } from 'preact'
import { LOG } from '../../locale/desk/log.ts'
import type { AuditEvent, Checkpoint } from '../api/types.ts'
import { say, sayDay } from '../language.ts'
import { dayHere } from '../parts/day-of.ts'
import { Locked } from '../parts/icons.tsx'
import { sayClock } from './clock.ts'
import { actWords, detailOf, objectWords } from './event-words.ts'
import type { Naming } from './naming.ts'

/** Joins the object of an event and its figures. */
const aboutOf = (event: AuditEvent, naming: Naming): string =>
  [objectWords(event, naming), detailOf(event, naming)].filter(Boolean).join(': ')

interface RowProps {
  readonly event: AuditEvent
  readonly isChosen: boolean
  readonly isSealed: boolean
  readonly naming: Naming
  readonly choose: () => void
}

const Row = ({ event, isChosen, isSealed, naming, choose }: RowProps): JSX.Element => (
  <tr class={isChosen ? 'chosen' : ''} onClick={choose}>
    <td class="num quiet">{event.sequence}</td>
    <td class="num">{sayClock(event.at)}</td>
    <td>{event.actor.name}</td>
    <th scope="row">
      <button
        class="row-act"
        type="button"
        data-event={event.sequence}
        aria-current={isChosen ? 'true' : undefined}
        tabIndex={isChosen ? 0 : -1}
      >
        {actWords(event, naming)}
      </button>
    </th>
    <td>
      {event.withheld ? (
        <>
          {objectWords(event, naming)} <span class="quiet">({say(LOG.withheld)})</span>
        </>
      ) : (
        aboutOf(event, naming)
      )}
      {isSealed && (
        <span class="tag">
          <Locked />
          {say(LOG.seals)}
        </span>
      )}
    </td>
  </tr>
)

interface EventTableProps {
  readonly events: readonly AuditEvent[]
  readonly points: readonly Checkpoint[]
  readonly naming: Naming
  readonly chosen: number | null
  readonly choose: (event: AuditEvent) => void
}

/** Events by their numbers; a line names the day wherever it changes. */
export const EventTable = ({ events, points, naming, chosen, choose }: EventTableProps): JSX.Element => {
  const sealed = new Set(points.map(({ size }) => size))
  const dayOf = (event: AuditEvent): string => dayHere(new Date(event.at))
  return (
    <table class="events" aria-label={say(LOG.table)}>
      <thead>
        <tr>
          <th class="num" scope="col">
            {say(LOG.number)}
          </th>
          <th class="num" scope="col">
            {say(LOG.hour)}
          </th>
          <th scope="col">{say(LOG.actor)}</th>
          <th scope="col">{say(LOG.act)}</th>
          <th scope="col">{say(LOG.detail)}</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event, place) => {
          const before = events[place - 1]
          return (
            <Fragment key={event.sequence}>
              {(before === undefined || dayOf(before) !== dayOf(event)) && (
                <tr class="day">
                  <td colSpan={5}>{sayDay(dayOf(event))}</td>
                </tr>
              )}
              <Row
                event={event}
                isChosen={event.sequence === chosen}
                isSealed={sealed.has(event.sequence)}
                naming={naming}
                choose={() => choose(event)}
              />
            </Fragment>
          )
        })}
      </tbody>
    </table>
  )
}
