import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import { DOUBTFUL } from '../../locale/desk/doubtful.ts'
import type { BoardMember } from '../board.ts'
import { say } from '../language.ts'
import { describedBy, FieldLines } from '../parts/field-lines.tsx'
import { Field, useFieldError } from '../parts/form.tsx'

/** The members of the board who were present; nobody is chosen beforehand. */
export const PresentField = ({ members }: { readonly members: readonly BoardMember[] }): JSX.Element => {
  const id = useId()
  const error = useFieldError('present')
  const present = useSignal<ReadonlySet<string>>(new Set())
  return (
    <fieldset class={error ? 'field present wrong' : 'field present'}>
      <legend class="label">{say(DOUBTFUL.present)}</legend>
      <FieldLines id={id} error={error} />
      {members.map((member) => (
        <label key={member.id}>
          <input
            type="checkbox"
            name="present"
            value={member.id}
            checked={present.value.has(member.id)}
            {...describedBy({ id, error })}
            onChange={({ currentTarget }) => {
              const left = [...present.value].filter((one) => one !== member.id)
              present.value = new Set(currentTarget.checked ? [...left, member.id] : left)
            }}
          />
          {member.fullName}
        </label>
      ))}
      <button
        class="btn in-row"
        type="button"
        onClick={() => {
          present.value = new Set(members.map((member) => member.id))
        }}
      >
        {say(DOUBTFUL.wholeBoard)}
      </button>
    </fieldset>
  )
}

const HAND = { inputMode: 'numeric', pattern: '[0-9]*', maxLength: 3, short: true, optional: true } as const

/** Their votes by show of hands. */
export const HandsFields = (): JSX.Element => {
  const error = useFieldError('vote')
  return (
    <div class={error ? 'field wrong' : ''}>
      <FieldLines id={useId()} error={error} />
      <div class="hands">
        <Field name="vote" label={say(DOUBTFUL.inFavour)} {...HAND} optional={false} />
        <Field name="against" label={say(DOUBTFUL.against)} {...HAND} />
        <Field name="blank" label={say(DOUBTFUL.blank)} {...HAND} />
      </div>
      <p class="small quiet">{say(DOUBTFUL.emptyIsZero)}</p>
    </div>
  )
}
