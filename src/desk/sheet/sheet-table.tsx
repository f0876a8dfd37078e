import type { JSX } from 'preact'
import { SHEET } from '../../locale/desk/sheet.ts'
import { INVALID_REASON_LABELS } from '../../locale/labels.ts'
import { reasonsPossible } from '../../rules/ballot.ts'
import { say, sayFirst } from '../language.ts'
import { FigureInput } from './figure-input.tsx'
import {
  disagreeField,
  hasBoxes,
  invalidField,
  type SheetForm,
  type Typed,
  VALID_FIELD,
  votesField,
} from './figures.ts'

interface SheetTableProps {
  readonly form: SheetForm
  readonly typed: Typed
  /** Sentences about figures by their fields. */
  readonly faults: Readonly<Record<string, string>>
  readonly again: readonly string[]
  readonly readOnly: boolean
  readonly onType: (field: string, digits: string) => void
}

/** The figures in the order of the paper. */
export const SheetTable = ({ form, typed, faults, again, readOnly, onType }: SheetTableProps): JSX.Element => {
  const boxes = hasBoxes(form)
  const input = (name: string, label: string): JSX.Element => (
    <FigureInput
      name={name}
      label={label}
      digits={typed[name] ?? ''}
      fault={faults[name] ?? null}
      isAgain={again.includes(name)}
      readOnly={readOnly}
      onType={(digits) => onType(name, digits)}
    />
  )
  const figure = (name: string, label: string): JSX.Element => <td colSpan={boxes ? 2 : 1}>{input(name, label)}</td>
  return (
    <table class={boxes ? 'form-table boxes' : 'form-table'}>
      <thead>
        <tr>
          <th class="num" scope="col">
            {say(SHEET.place)}
          </th>
          <th scope="col">{say(SHEET.fullName)}</th>
          <th class="num" scope="col">
            {say(boxes ? SHEET.agree : SHEET.votesFor)}
          </th>
          {boxes && (
            <th class="num" scope="col">
              {say(SHEET.disagree)}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {form.names.map(({ personId, fullName }, index) => (
          <tr key={personId}>
            <td class="num quiet">{index + 1}</td>
            <th scope="row">{fullName}</th>
            <td>{input(votesField(index + 1), say(boxes ? SHEET.agreeOf : SHEET.votesOf, { name: fullName }))}</td>
            {boxes && <td>{input(disagreeField(index + 1), say(SHEET.disagreeOf, { name: fullName }))}</td>}
          </tr>
        ))}
        <tr class="gap">
          <td />
          <th scope="row">{say(SHEET.valid)}</th>
          {figure(VALID_FIELD, say(SHEET.valid))}
        </tr>
        <tr class="head">
          <td />
          <th colSpan={boxes ? 3 : 2} scope="rowgroup">
            {say(SHEET.invalid)}
          </th>
        </tr>
        {reasonsPossible(form.contest).map((reason) => (
          <tr key={reason} class="reason">
            <td />
            <th scope="row">{say(INVALID_REASON_LABELS[reason])}</th>
            {figure(invalidField(reason), sayFirst(INVALID_REASON_LABELS[reason]))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
