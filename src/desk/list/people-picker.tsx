import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useId, useRef } from 'preact/hooks'
import { isFound } from '../../kernel/search-text.ts'
import { LIST } from '../../locale/desk/list.ts'
import type { Person } from '../api/types.ts'
import { say } from '../language.ts'
import { byName } from '../names.ts'

/** Longer answers to a search are cut, because nobody reads them. */
const MOST_SHOWN = 12

interface PeoplePickerProps {
  /** People who are not on the list. */
  readonly people: readonly Person[]
  readonly add: (personId: string) => void
}

/** Finds people of the meeting by letters, with or without tones, and adds them to the list. */
export const PeoplePicker = ({ people, add }: PeoplePickerProps): JSX.Element => {
  const id = useId()
  const letters = useSignal('')
  const search = useRef<HTMLInputElement>(null)
  /** The button of the name goes, so the focus returns to the search for the next one. */
  const take = (personId: string): void => {
    add(personId)
    search.current?.focus()
    search.current?.select()
  }
  const found = people
    .filter(({ membership, workingGroup }) => membership === 'official' && !workingGroup)
    .filter(({ nameOnPaper, unit }) => isFound(letters.value, nameOnPaper, unit))
    .sort((one, other) => byName(one.fullName, other.fullName))
  return (
    <section class="panel picker">
      <h2>{say(LIST.addFrom)}</h2>
      <div class="field">
        <label for={id}>{say(LIST.find)}</label>
        <input
          class="input"
          id={id}
          type="search"
          ref={search}
          autoComplete="off"
          onInput={({ currentTarget }) => {
            letters.value = currentTarget.value
          }}
          onKeyDown={(event) => {
            // Enter adds the only person found; it never sends the form around this field.
            if (event.key !== 'Enter') return
            event.preventDefault()
            const [only] = found
            if (only && found.length === 1) take(only.id)
          }}
        />
      </div>
      <p class="small" role="status">
        {say(LIST.found, { count: found.length })}
      </p>
      <ul>
        {found.slice(0, MOST_SHOWN).map((person) => (
          <li key={person.id}>
            <span>
              {person.nameOnPaper}
              <small>{person.unit}</small>
            </span>
            <button class="btn in-row" type="button" onClick={() => take(person.id)}>
              {say(LIST.add)}
              <span class="sr"> {person.nameOnPaper}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.length > MOST_SHOWN && <p class="small">{say(LIST.moreFound, { count: found.length - MOST_SHOWN })}</p>}
      <p class="small quiet">{say(LIST.officialOnly)}</p>
    </section>
  )
}
