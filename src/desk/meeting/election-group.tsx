import type { JSX } from 'preact'
import { CALL_UPS } from '../../locale/desk/call-ups.ts'
import { MEETING } from '../../locale/desk/meeting.ts'
import { ELECTION_CHANGE, OVERVIEW } from '../../locale/desk/overview.ts'
import { DECISION_KIND_LABELS, OUTCOME_LABELS, ROUND_KIND_LABELS } from '../../locale/labels.ts'
import { STATES } from '../../locale/state-words.ts'
import type { Session } from '../api/types.ts'
import { say, sayFirst } from '../language.ts'
import { sayOffice } from '../office.ts'
import { hrefOf } from '../router.ts'
import { mayDo, runsMeeting, type Step } from './acts.ts'
import { type Election, mayChange, type Round } from './headline.ts'
import { placeOf } from './places.ts'
import { StepAct } from './step-act.tsx'

/** Values that every row needs. */
export interface RowContext {
  readonly roles: readonly Session['roles'][number]['role'][]
  /** The first act that the reader may do. */
  readonly main: Step | null
  readonly isClosed: boolean
  readonly again: () => Promise<void>
}

interface RoundRowProps extends Omit<RowContext, 'isClosed'> {
  readonly election: Election
  readonly round: Round
}

const stateOf = ({ kind, state, outcome }: Round): string =>
  [sayFirst(ROUND_KIND_LABELS[kind]), say(outcome ? OUTCOME_LABELS[outcome] : STATES[state])].join('; ')

/** The decision after a round as a line of its own; null before. */
const decidedIn = ({ decision, appointed }: Round): string | null => {
  if (appointed) return sayFirst(OVERVIEW.appointed, { name: appointed.fullName })
  return decision && sayFirst(OVERVIEW.decided, { decision: say(DECISION_KIND_LABELS[decision]) })
}

const RoundRow = ({ election, round, roles, main, again }: RoundRowProps): JSX.Element => {
  const { id, number, office, next } = round
  const decided = decidedIn(round)
  return (
    <li class={next && mayDo(next, roles) ? 'missing' : ''}>
      <span class="n">{say(OVERVIEW.roundNumber, { number })}</span>
      <span>
        <a href={hrefOf(placeOf(round, roles), id)}>{stateOf(round)}</a>
        {decided !== null && (
          <span class="sum">
            <a href={hrefOf('decision', id)}>{decided}</a>
          </span>
        )}
        {next && <span class="sum">{next.detail}</span>}
      </span>
      {next && (
        <StepAct
          step={next}
          roles={roles}
          roundId={id}
          electionId={election.id}
          about={say(MEETING.round, { office: sayOffice(office), number })}
          isMain={next === main}
          again={again}
        />
      )}
    </li>
  )
}

const seatsOf = ({ seats, alternates }: Election): string =>
  [
    say(OVERVIEW.seats, { count: seats }),
    ...(alternates === null ? [] : [say(OVERVIEW.alternateSeats, { count: alternates })]),
  ].join(' ')

/** The act of an election that none of its rounds shows: to open the first one. */
export const actBesides = ({ rounds, next }: Election): Step | null =>
  next !== null && rounds.every((round) => round.next?.code !== next.code) ? next : null

interface ElectionGroupProps extends RowContext {
  readonly election: Election
  /** Whether alternates can be called to its seats. */
  readonly callsAlternates: boolean
}

/** An election with its rounds, and what is missing next. */
export const ElectionGroup = ({ election, isClosed, callsAlternates, ...row }: ElectionGroupProps): JSX.Element => {
  const about = say(OVERVIEW.electionOf, { office: sayOffice(election.office) })
  const besides = actBesides(election)
  const isChangeable = runsMeeting(row.roles) && !isClosed && mayChange(election)
  const rounds = election.rounds.filter(({ state }) => state !== 'cancelled')
  return (
    <section class="group">
      <h2>
        {about}
        <small>{seatsOf(election)}</small>
      </h2>
      <ol class="tasks">
        {rounds.map((round) => (
          <RoundRow key={round.id} election={election} round={round} {...row} />
        ))}
        {besides && (
          <li class={mayDo(besides, row.roles) ? 'missing' : ''}>
            <span class="n" />
            <span>{besides.detail}</span>
            <StepAct
              step={besides}
              roles={row.roles}
              roundId={null}
              electionId={election.id}
              about={about}
              isMain={besides === row.main}
              again={row.again}
            />
          </li>
        )}
        {rounds.length === 0 && !besides && (
          <li class="none quiet">{say(isClosed ? OVERVIEW.noRound : OVERVIEW.cancelledElection)}</li>
        )}
      </ol>
      {(isChangeable || callsAlternates) && (
        <p class="small ways">
          {isChangeable && (
            <a href={hrefOf('meeting', 'election', election.id)}>
              {say(ELECTION_CHANGE.way)}
              <span class="sr"> ({about})</span>
            </a>
          )}
          {callsAlternates && <a href={hrefOf('call-ups', election.id)}>{say(CALL_UPS.way)}</a>}
        </p>
      )}
    </section>
  )
}
