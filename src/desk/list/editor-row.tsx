import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import { LIST } from '../../locale/desk/list.ts'
import { say } from '../language.ts'
import { FIGURE } from '../parts/form.tsx'
import { Stop } from '../parts/icons.tsx'
import { sayOrigin } from './list-table.tsx'
import type { Row } from './rows.ts'

const ORIGINS: readonly Row['origin'][] = ['convening-committee', 'nominated', 'self-nominated']
const WITHDRAWALS: readonly Row['withdrawal'][] = ['none', 'accepted', 'refused']

const sayWithdrawal = (withdrawal: Row['withdrawal']): string => {
  if (withdrawal === 'none') return say(LIST.staysIn)
  return withdrawal === 'accepted' ? say(LIST.withdrawn) : say(LIST.notWithdrawn)
}

interface SelectProps<Value extends string> {
  readonly label: string
  readonly values: readonly Value[]
  readonly value: Value
  readonly words: (value: Value) => string
  readonly change: (value: Value) => void
}

const Select = <Value extends string>({ label, values, value, words, change }: SelectProps<Value>): JSX.Element => (
  <select
    class="input"
    aria-label={label}
    onChange={({ currentTarget }) => {
      const found = values[currentTarget.selectedIndex]
      if (found !== undefined) change(found)
    }}
  >
    {values.map((one) => (
      <option key={one} selected={one === value}>
        {words(one)}
      </option>
    ))}
  </select>
)

interface EditorRowProps {
  readonly row: Row
  /** Place on the list, from 0, and the number of rows. */
  readonly at: number
  readonly rows: number
  readonly name: string
  readonly error: string | undefined
  readonly isOrdered: boolean
  /** Whether a name from outside needs the agreement of those attending first. */
  readonly needsAgreement: boolean
  readonly change: (change: Partial<Row>) => void
  readonly move: (by: number) => void
  readonly remove: () => void
}

/** A name on a list that is being drawn up. */
export const EditorRow = (props: EditorRowProps): JSX.Element => {
  const { row, at, rows, name, error, isOrdered, needsAgreement, change, move, remove } = props
  const id = useId()
  const figure = (label: string, key: 'inFavour' | 'attending'): JSX.Element => (
    <label>
      {label}
      <input
        class="input short"
        inputMode={FIGURE.inputMode}
        pattern={FIGURE.pattern}
        defaultValue={row[key]}
        onInput={({ currentTarget }) => change({ [key]: currentTarget.value })}
      />
    </label>
  )
  const press = (label: string, act: () => void, isOff = false): JSX.Element => (
    <button class="btn in-row" type="button" aria-disabled={isOff} onClick={() => !isOff && act()}>
      {label}
      <span class="sr"> {name}</span>
    </button>
  )
  return (
    <li class={error ? 'wrong' : ''} {...(error ? { tabIndex: -1, 'aria-describedby': id } : {})}>
      <span class="n">{at + 1}</span>
      <b>{name}</b>
      <Select
        label={`${say(LIST.origin)}: ${name}`}
        values={ORIGINS}
        value={row.origin}
        words={sayOrigin}
        change={(origin) => change({ origin })}
      />
      <Select
        label={`${say(LIST.withdrawal)}: ${name}`}
        values={WITHDRAWALS}
        value={row.withdrawal}
        words={sayWithdrawal}
        change={(withdrawal) => change({ withdrawal })}
      />
      <span class="acts">
        {isOrdered && press(say(LIST.up), () => move(-1), at === 0)}
        {isOrdered && press(say(LIST.down), () => move(1), at === rows - 1)}
        {press(say(LIST.remove), remove)}
      </span>
      {needsAgreement && row.origin !== 'convening-committee' && (
        <fieldset class="flow agreement">
          <legend class="sr">{name}</legend>
          {figure(say(LIST.agreed), 'inFavour')}
          {figure(say(LIST.ofAttending), 'attending')}
        </fieldset>
      )}
      {error && (
        <p class="error" id={id}>
          <Stop />
          {error}
        </p>
      )}
    </li>
  )
}
