import type { JSX } from 'preact'
import { PEOPLE } from '../../locale/desk/people.ts'
import { say } from '../language.ts'
import { Attention, Stop } from '../parts/icons.tsx'
import type { ListedRow, Written } from './pasted-list.ts'
import { memberships } from './person-form.tsx'

interface RowProps {
  readonly row: ListedRow
  /** After somebody has changed the content of a field of the row. */
  readonly change: (row: ListedRow, part: Partial<Written>) => void
  readonly remove: (row: ListedRow) => void
}

const sayMembership = (value: string): string => memberships().find((one) => one.value === value)?.label ?? value

const Remarks = ({ row, id }: { readonly row: ListedRow; readonly id: string }): JSX.Element | null => {
  const { problems, doubts } = row
  if (problems.length + doubts.length === 0) return null
  return (
    <div class="remarks" id={id}>
      {problems.map(({ code, detail }) => (
        <p key={code} class="error">
          <Stop />
          {detail}
        </p>
      ))}
      {doubts.map(({ code, detail }) => (
        <p key={code} class="doubt">
          <Attention />
          {detail}
        </p>
      ))}
    </div>
  )
}

/** A row with fields if something is to be looked at, or was corrected here; otherwise as text. */
const Row = ({ row, change, remove }: RowProps): JSX.Element => {
  const { id, number, person, problems, doubts, isEdited, written } = row
  const remarks = `remarks-${id}`
  const isOpen = problems.length + doubts.length > 0 || isEdited
  const field = (name: Exclude<keyof Written, 'membership'>, label: string): JSX.Element => (
    <input
      class="input"
      aria-label={`${label}, ${say(PEOPLE.row)} ${number}`}
      aria-describedby={remarks}
      {...(person === null ? { 'aria-invalid': true } : {})}
      defaultValue={written[name]}
      onChange={({ currentTarget: { value } }) => change(row, { [name]: value.replaceAll('\u00ad', '') })}
    />
  )
  const shown = (text: string, input: JSX.Element): JSX.Element => <td>{isOpen ? input : text}</td>
  const known = memberships().some(({ value }) => value === written.membership)
  return (
    <>
      <tr class={person === null ? 'wrong' : ''}>
        <th scope="row">{number}</th>
        {shown(written.fullName, field('fullName', say(PEOPLE.name)))}
        {shown(written.birth, field('birth', say(PEOPLE.birth)))}
        {shown(written.partySince, field('partySince', say(PEOPLE.since)))}
        {shown(
          sayMembership(person?.membership ?? written.membership),
          <select
            class="input"
            aria-label={`${say(PEOPLE.membership)}, ${say(PEOPLE.row)} ${number}`}
            onChange={({ currentTarget: { value } }) => change(row, { membership: value })}
          >
            {!known && <option value={written.membership}>{written.membership || say(PEOPLE.unclear)}</option>}
            {memberships().map(({ value, label }) => (
              <option key={value} value={value} selected={value === written.membership}>
                {label}
              </option>
            ))}
          </select>,
        )}
        {shown(person?.unit ?? written.unit, field('unit', say(PEOPLE.ownUnit)))}
        <td>
          <button class="link" type="button" onClick={() => remove(row)}>
            {say(PEOPLE.remove)}
            <span class="sr"> {number}</span>
          </button>
        </td>
      </tr>
      {problems.length + doubts.length > 0 && (
        <tr class={person === null ? 'wrong said' : 'said'}>
          <td />
          <td colSpan={6}>
            <Remarks row={row} id={remarks} />
          </td>
        </tr>
      )}
    </>
  )
}

interface ListRowsProps extends Pick<RowProps, 'change' | 'remove'> {
  readonly rows: readonly ListedRow[]
}

/** The list that was read, each row with what is wrong in it. */
export const ListRows = ({ rows, ...acts }: ListRowsProps): JSX.Element => (
  <div class="wide">
    <table class="rows people-rows" aria-label={say(PEOPLE.table)}>
      <thead>
        <tr>
          <th scope="col">{say(PEOPLE.row)}</th>
          <th scope="col">{say(PEOPLE.name)}</th>
          <th scope="col">{say(PEOPLE.birth)}</th>
          <th scope="col">{say(PEOPLE.since)}</th>
          <th scope="col">{say(PEOPLE.membership)}</th>
          <th scope="col">{say(PEOPLE.ownUnit)}</th>
          <th scope="col">{say(PEOPLE.act)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} {...acts} />
        ))}
      </tbody>
    </table>
  </div>
)
