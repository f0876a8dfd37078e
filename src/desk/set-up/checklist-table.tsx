import type { ComponentChildren, JSX } from 'preact'
import { OVERVIEW } from '../../locale/desk/overview.ts'
import { SET_UP } from '../../locale/desk/set-up.ts'
import { MEETING_KIND_LABELS } from '../../locale/labels.ts'
import type { Session } from '../api/types.ts'
import { say, sayDay, sayFirst } from '../language.ts'
import { Attention, Done, NotBegun } from '../parts/icons.tsx'
import { hrefOf } from '../router.ts'
import { useBaseClause } from './base-clause.ts'
import { isCredentialsOnly, missingIn, nextIn, type Row, type RowState } from './checklist.ts'
import type { SetUpFacts } from './recorded.ts'
import { figuresOf } from './roll-figures.ts'
import { RollPanel } from './roll-panel.tsx'

/** The title of a step. */
export const sayStep = ({ title }: Pick<Row, 'title'>): string => say(title.text, title.params)

/** The same within a sentence. */
export const sayStepWithin = (row: Pick<Row, 'title'>): string => {
  const title = sayStep(row)
  return title.slice(0, 1).toLocaleLowerCase('vi') + title.slice(1)
}

/** How many steps are missing, in one sentence. */
export const headingOf = (
  { overview }: Pick<SetUpFacts, 'overview'>,
  rows: readonly Row[],
  roles: readonly Session['roles'][number]['role'][],
): string => {
  if (overview.closedAt !== null) return say(SET_UP.closed)
  const { length: count } = missingIn(rows)
  if (count > 0) return say(SET_UP.missing, { count })
  return say(isCredentialsOnly(roles) ? SET_UP.mineDone : SET_UP.ready)
}

const State = ({ state }: { readonly state: RowState }): JSX.Element => {
  switch (state) {
    case 'done':
      return (
        <span class="state done">
          <Done />
          {say(SET_UP.done)}
        </span>
      )
    case 'missing':
      return (
        <span class="tag wait">
          <Attention />
          {say(SET_UP.isMissing)}
        </span>
      )
    default:
      return (
        <span class="state idle">
          <NotBegun />
          {say(SET_UP.later)}
        </span>
      )
  }
}

const linesOf = ({ lines }: Row): string =>
  lines.map((line) => (typeof line === 'string' ? line : say(line.text, line.params))).join('; ')

interface ChecklistProps {
  readonly facts: SetUpFacts
  readonly rows: readonly Row[]
  readonly roles: readonly Session['roles'][number]['role'][]
  /** Below the steps. */
  readonly children: ComponentChildren
}

/** The steps with their states, and the way to the first one that is missing. */
export const Checklist = ({ facts, rows, roles, children }: ChecklistProps): JSX.Element => {
  const { overview, congress, roll } = facts
  const clause = useBaseClause(congress.id)
  const next = overview.closedAt === null ? nextIn(rows) : undefined
  return (
    <div class="set-up-grid">
      <div>
        <p class="quiet">
          {say(SET_UP.about, { kind: sayFirst(MEETING_KIND_LABELS[overview.kind]), day: sayDay(overview.heldOn) })}
        </p>
        <ol class="tasks" aria-label={say(SET_UP.steps)}>
          {rows.map((row, at) => (
            <li key={row.id} class={row.state === 'missing' ? 'missing' : ''}>
              <span class="n">{at + 1}</span>
              <span>
                {row.to ? <a href={hrefOf(...row.to)}>{sayStep(row)}</a> : <b>{sayStep(row)}</b>}
                <span class="sum">{linesOf(row)}</span>
              </span>
              <State state={row.state} />
            </li>
          ))}
        </ol>
        <p class="flow">
          {next?.to && (
            <a class="btn main big" href={hrefOf(...next.to)}>
              {say(SET_UP.goOn, { step: sayStepWithin(next) })}
            </a>
          )}
          {!isCredentialsOnly(roles) && <a href={hrefOf('meeting')}>{say(SET_UP.overview)}</a>}
        </p>
        {children}
      </div>
      {roll ? (
        <RollPanel
          title={say(OVERVIEW.figures)}
          figures={figuresOf(congress, roll)}
          attending={roll.attending}
          clause={clause}
        />
      ) : (
        <aside class="panel">
          <h2>{say(OVERVIEW.figures)}</h2>
          <p class="quiet small">{say(OVERVIEW.noRoll)}</p>
        </aside>
      )}
    </div>
  )
}
