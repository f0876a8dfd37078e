import type { ComponentType, JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { SET_UP } from '../../locale/desk/set-up.ts'
import { useFacts } from '../facts.ts'
import { say, unbroken } from '../language.ts'
import { ClosedNote } from '../meeting/closed-note.tsx'
import { sayOffice } from '../office.ts'
import { Failed } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { placeOf } from '../parts/place.ts'
import { ToOverview } from '../parts/to-overview.tsx'
import { Loading } from '../parts/waiting.tsx'
import { WhoWithAccount } from '../parts/who.tsx'
import { hrefOf, wayFromHere } from '../router.ts'
import type { ScreenProps } from '../screen-props.ts'
import { congressOf, rolesHere } from '../session.ts'
import { AccountsStep } from './accounts.tsx'
import { BoardStep } from './board.tsx'
import { checklistOf, isCredentialsOnly, nextIn, type Row } from './checklist.ts'
import { Checklist, headingOf, sayStep, sayStepWithin } from './checklist-table.tsx'
import { CommitteePapers } from './committee-papers.tsx'
import { ElectionsStep } from './elections.tsx'
import { MeetingStep } from './meeting.tsx'
import { NextStep } from './next-step.ts'
import { PeopleStep } from './people.tsx'
import type { SetUpFacts } from './recorded.ts'
import { RollStep } from './roll.tsx'
import { RulesStep } from './rules.tsx'
import { readSetUp } from './set-up-facts.ts'
import type { StepProps } from './step-props.ts'

/** The steps that are recorded here, by the last part of the address, which is the id of their row. */
const STEPS: Readonly<Record<string, ComponentType<StepProps>>> = {
  meeting: MeetingStep,
  rules: RulesStep,
  people: PeopleStep,
  roll: RollStep,
  board: BoardStep,
  elections: ElectionsStep,
  accounts: AccountsStep,
}

/** The last part of the address that leads to the first missing step. */
const NEXT = 'next'

interface StepPageProps extends StepProps {
  readonly rows: readonly Row[]
  readonly row: Row
  readonly Step: ComponentType<StepProps>
}

const StepPage = ({ rows, row, Step, ...step }: StepPageProps): JSX.Element => {
  const following = nextIn(rows.filter(({ id }) => id !== row.id))
  return (
    <>
      <p class="crumb flow">
        <ToOverview session={step.session} />
        <span>
          <a href={hrefOf('set-up')}>{say(SET_UP.place)}</a> ·{' '}
          {say(SET_UP.step, { number: rows.indexOf(row) + 1, total: rows.length })}
        </span>
      </p>
      <h1>{sayStep(row)}</h1>
      {row.id !== 'meeting' && step.overview.closedAt !== null && <ClosedNote closedAt={step.overview.closedAt} />}
      <NextStep.Provider value={following ? sayStepWithin(following) : null}>
        <Step {...step} />
      </NextStep.Provider>
    </>
  )
}

/** The set-up of a meeting: the checklist at `#/set-up`, and its steps at `#/set-up/people` and so on. */
export const SetUp = ({ session, rest }: ScreenProps): JSX.Element => {
  const congressId = congressOf(session)?.id ?? ''
  const roles = rolesHere(session)
  const { answer, last, again } = useFacts(() => readSetUp(congressId, !isCredentialsOnly(roles)), [congressId])
  const { value: facts } = last
  const rowsOf = (found: SetUpFacts): readonly Row[] => checklistOf(found, roles, sayOffice)
  const done = async (): Promise<void> => {
    const goOn = wayFromHere()
    await again()
    const found = last.peek()
    goOn(...((found && nextIn(rowsOf(found))?.to) ?? ['set-up']))
  }
  const leads = rest[0] === NEXT && facts !== null
  useEffect(() => {
    if (leads) location.replace(hrefOf(...(nextIn(rowsOf(facts))?.to ?? ['set-up'])))
  }, [leads])
  if (leads || (answer.value === null && facts === null)) return <Loading />
  const rows = facts ? rowsOf(facts) : []
  const row = rows.find(({ id }) => id === rest[0])
  const Step = row && STEPS[row.id]
  const title = row && Step ? sayStep(row) : facts ? headingOf(facts, rows, roles) : say(SET_UP.place)
  const { value: answered } = answer
  return (
    <Page title={title} {...placeOf(session)} end={<WhoWithAccount session={session} />}>
      <main class="set-up">
        {answered && !answered.ok && (
          <>
            <Failed failure={answered.failure} />
            <ToOverview session={session} />
          </>
        )}
        {facts && row && Step && (
          <StepPage {...{ session, facts, rows, row, Step, again, done }} overview={facts.overview} />
        )}
        {facts && !Step && (
          <>
            <h1>{unbroken(title)}</h1>
            <Checklist facts={facts} rows={rows} roles={roles}>
              {isCredentialsOnly(roles) && <CommitteePapers facts={facts} again={again} />}
            </Checklist>
          </>
        )}
      </main>
    </Page>
  )
}
