import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { DEADLINES } from '../../locale/desk/afterwards.ts'
import type { Failure } from '../api/failure.ts'
import { useFacts } from '../facts.ts'
import { say, sayDay } from '../language.ts'
import { ClauseLine } from '../parts/clause-line.tsx'
import { asTyped } from '../parts/day-of.ts'
import { Field, Form, type Values } from '../parts/form.tsx'
import { Failed, Notice } from '../parts/notice.tsx'
import { type DeadlineFacts, daysIn, type NamedDays, readDeadlines } from './deadline-facts.ts'

interface DueProps {
  readonly title: string
  /** How many working days after which day. */
  readonly rule: string
  readonly deadline: DeadlineFacts['deadlines']['approval']
  /** The sentence for a deadline that cannot be computed. */
  readonly none: string
  readonly clauses: DeadlineFacts['clauses']
}

/** A deadline with its clause; without one its days are a reading, and look like one. */
const Due = ({ title, rule, deadline, none, clauses }: DueProps): JSX.Element => {
  const clause = clauses.get(deadline?.citation ?? '')
  return (
    <li class="due">
      <b>{title}</b>
      {deadline ? (
        <>
          <span>
            {say(DEADLINES.due)} <b>{sayDay(deadline.due)}</b>
          </span>
          <small class="quiet">{rule}</small>
          {clause ? (
            <ClauseLine clause={clause} />
          ) : (
            <Notice kind="reading">
              <strong class="t">{say(DEADLINES.reading)}</strong> {say(DEADLINES.noClause)}
            </Notice>
          )}
        </>
      ) : (
        <small class="quiet">{none}</small>
      )}
    </li>
  )
}

const List = ({ deadlines, clauses }: DeadlineFacts): JSX.Element => (
  <ul class="paper-rows">
    <Due
      title={say(DEADLINES.report)}
      rule={say(DEADLINES.afterClosing, { count: 7 })}
      deadline={deadlines.report}
      none=""
      clauses={clauses}
    />
    <Due
      title={say(DEADLINES.complaint)}
      rule={say(DEADLINES.afterClosing, { count: 15 })}
      deadline={deadlines.complaint}
      none={say(DEADLINES.noComplaintClause)}
      clauses={clauses}
    />
    <Due
      title={say(DEADLINES.approval)}
      rule={say(DEADLINES.afterReceipt, { count: 15 })}
      deadline={deadlines.approval}
      none={say(DEADLINES.notReceived)}
      clauses={clauses}
    />
  </ul>
)

/** The days by which the law asks for something after a meeting, and the days from which they are computed. */
export const DeadlinesSection = ({ congressId }: { readonly congressId: string }): JSX.Element => {
  const days = useSignal<NamedDays>({})
  const facts = useFacts(() => readDeadlines(congressId, days.value), [congressId])
  const { value: answer } = facts.answer
  const { value: found } = facts.last
  const submit = async (values: Values): Promise<Failure | null> => {
    const typed = daysIn(values)
    if ('status' in typed) return typed
    const computed = await readDeadlines(congressId, typed)
    if (!computed.ok) return computed.failure
    days.value = typed
    await facts.again()
    return null
  }
  return (
    <section class="after" aria-labelledby="deadlines" aria-busy={answer === null}>
      <h2 id="deadlines">{say(DEADLINES.title)}</h2>
      {answer && !answer.ok && <Failed failure={answer.failure} />}
      {found && (
        <>
          <List {...found} />
          <Notice kind="reading">
            <strong class="t">{say(DEADLINES.reading)}</strong> {say(DEADLINES.workingDays)}
          </Notice>
          <Form submit={submit} button={say(DEADLINES.compute)} isAside>
            <Field
              name="closedOn"
              label={say(DEADLINES.closedOn)}
              value={asTyped(found.deadlines.closedOn)}
              maxLength={10}
              short
              optional
            />
            <Field
              name="receivedOn"
              label={say(DEADLINES.receivedOn)}
              hint={say(DEADLINES.receivedHint)}
              maxLength={10}
              short
              optional
            />
            <Field
              name="holidays"
              label={say(DEADLINES.holidays)}
              hint={say(DEADLINES.holidaysHint)}
              maxLength={500}
              optional
            />
          </Form>
        </>
      )}
    </section>
  )
}
