import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { AFTERWARDS } from '../../locale/desk/afterwards.ts'
import { CLOSING, ELECTION, ELECTION_CHANGE, OVERVIEW } from '../../locale/desk/overview.ts'
import { WAY_WORDS } from '../../locale/desk/ways.ts'
import { may } from '../allowed.ts'
import type { Overview } from '../api/types.ts'
import { say } from '../language.ts'
import { sayOffice } from '../office.ts'
import { partOf, usePart } from '../part-of-desk.ts'
import { later } from '../parts/later.tsx'
import { hrefOf, route } from '../router.ts'
import type { ScreenProps } from '../screen-props.ts'
import { rolesHere } from '../session.ts'
import { actOf, mayDo, runsMeeting, type Step } from './acts.ts'
import { actBesides, ElectionGroup, type RowContext } from './election-group.tsx'
import { Figures } from './figures.tsx'
import { callsUp, type Election, headlineOf, roundsOf } from './headline.ts'
import { MeetingPage } from './meeting-page.tsx'
import type { OtherWaysProps } from './other-ways.tsx'
import { StepAct } from './step-act.tsx'

/** Everything that is missing, in the order of the page. */
const stepsIn = ({ next, elections }: Overview): readonly Step[] => [
  ...next,
  ...elections
    .flatMap((election) => [...election.rounds.map((round) => round.next), actBesides(election)])
    .filter((step) => step !== null),
]

/** The first act that the reader may do on a screen that exists. */
const firstActOf = (steps: readonly Step[], roles: RowContext['roles']): Step | null =>
  steps.find((step) => mayDo(step, roles) && actOf(step).screen !== null) ?? null

const ToDo = ({ next, roles, main, again }: RowContext & Pick<Overview, 'next'>): JSX.Element | null =>
  next.length === 0 ? null : (
    <section class="group">
      <h2>
        <span class="count">{next.length}</span>
        {say(OVERVIEW.toDo)}
      </h2>
      <ol class="tasks">
        {next.map((step) => (
          <li key={step.code} class={mayDo(step, roles) ? 'missing' : ''}>
            <span class="n" />
            <span>{step.detail}</span>
            <StepAct
              step={step}
              roles={roles}
              roundId={null}
              electionId={null}
              about={step.detail}
              isMain={step === main}
              again={again}
            />
          </li>
        ))}
      </ol>
    </section>
  )

/** Whether something follows the votes: a result is declared, or the meeting is closed. */
const isFollowed = (overview: Overview): boolean =>
  overview.closedAt !== null || roundsOf(overview).some(({ state }) => state === 'declared' || state === 'annulled')

/** The heading of the page that changes an election; an address may name one that is not of this meeting. */
const titleOf = (election: Election | undefined): string =>
  election ? say(ELECTION_CHANGE.title, { office: sayOffice(election.office) }) : say(ELECTION_CHANGE.way)

const ElectionChange = later(partOf(async () => (await import('./election-change.tsx')).ElectionChange))
const ElectionForm = later(partOf(async () => (await import('./election-form.tsx')).ElectionForm))
const ClosingForm = later(partOf(async () => (await import('./closing-form.tsx')).ClosingForm))
const RehearsalEnd = later(partOf(async () => (await import('../rehearsal/end-form.tsx')).EndForm))

const OTHER_WAYS = partOf(async () => (await import('./other-ways.tsx')).OtherWays)

/** The ways that are no next step, which the first sight of the page does not need. */
const LaterWays = (props: OtherWaysProps): JSX.Element | null => {
  const { found: Found } = usePart(OTHER_WAYS)
  return Found && <Found {...props} />
}

/** Whether nothing of a meeting is recorded but itself. */
const isNew = ({ roll, board, elections, closedAt }: Overview): boolean =>
  roll === null && board === null && elections.length === 0 && closedAt === null

/** Leads from the first page of a new meeting to its set-up. Its overview can still be asked for by its own address. */
const ToSetUp = ({ overview }: { readonly overview: Overview }): null => {
  const leads = isNew(overview) && route.value[0] === ''
  useEffect(() => {
    if (leads) location.replace(hrefOf('set-up', 'next'))
  }, [leads])
  return null
}

/** A meeting at a glance: what happens, who does what next, and the figures that decide. */
export const MeetingScreen = ({ session, rest }: ScreenProps): JSX.Element => {
  const roles = rolesHere(session)
  const mayCreate = runsMeeting(roles)
  const [place, electionId] = rest
  if (place === 'election' && electionId !== undefined && mayCreate) {
    const found = ({ elections }: Overview) => elections.find(({ id }) => id === electionId)
    return (
      <MeetingPage session={session} title={(overview) => titleOf(found(overview))}>
        {({ overview, again }) => {
          const election = found(overview)
          const isClosed = overview.closedAt !== null
          return <ElectionChange election={election} isClosed={isClosed} again={again} />
        }}
      </MeetingPage>
    )
  }
  if (place === 'election' && mayCreate) {
    return (
      <MeetingPage session={session} title={say(ELECTION.title)}>
        {({ overview, again }) => <ElectionForm overview={overview} again={again} />}
      </MeetingPage>
    )
  }
  if (place === 'rehearsal-end' && may('endRehearsal', roles)) {
    return (
      <MeetingPage session={session} title={say(WAY_WORDS.endRehearsal)}>
        {({ overview }) => overview.rehearsal && <RehearsalEnd congressId={overview.id} back={hrefOf('meeting')} />}
      </MeetingPage>
    )
  }
  if (place === 'closing' && mayDo({ code: 'close-meeting' }, roles)) {
    return (
      <MeetingPage session={session} title={say(CLOSING.title)}>
        {({ overview, again }) => <ClosingForm overview={overview} again={again} />}
      </MeetingPage>
    )
  }
  return (
    <MeetingPage session={session} title={headlineOf}>
      {({ overview, again }) => {
        const isClosed = overview.closedAt !== null
        const steps = stepsIn(overview)
        const row = { roles, main: firstActOf(steps, roles), isClosed, again }
        return (
          <div class="meeting-grid">
            {mayCreate && <ToSetUp overview={overview} />}
            <div>
              <ToDo next={overview.next} {...row} />
              {overview.elections.map((election) => (
                <ElectionGroup
                  key={election.id}
                  election={election}
                  callsAlternates={callsUp(election, overview)}
                  {...row}
                />
              ))}
              {(mayCreate || isFollowed(overview)) && (
                <p class="group flow">
                  {mayCreate && !isClosed && overview.elections.length > 0 && (
                    <a class="btn" href={hrefOf('meeting', 'election')}>
                      {say(ELECTION.another)}
                    </a>
                  )}
                  {mayCreate && !isClosed && (
                    <a class="btn" href={hrefOf('set-up')}>
                      {say(OVERVIEW.setUp)}
                    </a>
                  )}
                  <a class="btn" href={hrefOf('afterwards')}>
                    {say(AFTERWARDS.way)}
                  </a>
                </p>
              )}
              <LaterWays overview={overview} roles={roles} />
              {steps.length === 0 && <p class="quiet">{say(OVERVIEW.nothingMissing)}</p>}
            </div>
            <Figures {...overview} />
          </div>
        )
      }}
    </MeetingPage>
  )
}
