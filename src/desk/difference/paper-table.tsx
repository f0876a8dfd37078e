import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { DIFFERENCE } from '../../locale/desk/difference.ts'
import { say } from '../language.ts'
import { Done, Missing, NotEqual, Stack } from '../parts/icons.tsx'
import { BallotCell } from './ballot-cell.tsx'
import type { Choices } from './choices.ts'
import { type Item, isDecided } from './items.ts'
import type { Listed, Marks, Slot } from './marks.ts'
import { type Entry, isOpen, nameOf, type Paper } from './papers.ts'
import { type Row, rowsOf, rowsWithoutOrder } from './rows.ts'
import { numberOf, sayDifference, type TypistOf } from './words.ts'

interface PaperTableProps {
  readonly papers: readonly Paper[]
  readonly entries: readonly Entry[]
  readonly list: readonly Listed[]
  readonly items: readonly Item[]
  readonly choices: Choices
  /** The name of the paper that is looked at. */
  readonly chosen: string | undefined
  readonly onChoose: (id: string) => void
  readonly strikeOut: boolean
  /** Whether the order of the papers is not known. */
  readonly withoutOrder: boolean
  readonly typistOf: TypistOf
}

const ICONS = { differs: NotEqual, missed: Missing, 'typed-twice': Stack } as const

const Kind = ({ paper, ...props }: PaperTableProps & { readonly paper: Paper }): JSX.Element => {
  const { kind } = paper
  if (kind === null || kind === 'moved') return <td class="kind quiet">{sayDifference(paper)}</td>
  const id = nameOf(paper)
  const item = props.items.find((one) => one.id === id)
  const isDone = item !== undefined && isDecided(item, props)
  const Icon = ICONS[kind]
  return (
    <td class="kind">
      <button class="look" type="button" onClick={() => props.onChoose(id)}>
        <span class="state stop">
          <Icon />
          {sayDifference(paper)}
        </span>
        {isDone && (
          <span class="state done">
            <Done />
            {say(DIFFERENCE.decided)}
          </span>
        )}
      </button>
    </td>
  )
}

const Position = ({ number }: { readonly number: number | null }): JSX.Element => (
  <td class={number === null ? 'pos gone' : 'pos'}>{number}</td>
)

const PaperRow = ({ paper, ...props }: PaperTableProps & { readonly paper: Paper }): JSX.Element => {
  const slots = props.entries.map(({ slot }) => slot)
  const cell = (slot: Slot): JSX.Element => {
    const others = slots.flatMap((other): Marks[] => {
      const side = paper.sides[other]
      return other === slot || !side ? [] : [side]
    })
    return <BallotCell key={slot} marks={paper.sides[slot] ?? null} others={others} list={props.list} />
  }
  const isChosen = isOpen(paper) && nameOf(paper) === props.chosen
  const [first, second, third] = slots
  const kind = <Kind {...props} paper={paper} />
  const at = (slot: Slot): JSX.Element => <Position number={paper.at[slot] ?? null} />
  return (
    <tr class={isChosen ? 'chosen' : isOpen(paper) ? '' : 'same'} {...(isChosen ? { 'aria-current': 'true' } : {})}>
      {first && at(first)}
      {first && cell(first)}
      {kind}
      {second && cell(second)}
      {second && at(second)}
      {third && cell(third)}
      {third && at(third)}
    </tr>
  )
}

interface FoldProps {
  readonly row: Row & { readonly kind: 'fold' }
  readonly columns: number
  readonly onOpen: (id: number) => void
}

const Fold = ({ row, columns, onOpen }: FoldProps): JSX.Element | null => {
  const { id, papers } = row
  const [from, to] = [papers[0], papers.at(-1)].map((paper) => Object.values(paper?.at ?? {})[0] ?? 0)
  if (papers.length === 0) return null
  const words =
    id < 0
      ? say(DIFFERENCE.foldedRest, { count: papers.length })
      : say(DIFFERENCE.folded, { from: from ?? 0, to: to ?? 0, count: papers.length })
  return (
    <tr class="fold">
      <td colSpan={columns}>
        {id < 0 ? (
          words
        ) : (
          <button class="btn plain in-row" type="button" aria-expanded="false" onClick={() => onOpen(id)}>
            {words}
          </button>
        )}
      </td>
    </tr>
  )
}

/** The entries of a stack side by side, paper by paper. */
export const PaperTable = (props: PaperTableProps): JSX.Element => {
  const { papers, entries, strikeOut, withoutOrder, typistOf } = props
  const opened = useSignal<ReadonlySet<number>>(new Set())
  const rows = withoutOrder ? rowsWithoutOrder(papers) : rowsOf(papers, opened.value)
  const head = ({ slot }: Entry): JSX.Element => (
    <th scope="col" key={slot}>
      {say(DIFFERENCE.entry, { slot: numberOf(slot) })}
      {typistOf(slot) !== null && `: ${typistOf(slot)}`}
      <br />
      <span class="quiet">{say(strikeOut ? DIFFERENCE.struckNumbers : DIFFERENCE.boxes)}</span>
    </th>
  )
  const position = (
    <th scope="col" class="pos">
      {say(DIFFERENCE.ballot)}
    </th>
  )
  const [first, second, third] = entries
  return (
    <table class={third ? 'diff three' : 'diff'}>
      <thead>
        <tr>
          {position}
          {first && head(first)}
          <th scope="col" class="kind">
            {say(DIFFERENCE.compared)}
          </th>
          {second && head(second)}
          {second && position}
          {third && head(third)}
          {third && position}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) =>
          row.kind === 'fold' ? (
            <Fold
              key={`fold ${row.id}`}
              row={row}
              columns={1 + 2 * entries.length}
              onOpen={(id) => {
                opened.value = new Set([...opened.value, id])
              }}
            />
          ) : (
            <PaperRow key={nameOf(row.paper)} {...props} paper={row.paper} />
          ),
        )}
      </tbody>
    </table>
  )
}
