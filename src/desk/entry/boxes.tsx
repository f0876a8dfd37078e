import { type ReadonlySignal, useComputed } from '@preact/signals'
import type { JSX } from 'preact'
import { ENTRY } from '../../locale/desk/entry.ts'
import { say } from '../language.ts'
import { Cross } from '../parts/icons.tsx'
import type { BallotPaper, Drawn } from './ballot-paper.ts'
import { isEmpty, type Mark } from './line/line.ts'

interface RowProps {
  readonly place: number
  readonly name: string
  readonly drawn: ReadonlySignal<Drawn>
  readonly isOnly: boolean
}

/** The mark of a row: typed, implied by a line on which something else is typed, or none. */
type Look = Mark['kind'] | 'implied' | 'maybe' | 'none'

const lookOf = ({ line, possible }: Drawn, place: number, isOnly: boolean): Look => {
  const typed = line.marks.find((mark) => mark.place === place)
  if (typed) return typed.kind
  if (possible.includes(place)) return 'maybe'
  if (isEmpty(line) || isOnly || line.aside !== null) return 'none'
  // All agree with 0, and none with 00.
  return line.pending === '00' ? 'disagree' : 'implied'
}

const CLASSES: Readonly<Partial<Record<Look, string>>> = { implied: 'taken', maybe: 'maybe', none: '' }

const Box = ({ has }: { readonly has: boolean }): JSX.Element => <td class="box">{has && <Cross />}</td>

const Row = ({ place, name, drawn, isOnly }: RowProps): JSX.Element => {
  const { value: look } = useComputed(() => lookOf(drawn.value, place, isOnly))
  return (
    <tr class={CLASSES[look] ?? 'odd'}>
      <td>{place}</td>
      <td class="full-name">{name}</td>
      {look === 'blank' ? (
        <td class="box blank" colSpan={2}>
          {say(ENTRY.leftBlank)}
        </td>
      ) : (
        <>
          <Box has={look === 'agree' || look === 'both' || look === 'implied'} />
          <Box has={look === 'disagree' || look === 'both'} />
        </>
      )}
    </tr>
  )
}

interface BoxesProps {
  readonly paper: BallotPaper
  readonly drawn: ReadonlySignal<Drawn>
}

/** A list without surplus: two boxes for each name. A name that is not typed is agreed to once something is typed. */
export const Boxes = ({ paper: { names, ids }, drawn }: BoxesProps): JSX.Element => (
  <table class={names.length > 20 ? 'tight' : names.length < 13 ? 'few' : ''}>
    <thead>
      <tr>
        <th class="num">{say(ENTRY.place)}</th>
        <th>{say(ENTRY.fullName)}</th>
        <th class="box">{say(ENTRY.agree)}</th>
        <th class="box">{say(ENTRY.disagree)}</th>
      </tr>
    </thead>
    <tbody>
      {names.map((name, index) => (
        <Row key={ids[index]} place={index + 1} name={name} drawn={drawn} isOnly={names.length === 1} />
      ))}
    </tbody>
  </table>
)
