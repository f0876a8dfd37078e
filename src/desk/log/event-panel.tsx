import type { Signal } from '@preact/signals'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { EVENT } from '../../locale/desk/log.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import type { AuditEvent, Clause } from '../api/types.ts'
import { say, sayDay } from '../language.ts'
import { ClauseLine } from '../parts/clause-line.tsx'
import { dayHere } from '../parts/day-of.ts'
import { Failed, Notice } from '../parts/notice.tsx'
import { hrefOf } from '../router.ts'
import { sayClock } from './clock.ts'
import { actWords, type ChangedFigure, changesIn, sentenceOf } from './event-words.ts'
import { eventText } from './full-text.ts'
import type { Naming } from './naming.ts'
import { Proof } from './proof.tsx'

const LONG = 160

/** A figure that may be long, such as a declared result: folded, but whole. */
const Figure = ({ words }: { readonly words: string }): JSX.Element =>
  words.length <= LONG ? (
    <span>{words}</span>
  ) : (
    <details>
      <summary>{say(EVENT.whole)}</summary>
      {words}
    </details>
  )

interface ChangesProps {
  readonly changes: readonly ChangedFigure[]
  /** Whether the act has figures before it, which have a column of their own. */
  readonly hasBefore: boolean
}

const Changes = ({ changes, hasBefore }: ChangesProps): JSX.Element => (
  <table class="changes" aria-label={say(hasBefore ? EVENT.changes : EVENT.figure)}>
    <thead>
      <tr>
        <th scope="col">
          <span class="sr">{say(EVENT.figure)}</span>
        </th>
        {hasBefore && <th scope="col">{say(EVENT.before)}</th>}
        <th scope="col">{say(hasBefore ? EVENT.after : EVENT.recorded)}</th>
      </tr>
    </thead>
    <tbody>
      {changes.map(({ name, words, before, after }) => (
        <tr key={name}>
          <th scope="row">{words}</th>
          {hasBefore && (
            <td class="quiet">
              <Figure words={before} />
            </td>
          )}
          <td>
            <b>
              <Figure words={after} />
            </b>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** A citation whose clause is read when somebody opens it. */
const Cited = ({ citation }: { readonly citation: string }): JSX.Element => {
  const [clause, failure] = [useSignal<Clause | null>(null), useSignal<Failure | null>(null)]
  const open = async (): Promise<void> => {
    const [id = '', place = ''] = citation.split(':')
    const found = await call('GET /v1/regulations/{id}/clauses/{clause}', { path: { id, clause: place } })
    if (found.ok) clause.value = found.value
    failure.value = found.ok ? null : found.failure
  }
  if (clause.value) return <ClauseLine clause={clause.value} />
  return (
    <>
      {failure.value && <Failed failure={failure.value} />}
      <button class="link" type="button" onClick={() => void open()}>
        {citation}
      </button>
    </>
  )
}

interface EventPanelProps {
  readonly congressId: string
  readonly event: AuditEvent
  readonly naming: Naming
  /** Number of the event whose proof was asked for. */
  readonly proofOf: Signal<number | null>
  readonly onlyObject: () => void
  readonly onlyPerson: () => void
}

/** One event: a sentence, the figures before and after, reason, grounds, its text in full and its proof. */
export const EventPanel = ({
  congressId,
  event,
  naming,
  proofOf,
  onlyObject,
  onlyPerson,
}: EventPanelProps): JSX.Element => {
  const { sequence, at, reason, citations, withheld, object } = event
  const changes = changesIn(event, naming)
  const params = sentenceOf(event, naming)
  useEffect(() => {
    // Another event has its own proof.
    if (proofOf.value !== sequence) proofOf.value = null
  }, [sequence])
  return (
    <section class="event" aria-labelledby="event-title">
      <p class="small quiet">{say(EVENT.number, { number: sequence })}</p>
      <h2 id="event-title" tabIndex={-1}>
        {actWords(event, naming)}
      </h2>
      <p class="small">
        {say(EVENT.sentence, {
          time: sayClock(at),
          day: sayDay(dayHere(new Date(at))),
          role: '',
          name: '',
          act: '',
          ...params,
        })}
      </p>
      {withheld ? (
        <Notice kind="information">{say(EVENT.withheld)}</Notice>
      ) : (
        changes.length > 0 && <Changes changes={changes} hasBefore={event.before !== null} />
      )}
      {reason !== null && (
        <p class="small">
          <b>{say(EVENT.reason)}:</b> {reason}
        </p>
      )}
      {citations.length > 0 && (
        <div class="small">
          <b>{say(EVENT.citations)}:</b>
          <ul>
            {citations.map((citation) => (
              <li key={citation}>
                <Cited citation={citation} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <p class="small flow">
        <button class="link" type="button" onClick={onlyObject}>
          {say(EVENT.onlyObject)}
        </button>
        <button class="link" type="button" onClick={onlyPerson}>
          {say(EVENT.onlyPerson)}
        </button>
        {object.type === 'round' && <a href={hrefOf('reading', object.id)}>{say(EVENT.reading)}</a>}
      </p>
      <Proof congressId={congressId} event={event} proofOf={proofOf} />
      <h3>
        {say(EVENT.full)} <small class="quiet">(RFC 8785)</small>
      </h3>
      {withheld && <p class="small">{say(EVENT.fullWithheld)}</p>}
      <pre class="full">
        <code>{eventText(event)}</code>
      </pre>
    </section>
  )
}
