import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { SEATS } from '../../locale/desk/seats.ts'
import type { Overview, SeatRefusal } from '../api/types.ts'
import { useFacts } from '../facts.ts'
import { say, sayDay, sayFirst, sayTime } from '../language.ts'
import { runsMeeting } from '../meeting/acts.ts'
import { sayHands } from '../meeting/hands.tsx'
import { type Election, type Round, roundsOf } from '../meeting/headline.ts'
import { MeetingPage } from '../meeting/meeting-page.tsx'
import { placeOf } from '../meeting/places.ts'
import { StepAct } from '../meeting/step-act.tsx'
import { sayOffice } from '../office.ts'
import { Failed, Notice } from '../parts/notice.tsx'
import { Remarks } from '../parts/remarks.tsx'
import { sayPaper } from '../parts/superior-paper.tsx'
import { hrefOf } from '../router.ts'
import type { ScreenProps } from '../screen-props.ts'
import { rolesHere } from '../session.ts'
import { CancelForm } from './cancel-form.tsx'
import { lockedBy } from './locked.ts'
import { RecordForm } from './record-form.tsx'
import { GROUNDS, inForce, readSeatFacts, type SeatFacts } from './seat-facts.ts'

/** How many people take no seat, in one sentence. */
const headlineOf = (facts: SeatFacts, { office: code, number }: Round): string => {
  const office = sayOffice(code)
  const count = inForce(facts).length
  return count === 0 ? say(SEATS.nobody, { office, number }) : say(SEATS.some, { office, number, count })
}

/** The day, the ground and the decision of a refusal. */
const linesOf = ({ ground, happenedOn, vote, paper, reason }: SeatRefusal): readonly string[] => [
  sayFirst(SEATS.on, { ground: say(GROUNDS[ground]), day: sayDay(happenedOn) }),
  ...(vote ? [`${sayFirst(SEATS.byMeeting)}: ${sayHands(vote)}`] : []),
  ...(paper ? [sayPaper(paper)] : []),
  sayFirst(SEATS.reasonIs, { reason }),
]

interface RefusalProps {
  readonly refusal: SeatRefusal
  readonly name: string
  /** The act on it; null if there is none. */
  readonly cancel: (() => void) | null
}

const Refusal = ({ refusal, name, cancel }: RefusalProps): JSX.Element => {
  const { number, cancelled, notices } = refusal
  const lines = linesOf(refusal).join('. ')
  return (
    <li>
      <span class="n">{number}</span>
      <span>
        {cancelled ? <del>{name}</del> : <b>{name}</b>}
        <span class="sum">{cancelled ? <del>{lines}</del> : lines}</span>
        {cancelled && (
          <span class="sum">
            {sayFirst(SEATS.cancelled, { time: sayTime(cancelled.cancelledAt), reason: cancelled.reason })}
            {cancelled.fallenDecision !== null && ` (${say(SEATS.decisionFell)})`}
          </span>
        )}
        <Remarks remarks={notices} />
      </span>
      {cancel && (
        <button class="btn in-row" type="button" onClick={cancel}>
          {say(SEATS.cancel)}
          <span class="sr"> ({name})</span>
        </button>
      )}
    </li>
  )
}

interface BodyProps {
  readonly overview: Overview
  readonly election: Election
  readonly round: Round
  readonly facts: SeatFacts
  readonly roles: ReturnType<typeof rolesHere>
  readonly again: () => Promise<void>
}

const Body = ({ overview, election, round, facts, roles, again }: BodyProps): JSX.Element => {
  /** The form that is open: for a new refusal, or for the cancellation of one. */
  const open = useSignal<'new' | SeatRefusal | null>(null)
  const locked = lockedBy(overview, election, round)
  const mayRecord = runsMeeting(roles) && locked === null
  const form = mayRecord ? open.value : null
  const close = (): void => {
    open.value = null
  }
  const done = async (): Promise<void> => {
    close()
    await again()
  }
  const nameOf = (id: string): string => facts.ballot.find(({ personId }) => personId === id)?.nameOnPaper ?? id
  return (
    <div class="column-of-acts">
      {locked && <p>{say(locked)}</p>}
      {!runsMeeting(roles) && <p class="quiet">{say(SEATS.whoRecords)}</p>}
      <Notice kind="reading">
        {say(SEATS.noClause)} <strong>{say(SEATS.readingIs)}</strong> {say(SEATS.reading)}
      </Notice>
      {facts.refusals.length > 0 && (
        <ol class="tasks" aria-label={say(SEATS.title)}>
          {facts.refusals.map((refusal) => (
            <Refusal
              key={refusal.number}
              refusal={refusal}
              name={nameOf(refusal.personId)}
              cancel={
                mayRecord && form === null && refusal.cancelled === null
                  ? () => {
                      open.value = refusal
                    }
                  : null
              }
            />
          ))}
        </ol>
      )}
      {form === 'new' && (
        <RecordForm
          round={round}
          facts={facts}
          attending={overview.roll?.attending ?? null}
          done={done}
          changed={again}
          giveUp={close}
        />
      )}
      {form !== null && form !== 'new' && (
        <section class="group">
          <h2>{nameOf(form.personId)}</h2>
          <CancelForm refusal={form} isDecided={round.decision !== null} done={done} changed={again} giveUp={close} />
        </section>
      )}
      <p class="flow">
        {form === null && round.next?.code === 'record-decision' && (
          <StepAct
            step={round.next}
            roles={roles}
            roundId={round.id}
            electionId={election.id}
            about={round.next.detail}
            isMain
            again={again}
          />
        )}
        {mayRecord && form === null && (
          <button
            class="btn"
            type="button"
            onClick={() => {
              open.value = 'new'
            }}
          >
            {say(SEATS.record)}
          </button>
        )}
        <a class="btn" href={hrefOf(placeOf(round, roles), round.id)}>
          {say(round.state === 'declared' ? SEATS.toResult : SEATS.toList)}
        </a>
      </p>
    </div>
  )
}

/** The people of a round who are on the approved list and take no seat: recorded, or cancelled if it was a mistake. */
export const Seats = ({ session, rest }: ScreenProps): JSX.Element => {
  const [roundId = ''] = rest
  const facts = useFacts(() => readSeatFacts(roundId), [roundId])
  const { value: found } = facts.last
  const { value: answer } = facts.answer
  return (
    <MeetingPage
      session={session}
      title={(overview) => {
        const round = roundsOf(overview).find(({ id }) => id === roundId)
        return found && round ? headlineOf(found, round) : say(SEATS.title)
      }}
      roundId={roundId}
    >
      {({ overview, again }) => {
        const election = overview.elections.find(({ rounds }) => rounds.some(({ id }) => id === roundId))
        const round = election?.rounds.find(({ id }) => id === roundId)
        return (
          <>
            {answer && !answer.ok && <Failed failure={answer.failure} />}
            {election && round && found && (
              <Body
                {...{ overview, election, round }}
                facts={found}
                roles={rolesHere(session)}
                again={async () => {
                  await Promise.all([facts.again(), again()])
                }}
              />
            )}
          </>
        )
      }}
    </MeetingPage>
  )
}
