import type { JSX } from 'preact'
import { HAND_VOTE } from '../../locale/desk/decision.ts'
import type { Decision } from '../api/types.ts'
import { say } from '../language.ts'
import { FIGURE, Field, type Values } from '../parts/form.tsx'

type Hands = Decision['vote']

/** The figures of a show of hands in words. */
export const sayHands = ({ for: inFavour, against, blank }: Hands): string =>
  say(HAND_VOTE.figures, { for: inFavour, against, blank })

/**
 * Three fields for the hands counted; those for the hands that are usually none may stay empty.
 * @param attending people present by the roll; null without one
 */
export const HandFields = ({ attending }: { readonly attending: number | null }): JSX.Element => (
  <fieldset class="hand-vote">
    <legend class="label">{say(HAND_VOTE.title)}</legend>
    <p class="hint">
      {attending !== null && `${say(HAND_VOTE.attending, { count: attending })}; `}
      {say(HAND_VOTE.emptyIsNone)}
    </p>
    <div class="flow">
      {(['for', 'against', 'blank'] as const).map((name) => (
        <Field key={name} name={name} label={labelOf(name)} optional={name !== 'for'} {...FIGURE} />
      ))}
    </div>
  </fieldset>
)

const labelOf = (name: keyof Hands): string => {
  if (name === 'for') return say(HAND_VOTE.for)
  return name === 'against' ? say(HAND_VOTE.against) : say(HAND_VOTE.blank)
}

/** The hands in the fields of a form; an empty field means none. */
export const handsIn = (values: Values): Hands => ({
  for: Number(values['for']),
  against: Number(values['against']),
  blank: Number(values['blank']),
})
