import type { JSX } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { DIFFERENCE } from '../../locale/desk/difference.ts'
import { say } from '../language.ts'
import { describedInput, FieldLines } from '../parts/field-lines.tsx'
import type { TypedMarks } from './choices.ts'
import type { Item } from './items.ts'
import { type Marks, numbersIn } from './marks.ts'
import { sayKind } from './words.ts'

interface MarkFieldsProps {
  readonly typed: TypedMarks
  readonly strikeOut: boolean
  /** Names on the list. */
  readonly length: number
  readonly onType: (typed: TypedMarks) => void
}

interface TypedFieldsProps extends MarkFieldsProps {
  readonly item: Item
}

interface NumbersProps {
  readonly label: string
  readonly value: string
  readonly hint: string
  /** Undefined if the text is right, or still empty. */
  readonly error: string | undefined
  readonly onType: (text: string) => void
}

const Numbers = ({ label, value, hint, error, onType }: NumbersProps): JSX.Element => {
  const id = useId()
  const lines = { id, hint, error }
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for={id}>{label}</label>
      <FieldLines {...lines} />
      <input
        class="input"
        id={id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={value}
        {...describedInput(lines)}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
      />
    </div>
  )
}

/** The fields for the marks on a paper, by the numbers of the names. */
export const MarkFields = ({ typed, strikeOut, length, onType }: MarkFieldsProps): JSX.Element => {
  const numbers = (field: 'struck' | 'agree' | 'disagree', label: string): JSX.Element => {
    const text = typed[field]
    const isWrong = text !== '' && numbersIn(text, length) === null
    return (
      <Numbers
        label={label}
        value={text}
        hint={say(DIFFERENCE.typeHint)}
        error={isWrong ? say(DIFFERENCE.typeWrong, { most: length }) : undefined}
        onType={(value) => onType({ ...typed, [field]: value })}
      />
    )
  }
  if (strikeOut) return numbers('struck', say(DIFFERENCE.typeStruck))
  return (
    <>
      {numbers('agree', say(DIFFERENCE.typeAgree))}
      {numbers('disagree', say(DIFFERENCE.typeDisagree))}
    </>
  )
}

const KINDS: readonly NonNullable<Marks['setAside']>[] = ['marked', 'outside-name', 'not-issued', 'unreadable']

/** The fields for what a paper says, or for a figure that was counted again. */
export const TypedFields = ({ item, typed, strikeOut, length, onType }: TypedFieldsProps): JSX.Element => {
  const place = useRef<HTMLDivElement>(null)
  const id = useId()
  // The head who chose this by a key goes on typing, also with a key that is pressed before the page is painted.
  useLayoutEffect(() => place.current?.querySelector('input')?.focus(), [])
  if (item.kind === 'figure') {
    return (
      <div class="typed" ref={place}>
        <div class="field">
          <label for={id}>{say(DIFFERENCE.typeFigure)}</label>
          <input
            class="input short"
            id={id}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            defaultValue={typed.figure}
            onInput={({ currentTarget }) => onType({ ...typed, figure: currentTarget.value.trim() })}
          />
        </div>
      </div>
    )
  }
  return (
    <div class="typed" ref={place}>
      <MarkFields typed={typed} strikeOut={strikeOut} length={length} onType={onType} />
      <div class="field">
        <label for={id}>{say(DIFFERENCE.typeSetAside)}</label>
        <select
          class="input"
          id={id}
          onChange={({ currentTarget }) =>
            onType({ ...typed, setAside: KINDS.find((kind) => kind === currentTarget.value) ?? null })
          }
        >
          <option value="" selected={typed.setAside === null}>
            {say(DIFFERENCE.notSetAside)}
          </option>
          {KINDS.map((kind) => (
            <option key={kind} value={kind} selected={typed.setAside === kind}>
              {sayKind(kind)}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}
