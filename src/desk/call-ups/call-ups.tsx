import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { CALL_UPS } from '../../locale/desk/call-ups.ts'
import type { CallUp } from '../api/types.ts'
import { useFacts } from '../facts.ts'
import { capitalised, say, sayDay, sayFirst } from '../language.ts'
import { runsMeeting } from '../meeting/acts.ts'
import { MeetingPage } from '../meeting/meeting-page.tsx'
import { useInstruments } from '../parts/instruments.ts'
import { Failed } from '../parts/notice.tsx'
import { Remarks } from '../parts/remarks.tsx'
import { sayPaper } from '../parts/superior-paper.tsx'
import { Clause } from '../result/why.tsx'
import type { ScreenProps } from '../screen-props.ts'
import { congressOf, rolesHere } from '../session.ts'
import { type CallUpFacts, GROUNDS, nextIn, readCallUpFacts } from './call-up-facts.ts'
import { CallUpForm } from './call-up-form.tsx'

/** The alternate who is next, in one sentence. */
const headlineOf = (facts: CallUpFacts): string => {
  const next = nextIn(facts)
  const [first] = next
  if (!first) return say(CALL_UPS.nobodyLeft)
  return next.length > 1
    ? say(CALL_UPS.orderOpen, { count: next.length })
    : say(CALL_UPS.nextIs, { name: first.fullName })
}

const Left = ({ facts }: { readonly facts: CallUpFacts }): JSX.Element => {
  const isOpen = nextIn(facts).length > 1
  return (
    <section class="panel list">
      <table>
        <caption class="sr">{say(CALL_UPS.left)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(CALL_UPS.name)}</th>
            <th scope="col">{say(CALL_UPS.votes)}</th>
            <th scope="col">{say(CALL_UPS.since)}</th>
            <th scope="col">{say(CALL_UPS.order)}</th>
          </tr>
        </thead>
        <tbody>
          {facts.alternates.map(({ personId, fullName, votes, partySince, mayBeNext }) => (
            <tr key={personId}>
              <th scope="row">{fullName}</th>
              <td>{votes.join('; ')}</td>
              <td>{partySince === null ? say(CALL_UPS.unknown) : sayDay(partySince)}</td>
              <td>{mayBeNext ? <b>{say(isOpen ? CALL_UPS.maybeNext : CALL_UPS.next)}</b> : say(CALL_UPS.later)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The ground, the paper and the reason of a call-up. */
const sayWhy = ({ ground, paper, reason }: CallUp): string =>
  [sayFirst(GROUNDS[ground]), ...(paper ? [sayPaper(paper)] : []), sayFirst(CALL_UPS.reasonIs, { reason })].join('. ')

const Recorded = ({ facts: { items, nameOf } }: { readonly facts: CallUpFacts }): JSX.Element => (
  <section class="group">
    <h2>{say(CALL_UPS.recorded)}</h2>
    <ol class="tasks">
      {items.map((callUp) => {
        const { number, calledUp, droppedOut, annulledWith, notices } = callUp
        const words = say(CALL_UPS.takes, { calledUp: nameOf(calledUp), droppedOut: nameOf(droppedOut) })
        return (
          <li key={number}>
            <span class="n">{number}</span>
            <span>
              {annulledWith === null ? words : <del>{words}</del>}
              {annulledWith !== null && <span class="sum">{capitalised(say(CALL_UPS.fell))}</span>}
              <span class="sum">{sayWhy(callUp)}</span>
              <Remarks remarks={notices} />
            </span>
          </li>
        )
      })}
    </ol>
  </section>
)

const Law = ({ facts: { citations } }: { readonly facts: CallUpFacts }): JSX.Element => {
  const titleOf = useInstruments()
  return (
    <aside class="panel closed-choices">
      <h2>{say(CALL_UPS.never)}</h2>
      <ul>
        <li>{sayFirst(CALL_UPS.unfilled)}</li>
        <li>{sayFirst(CALL_UPS.convening)}</li>
        <li>{sayFirst(CALL_UPS.rejected)}</li>
      </ul>
      <section class="why">
        <h2>{say(CALL_UPS.clauses)}</h2>
        {citations.map((clause) => (
          <Clause key={clause.id} clause={clause} instrument={titleOf(clause.id)} />
        ))}
      </section>
    </aside>
  )
}

interface BodyProps {
  readonly electionId: string
  readonly facts: CallUpFacts
  readonly mayRecord: boolean
  readonly again: () => Promise<void>
}

const Body = ({ electionId, facts, mayRecord, again }: BodyProps): JSX.Element => {
  /** Call-ups that were recorded here: each leaves an empty form behind. */
  const made = useSignal(0)
  return (
    <div class="meeting-grid">
      <div class="column-of-acts">
        {facts.alternates.length > 0 && <Left facts={facts} />}
        {!mayRecord && <p class="quiet">{say(CALL_UPS.whoRecords)}</p>}
        {mayRecord && nextIn(facts).length > 0 && (
          <CallUpForm
            key={made.value}
            electionId={electionId}
            facts={facts}
            done={async () => {
              await again()
              made.value += 1
            }}
            changed={again}
          />
        )}
        {facts.items.length > 0 && <Recorded facts={facts} />}
      </div>
      <Law facts={facts} />
    </div>
  )
}

/** The alternates of an election of delegates, and their call-ups to the seats of delegates who drop out. */
export const CallUpsPage = ({ session, rest }: ScreenProps): JSX.Element => {
  const [electionId = ''] = rest
  const congressId = congressOf(session)?.id ?? ''
  const facts = useFacts(() => readCallUpFacts(congressId, electionId), [congressId, electionId])
  const { value: found } = facts.last
  const { value: answer } = facts.answer
  return (
    <MeetingPage session={session} title={() => (found ? headlineOf(found) : say(CALL_UPS.title))}>
      {() => (
        <>
          {answer && !answer.ok && <Failed failure={answer.failure} />}
          {found && (
            <Body
              electionId={electionId}
              facts={found}
              mayRecord={runsMeeting(rolesHere(session))}
              again={facts.again}
            />
          )}
        </>
      )}
    </MeetingPage>
  )
}
