import type { JSX } from 'preact'
import { READING } from '../../locale/desk/reading.ts'
import { AFTER } from '../../locale/desk/result.ts'
import type { AuditEvent } from '../api/types.ts'
import { say, sayHour, sayTime } from '../language.ts'
import { actWords, detailOf } from '../log/event-words.ts'
import type { Naming } from '../log/naming.ts'
import { Stop } from '../parts/icons.tsx'
import type { AfterFacts } from '../result/read-after.ts'
import { sayUndoing } from '../result/undoing-words.ts'
import { hrefOf } from '../router.ts'
import { courseOf, type Happening, type Moment, placeIn } from './course.ts'
import type { CourseFacts } from './read-reading.ts'

const UNDOES: readonly string[] = ['round.reopened', 'round.annulled']

const inLog = (events: readonly AuditEvent[], naming: Naming): readonly Happening[] =>
  events.map((event) => ({
    at: event.at,
    words: actWords(event, naming),
    person: event.actor.name,
    detail: [event.withheld ? '' : detailOf(event, naming), event.reason ?? ''].filter(Boolean).join('. '),
    undoes: UNDOES.includes(event.action),
    sequence: event.sequence,
  }))

/** The main moments, for readers without the log. */
const inShort = ({ issue, returned }: CourseFacts, after: AfterFacts): readonly Happening[] => {
  const one = (at: string, words: string, detail = '', undoes = false): Happening => ({
    ...{ at, words, detail, undoes, person: null, sequence: null },
  })
  return [
    ...(issue ? [one(issue.recordedAt, say(READING.issuedAt))] : []),
    ...(returned ? [one(returned.recordedAt, say(READING.returnedAt))] : []),
    ...after.versions.map(({ version, declaredAt }) => one(declaredAt, say(READING.declaredAt, { version }))),
    ...after.undoings.map((undoing) => {
      const kind = say(undoing.kind === 'reopened' ? AFTER.reopened : AFTER.annulled)
      return one(undoing.recordedAt, kind, sayUndoing(undoing), true)
    }),
  ].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
}

const Row = ({ moment, moments }: { readonly moment: Moment; readonly moments: readonly Moment[] }): JSX.Element => {
  const { at, until, count, words, people, detail, undoes, sequence } = moment
  const [from, to] = [placeIn(moments, at), placeIn(moments, until)]
  return (
    <li class={undoes ? 'undoes' : ''}>
      <span class="num">{sayTime(at)}</span>
      <span>
        <b>
          {undoes && <Stop />}
          {sequence === null ? words : <a href={hrefOf('log', String(sequence))}>{words}</a>}
        </b>{' '}
        {count > 1 && say(READING.times, { count, until: sayHour(until) })}
        {people.length > 0 && <span class="quiet"> {people.join(', ')}</span>}
        {detail !== '' && <small>{detail}</small>}
      </span>
      <span class="when" aria-hidden="true">
        <i
          ref={(mark) => {
            mark?.style.setProperty('--from', `${from}%`)
            mark?.style.setProperty('--long', `${to - from}%`)
          }}
        />
      </span>
    </li>
  )
}

interface CourseProps {
  readonly facts: CourseFacts
  readonly after: AfterFacts
  readonly naming: Naming
}

/** The course of a round in time: from its opening to its declaration, with reopenings and an annulment. */
export const Course = ({ facts, after, naming }: CourseProps): JSX.Element => {
  const moments = courseOf(facts.events === null ? inShort(facts, after) : inLog(facts.events, naming))
  return (
    <section aria-labelledby="course">
      <h2 id="course">{say(READING.course)}</h2>
      <p class="small quiet">{say(facts.events === null ? READING.courseShort : READING.courseHint)}</p>
      <ol class="course">
        {moments.map((moment) => (
          <Row key={`${moment.at} ${moment.words} ${moment.sequence}`} moment={moment} moments={moments} />
        ))}
      </ol>
    </section>
  )
}
