import type { JSX } from 'preact'
import { DOUBTFUL } from '../../locale/desk/doubtful.ts'
import { say } from '../language.ts'

export type Ruling = 'valid' | 'invalid'

/** In the order of their keys. */
export const RULINGS: readonly Ruling[] = ['valid', 'invalid']

const wordsOf = (ruling: Ruling): readonly [title: string, hint: string] =>
  ruling === 'valid'
    ? [say(DOUBTFUL.valid), say(DOUBTFUL.validHint)]
    : [say(DOUBTFUL.invalid), say(DOUBTFUL.invalidHint)]

interface RulingChoiceProps {
  readonly ruling: Ruling | null
  readonly onChoose: (ruling: Ruling) => void
}

/** The question whether a ballot is valid; neither answer is chosen beforehand. */
export const RulingChoice = ({ ruling: chosen, onChoose }: RulingChoiceProps): JSX.Element => (
  <fieldset class="choices">
    <legend class="sr">{say(DOUBTFUL.ruling)}</legend>
    {RULINGS.map((ruling, place) => {
      const [title, hint] = wordsOf(ruling)
      return (
        <label key={ruling} class={chosen === ruling ? 'on' : ''}>
          <input
            type="radio"
            name="ruling"
            value={ruling}
            required
            checked={chosen === ruling}
            onChange={() => onChoose(ruling)}
          />
          <span>
            <b>{title}</b>
            <small>{hint}</small>
          </span>
          <kbd class="key">{place + 1}</kbd>
        </label>
      )
    })}
  </fieldset>
)
