import type { JSX } from 'preact'
import { DIFFERENCE } from '../../locale/desk/difference.ts'
import { say } from '../language.ts'
import { Done, NotEqual } from '../parts/icons.tsx'
import type { Choices } from './choices.ts'
import { chosenFigure, type Figure, isAsked, keyOfFigure } from './figures.ts'
import type { Listed, Slot } from './marks.ts'
import { numberOf, sayFigure, type TypistOf } from './words.ts'

interface FigureTableProps {
  readonly figures: readonly Figure[]
  readonly slots: readonly Slot[]
  readonly list: readonly Listed[]
  readonly choices: Choices
  readonly chosen: string | undefined
  readonly onChoose: (id: string) => void
  readonly typistOf: TypistOf
}

const missingOf = ({ figures }: Figure): number => {
  const all = Object.values(figures)
  return Math.max(...all) - Math.min(...all)
}

const FigureRow = ({ figure, slots, list, choices, chosen, onChoose }: FigureTableProps & { figure: Figure }) => {
  const id = keyOfFigure(figure)
  const isChosen = id === chosen
  const words = sayFigure(figure, list)
  return (
    <tr class={isChosen ? 'chosen' : ''} {...(isChosen ? { 'aria-current': 'true' } : {})}>
      <th scope="row">
        {isAsked(figure) ? (
          <button class="look" type="button" onClick={() => onChoose(id)}>
            {words}
            {chosenFigure(figure, choices) !== null && (
              <span class="state done">
                <Done />
                {say(DIFFERENCE.decided)}
              </span>
            )}
          </button>
        ) : (
          words
        )}
      </th>
      {slots.map((slot) => (
        <td class="num" key={slot}>
          {figure.figures[slot]}
        </td>
      ))}
      <td class="num">
        <span class="state stop">
          <NotEqual />
          {missingOf(figure)}
        </span>
      </td>
    </tr>
  )
}

/** The figures that differ side by side, with the missing difference. */
export const FigureTable = (props: FigureTableProps): JSX.Element => (
  <table class="diff figures">
    <thead>
      <tr>
        <th scope="col">{say(DIFFERENCE.figure)}</th>
        {props.slots.map((slot) => (
          <th scope="col" class="num" key={slot}>
            {say(DIFFERENCE.entry, { slot: numberOf(slot) })}
            {props.typistOf(slot) !== null && `: ${props.typistOf(slot)}`}
          </th>
        ))}
        <th scope="col" class="num">
          {say(DIFFERENCE.missing)}
        </th>
      </tr>
    </thead>
    <tbody>
      {props.figures.map((figure) => (
        <FigureRow key={keyOfFigure(figure)} {...props} figure={figure} />
      ))}
    </tbody>
  </table>
)
