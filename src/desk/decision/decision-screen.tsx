import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { DECISION } from '../../locale/desk/decision.ts'
import { DECISION_KIND_LABELS, OUTCOME_LABELS } from '../../locale/labels.ts'
import type { Bilingual } from '../../locale/text.ts'
import type { Overview } from '../api/types.ts'
import { useFacts } from '../facts.ts'
import { say } from '../language.ts'
import { runsMeeting } from '../meeting/acts.ts'
import type { Election, Round } from '../meeting/headline.ts'
import { MeetingPage } from '../meeting/meeting-page.tsx'
import { OpenRound } from '../meeting/step-act.tsx'
import { sayOffice } from '../office.ts'
import { Failed, Notice } from '../parts/notice.tsx'
import type { ScreenProps } from '../screen-props.ts'
import { rolesHere } from '../session.ts'
import { Appointed } from './appointment.tsx'
import { OpenChoices } from './choices.tsx'
import { appointmentIn, type DecisionFacts, decisionIn, readDecisionFacts } from './decision-facts.ts'
import { DecisionForm } from './decision-form.tsx'
import { EarlierDecisions, RecordedDecision } from './recorded.tsx'
import { ResultFacts } from './result-facts.tsx'

interface InPlace {
  readonly election: Election
  readonly round: Round
}

/** A round in the overview of its meeting; null if it is in another one. */
const placeIn = ({ elections }: Overview, roundId: string): InPlace | null => {
  for (const election of elections) {
    const round = election.rounds.find(({ id }) => id === roundId)
    if (round) return { election, round }
  }
  return null
}

/** The state of the decision in one sentence. */
const headlineOf = ({ round }: InPlace, facts: DecisionFacts): string => {
  const { number } = round
  const office = sayOffice(round.office)
  const [decision, appointed] = [decisionIn(facts), appointmentIn(facts)]
  if (facts.result === null) return say(DECISION.notDeclared, { number, office })
  if (appointed) return say(DECISION.appointed, { name: appointed.fullName })
  if (decision?.kind === 'refer-to-superior') return say(DECISION.waitsForAppointment, { office })
  if (decision) return say(DECISION.decided, { decision: say(DECISION_KIND_LABELS[decision.kind]) })
  const outcome = say(OUTCOME_LABELS[round.outcome ?? facts.result.result.outcome])
  return facts.choices.length > 0
    ? say(DECISION.toDecide, { number, office, outcome })
    : say(DECISION.nothing, { number, office, outcome })
}

/** Whether a later round holds, which follows from the decision. */
const isFollowed = ({ election, round }: InPlace): boolean =>
  election.rounds.some(({ number, state }) => number > round.number && state !== 'cancelled' && state !== 'annulled')

interface BodyProps extends InPlace {
  readonly overview: Overview
  readonly facts: DecisionFacts
  readonly mayRecord: boolean
  readonly again: () => Promise<void>
}

const Body = ({ overview, election, round, facts, mayRecord, again }: BodyProps): JSX.Element => {
  const [isCorrecting, changed] = [useSignal(false), useSignal<Bilingual | null>(null)]
  const { result } = facts
  if (result === null) return <p>{say(DECISION.notDeclaredHint)}</p>
  const decision = decisionIn(facts)
  const followed = isFollowed({ election, round })
  const form = (
    <DecisionForm
      roundId={round.id}
      facts={facts}
      result={result}
      attending={overview.roll?.attending ?? null}
      isCorrection={decision !== null}
      done={async (why) => {
        isCorrecting.value = false
        changed.value = why
        await again()
      }}
      keep={
        decision
          ? () => {
              isCorrecting.value = false
            }
          : null
      }
    />
  )
  const isOpen = mayRecord && !followed && facts.choices.length > 0 && (decision === null || isCorrecting.value)
  return (
    <div class="meeting-grid">
      <div class="column-of-acts">
        {changed.value && <Notice kind="stop">{say(changed.value)}</Notice>}
        {decision && <RecordedDecision decision={decision} />}
        {isOpen && form}
        {!mayRecord && decision === null && facts.choices.length > 0 && (
          <>
            <p>{say(DECISION.presidium)}</p>
            <OpenChoices choices={facts.choices} choose={null} />
          </>
        )}
        {decision && !isOpen && mayRecord && (
          <div class="flow">
            {round.next?.code === 'open-next-round' && (
              <OpenRound electionId={election.id} isFirst={false} isMain refused={again} />
            )}
            {!followed && (
              <button
                class="btn"
                type="button"
                onClick={() => {
                  changed.value = null
                  isCorrecting.value = true
                }}
              >
                {say(DECISION.correct)}
              </button>
            )}
          </div>
        )}
        {decision && followed && <p class="quiet">{say(DECISION.followed)}</p>}
        {decision?.kind === 'refer-to-superior' && !isOpen && (
          <Appointed roundId={round.id} congressId={overview.id} facts={facts} mayRecord={mayRecord} again={again} />
        )}
        <EarlierDecisions decisions={facts.decisions} />
      </div>
      <ResultFacts declared={result} seats={round.seats} />
    </div>
  )
}

/** The decision of the meeting after a round, if the law or a reading leaves it the choice. */
export const DecisionScreen = ({ session, rest }: ScreenProps): JSX.Element => {
  const [roundId = ''] = rest
  const facts = useFacts(() => readDecisionFacts(roundId), [roundId])
  const { value: found } = facts.last
  const { value: answer } = facts.answer
  const title = (overview: Overview): string => {
    const place = placeIn(overview, roundId)
    return place && found ? headlineOf(place, found) : say(DECISION.title)
  }
  return (
    <MeetingPage session={session} title={title} roundId={roundId}>
      {({ overview, again }) => {
        const place = placeIn(overview, roundId)
        return (
          <>
            {answer && !answer.ok && <Failed failure={answer.failure} />}
            {place && found && (
              <Body
                {...place}
                overview={overview}
                facts={found}
                mayRecord={runsMeeting(rolesHere(session))}
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
