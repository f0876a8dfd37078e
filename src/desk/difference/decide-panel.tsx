import type { JSX } from 'preact'
import { DIFFERENCE } from '../../locale/desk/difference.ts'
import { say } from '../language.ts'
import { type Choice, type Deciding, sheetOf } from './choices.ts'
import type { StackOrder } from './deciding.ts'
import { type Item, isChosen, offeredFor, sayItem } from './items.ts'
import { TypedFields } from './typed-fields.tsx'
import { keepsTyped } from './use-deciding.ts'
import { sayMarks, type TypistOf } from './words.ts'

interface DecidePanelProps extends Deciding {
  readonly stack: number
  readonly size: number
  readonly items: readonly Item[]
  readonly item: Item
  readonly strikeOut: boolean
  readonly typistOf: TypistOf
  readonly order: StackOrder
  readonly onAnswer: (item: Item, choice: Choice) => void
}

/** The paper to take in hand, or the figure to count again. */
const headingOf = ({ item, stack, order, ...deciding }: DecidePanelProps): string => {
  if (item.kind === 'figure') {
    return say(DIFFERENCE.countTally, { stack, figure: sayItem(item, deciding.list) })
  }
  if (order === 'lost') return say(DIFFERENCE.findPaper, { stack })
  return say(DIFFERENCE.takePaper, { stack, sheet: sheetOf(deciding, item.paper) })
}

/** How to find the paper, and the question that it answers. */
const questionOf = ({ item, size, order, strikeOut, ...deciding }: DecidePanelProps): string => {
  if (item.kind === 'figure') return ''
  const { paper } = item
  const isAnyMissing = Object.values(paper.sides).includes(null)
  const question = isAnyMissing
    ? say(paper.kind === 'typed-twice' && order !== 'lost' ? DIFFERENCE.areTwo : DIFFERENCE.isThere)
    : say(strikeOut ? DIFFERENCE.whichStruck : DIFFERENCE.whichBoxes)
  if (order === 'lost') {
    const known = Object.values(paper.sides).flatMap((side) => (side ? [sayMarks(side, deciding.list)] : []))
    return [`${known.join(' / ')}.`, question].join(' ')
  }
  const sheet = sheetOf(deciding, paper)
  const where =
    order === 'reversed' ? say(DIFFERENCE.fromTopOrEnd, { other: size + 1 - sheet }) : say(DIFFERENCE.fromTop)
  return [where, question].join(' ')
}

/** The question about one place, with its answers; none is chosen beforehand. */
export const DecidePanel = (props: DecidePanelProps): JSX.Element => {
  const { items, item, choices, list, strikeOut, onAnswer } = props
  const choice = choices.get(item.id)
  const question = questionOf(props)
  return (
    <>
      <p class="small quiet">
        {say(DIFFERENCE.placeOf, { place: items.indexOf(item) + 1, count: items.length })} · {sayItem(item, list)}
      </p>
      <h2 id="paper">{headingOf(props)}</h2>
      {question !== '' && <p class="small">{question}</p>}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be the grid that the answers need. */}
      <div class="choices" role="group" aria-label={say(DIFFERENCE.onPaper)}>
        {offeredFor(item, list, props.typistOf).map((offered, place) => (
          <button
            key={`${item.id} ${place}`}
            type="button"
            class={isChosen(offered, choice) ? 'on' : ''}
            aria-pressed={isChosen(offered, choice)}
            onClick={() => onAnswer(item, keepsTyped(offered.choice, choice))}
          >
            <span class="dot" />
            <span>
              <b>{offered.title}</b>
              <small>{offered.small}</small>
            </span>
            <kbd class="key">{place + 1}</kbd>
          </button>
        ))}
      </div>
      {choice?.kind === 'typed' && (
        <TypedFields
          key={item.id}
          item={item}
          typed={choice.typed}
          strikeOut={strikeOut}
          length={list.length}
          onType={(typed) => onAnswer(item, { kind: 'typed', typed })}
        />
      )}
    </>
  )
}
