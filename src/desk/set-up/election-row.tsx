import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import { SET_UP_ELECTIONS } from '../../locale/desk/set-up-elections.ts'
import type { Bilingual } from '../../locale/text.ts'
import type { Failure } from '../api/failure.ts'
import type { Clause, Overview } from '../api/types.ts'
import { say } from '../language.ts'
import { sayOffice, sayOfficeFirst } from '../office.ts'
import { ClauseLine } from '../parts/clause-line.tsx'
import { FIGURE } from '../parts/form.tsx'
import { Failed } from '../parts/notice.tsx'
import { type ElectionRow, fieldsOf } from './election-rows.ts'

/** The people who vote at a meeting of each kind. */
const ELECTORS: Readonly<Record<Overview['kind'], Bilingual>> = {
  'members-congress': SET_UP_ELECTIONS.members,
  'members-conference': SET_UP_ELECTIONS.members,
  'delegates-congress': SET_UP_ELECTIONS.delegates,
  'committee-conference': SET_UP_ELECTIONS.committee,
  'inspection-conference': SET_UP_ELECTIONS.inspectors,
}

/** Who votes, and among whom. */
const sayElectors = ({ office, from }: Pick<ElectionRow, 'office' | 'from'>, kind: Overview['kind']): string => {
  const electors = say(ELECTORS[kind])
  if (from !== null) return say(SET_UP_ELECTIONS.among, { electors, office: sayOffice(from) })
  return office === 'delegates' ? say(SET_UP_ELECTIONS.allotted, { electors }) : electors
}

interface FigureProps {
  readonly name: string
  readonly label: string
  /** Words for a screen reader, so that fields with the same label are told apart. */
  readonly about: string
  readonly hint?: string | null
  readonly optional?: boolean
}

const Figure = ({ name, label, about, hint = null, optional = false }: FigureProps): JSX.Element => {
  const id = useId()
  const { pattern, inputMode } = FIGURE
  return (
    <span class="figure">
      <label for={id}>
        {label}
        <span class="sr"> ({about})</span>
      </label>
      <input
        class="input short"
        id={id}
        type="text"
        name={name}
        required={!optional}
        pattern={pattern}
        inputMode={inputMode}
        {...(hint === null ? {} : { 'aria-describedby': `${id}-hint` })}
      />
      {hint !== null && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </span>
  )
}

interface ElectionRowFormProps {
  readonly row: ElectionRow
  readonly kind: Overview['kind']
  readonly isHeld: boolean | null
  readonly choose: (isHeld: boolean) => void
  readonly clauses: ReadonlyMap<string, Clause>
  readonly failure: Failure | null
}

const Choose = ({ row, isHeld, choose }: Pick<ElectionRowFormProps, 'row' | 'isHeld' | 'choose'>): JSX.Element => {
  const { held: name } = fieldsOf(row.office)
  if (row.kind !== 'open') {
    return (
      <label class="check">
        <input type="checkbox" name={name} checked={isHeld === true} onChange={() => choose(isHeld !== true)} />
        <b>{sayOfficeFirst(row.office)}</b>
      </label>
    )
  }
  return (
    <fieldset class="question">
      <legend>
        <b>{say(SET_UP_ELECTIONS.isHeld, { office: sayOffice(row.office) })}</b>
      </legend>
      {([true, false] as const).map((answer) => (
        <label key={String(answer)}>
          <input type="radio" name={name} required checked={isHeld === answer} onChange={() => choose(answer)} />
          {say(answer ? SET_UP_ELECTIONS.yes : SET_UP_ELECTIONS.no)}
        </label>
      ))}
    </fieldset>
  )
}

const Seats = ({ office, seats, most }: Pick<ElectionRow, 'office' | 'seats' | 'most'>): JSX.Element => {
  const fields = fieldsOf(office)
  const about = sayOffice(office)
  if (seats !== null) return <span class="fixed">{say(SET_UP_ELECTIONS.fixed, { count: seats })}</span>
  return (
    <>
      <Figure
        name={fields.seats}
        label={say(SET_UP_ELECTIONS.seats)}
        about={about}
        hint={most === null ? null : say(SET_UP_ELECTIONS.atMost, { most })}
      />
      {office === 'delegates' && (
        <Figure
          name={fields.alternates}
          label={say(SET_UP_ELECTIONS.alternates)}
          about={about}
          hint={say(SET_UP_ELECTIONS.alternatesHint)}
          optional
        />
      )}
    </>
  )
}

/** An election that can be created: whether it is held, its seats, who votes, the clauses, and why it was refused. */
export const ElectionRowForm = ({ row, kind, isHeld, choose, clauses, failure }: ElectionRowFormProps): JSX.Element => (
  <li class={failure ? 'wrong' : ''}>
    <div class="what">
      <Choose row={row} isHeld={isHeld} choose={choose} />
      <span class="sum">{sayElectors(row, kind)}</span>
    </div>
    <div class="how-many">{isHeld === true && <Seats {...row} />}</div>
    <div class="law">
      {row.citations.map((citation) => {
        const clause = clauses.get(citation)
        return clause && <ClauseLine key={citation} clause={clause} />
      })}
    </div>
    {failure && (
      <div class="why-not">
        <Failed failure={failure} />
      </div>
    )}
  </li>
)
