import type { JSX } from 'preact'
import { SET_UP_ELECTIONS } from '../../locale/desk/set-up-elections.ts'
import { MEETING_KIND_LABELS } from '../../locale/labels.ts'
import { usualElections } from '../../rules/usual-elections.ts'
import { say } from '../language.ts'
import { runsMeeting } from '../meeting/acts.ts'
import { sayOffice } from '../office.ts'
import { Form } from '../parts/form.tsx'
import { Notice } from '../parts/notice.tsx'
import { hrefOf } from '../router.ts'
import { rolesHere } from '../session.ts'
import { useClauses } from './clauses.ts'
import { ElectionRowForm } from './election-row.tsx'
import { type ElectionRow, electionRows, isHeld } from './election-rows.ts'
import { ExistingElections } from './existing-elections.tsx'
import { isCancelled } from './live-rounds.ts'
import { BackToSteps } from './save.tsx'
import type { StepProps } from './step-props.ts'
import { type Creating, useCreating } from './use-creating.ts'

interface RowsProps extends Pick<StepProps, 'overview'> {
  readonly rows: readonly ElectionRow[]
  readonly creating: Creating
}

const Rows = ({ rows, overview, creating }: RowsProps): JSX.Element => {
  const { held, choose, failed } = creating
  const clauses = useClauses([...new Set(rows.flatMap(({ citations }) => citations))])
  return (
    <ol class="tasks elections to-create" aria-label={say(SET_UP_ELECTIONS.list)}>
      {rows.map((row) => (
        <ElectionRowForm
          key={row.office}
          row={row}
          kind={overview.kind}
          isHeld={isHeld(row, held.value)}
          choose={(answer) => choose(row.office, answer)}
          clauses={clauses}
          failure={failed.value?.office === row.office ? failed.value.failure : null}
        />
      ))}
    </ol>
  )
}

/** The form of the rows: those that are proposed, and behind a line those of other offices. */
const NewElections = ({ rows, overview, creating }: RowsProps): JSX.Element => {
  const { held, create, stopped, isNone } = creating
  const { length: count } = rows.filter((row) => isHeld(row, held.value) === true)
  const isFirst = rows.some(({ kind }) => kind !== 'other')
  const [own, others] = [rows.filter(({ kind }) => kind !== 'other'), rows.filter(({ kind }) => kind === 'other')]
  const line = { overview, creating }
  const [first] = rows.filter((row) => isHeld(row, held.value) === true)
  const leadsTo = overview.elections.every(isCancelled) && first ? { office: sayOffice(first.office) } : {}
  const words = first ? say(SET_UP_ELECTIONS.create, { count, ...leadsTo }) : say(SET_UP_ELECTIONS.createNone)
  return (
    <Form
      submit={(values) => create(rows, values)}
      button={words}
      busy={say(SET_UP_ELECTIONS.creating)}
      isAside={!isFirst}
      {...(isFirst ? { beside: <BackToSteps /> } : {})}
    >
      {stopped.value > 0 && <Notice kind="wait">{say(SET_UP_ELECTIONS.stopped, { count: stopped.value })}</Notice>}
      {isNone.value && <Notice kind="stop">{say(SET_UP_ELECTIONS.chooseOne)}</Notice>}
      {isFirst && <Rows rows={own} {...line} />}
      {isFirst ? (
        <details>
          <summary>{say(SET_UP_ELECTIONS.others)}</summary>
          <Rows rows={others} {...line} />
        </details>
      ) : (
        <Rows rows={others} {...line} />
      )}
    </Form>
  )
}

/** The elections: the usual ones of this kind of meeting are created at once, and each leads on to its first round. */
export const ElectionsStep = ({ session, facts, overview, again }: StepProps): JSX.Element => {
  const roles = rolesHere(session)
  const { congress, organisation } = facts
  const elections = overview.elections.filter((election) => !isCancelled(election))
  const creating = useCreating(overview, again)
  const usual = usualElections({
    level: organisation.level,
    meeting: congress.kind,
    regulation: congress.regulation,
    summoned: overview.roll?.summoned ?? null,
  })
  const isBegun = elections.length > 0 && !creating.isUnfinished.value
  const made = new Set(elections.filter(({ next }) => next !== null).map(({ office }) => office))
  const rows = usual && electionRows(usual, made, isBegun)
  const isClosed = overview.closedAt !== null
  const mayCreate = runsMeeting(roles) && !isClosed
  return (
    <>
      {elections.length > 0 && (
        <ExistingElections
          elections={elections}
          roles={roles}
          remarks={creating.remarks.value}
          isClosed={isClosed}
          leads={isBegun}
          again={again}
        />
      )}
      {!runsMeeting(roles) && <p class="quiet">{say(SET_UP_ELECTIONS.byOthers)}</p>}
      {rows === null && mayCreate && !isBegun && (
        <>
          <p>{say(SET_UP_ELECTIONS.needsRoll)}</p>
          <p class="flow">
            <a class="btn main big" href={hrefOf('set-up', 'roll')}>
              {say(SET_UP_ELECTIONS.toRoll)}
            </a>
            <BackToSteps />
          </p>
        </>
      )}
      {rows !== null && mayCreate && !isBegun && (
        <>
          <p class="quiet">
            {say(rows.some(({ kind }) => kind !== 'other') ? SET_UP_ELECTIONS.about : SET_UP_ELECTIONS.nothingUsual, {
              kind: say(MEETING_KIND_LABELS[overview.kind]),
            })}
          </p>
          <NewElections rows={rows} overview={overview} creating={creating} />
        </>
      )}
      {rows !== null && mayCreate && isBegun && (
        <details class="others">
          <summary>{say(SET_UP_ELECTIONS.others)}</summary>
          <NewElections rows={rows} overview={overview} creating={creating} />
        </details>
      )}
      {(isBegun || !mayCreate) && (
        <p class="flow">
          <BackToSteps />
        </p>
      )}
    </>
  )
}
