import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useId, useRef } from 'preact/hooks'
import { isFound } from '../../kernel/search-text.ts'
import { FRAME } from '../../locale/desk/frame.ts'
import { LIST } from '../../locale/desk/list.ts'
import { PASTED } from '../../locale/desk/pasted.ts'
import { say } from '../language.ts'
import { byName } from '../names.ts'
import { Failed } from '../parts/notice.tsx'
import { hrefOf } from '../router.ts'
import { Left } from './left-name.tsx'
import { isList, whyNobody } from './pasted.ts'
import { LIST_FILES, type NamesPlace, type ReadNames, useNames } from './read-names.ts'

const NOBODY = {
  'nobody-yet': PASTED.nobodyYet,
  'everybody-on': PASTED.everybodyOn,
  'not-found': PASTED.notFound,
} as const

/** Longer answers to a search are cut, because nobody reads them. */
const MOST_SHOWN = 12

interface PeoplePickerProps extends NamesPlace {
  readonly title: string
  /** Which people of the meeting are offered. */
  readonly about: string
  /** The reason why other people of the meeting cannot be added. */
  readonly why: string
  /** Whether names that are not recorded are those of people whom the superior sent. */
  readonly isSent?: boolean
  /** Reads the people again, after somebody was recorded. */
  readonly again: () => Promise<void>
}

const sayOutcome = ({ added, there, left }: ReadNames): string =>
  [
    // After one name that is not found, that nobody was added would only be the second word for it.
    ...(added > 0 || there + left.length === 0 ? [say(PASTED.added, { count: added })] : []),
    ...(there > 0 ? [say(PASTED.there, { count: there })] : []),
    ...(left.length > 0 ? [say(PASTED.left, { count: left.length })] : []),
  ].join('; ')

/** Finds people of the meeting by letters, with or without tones, or by a pasted list, and adds them. */
export const PeoplePicker = (props: PeoplePickerProps): JSX.Element => {
  const { congressId, people, on, add, title, about, why, isSent = false, again } = props
  const id = useId()
  const letters = useSignal('')
  const search = useRef<HTMLInputElement>(null)
  const { outcome, failure, isReading, read, retry, settle } = useNames(props)
  /** The button of the name goes, so the focus returns to the search for the next one. */
  const take = (personId: string): void => {
    add([personId])
    search.current?.focus()
    search.current?.select()
  }
  const look = (name: string): void => {
    letters.value = name
    if (search.current) search.current.value = name
    search.current?.focus()
  }
  const found = people
    .filter((person) => !on.has(person.id))
    .filter(({ nameOnPaper, unit }) => isFound(letters.value, nameOnPaper, unit))
    .sort((one, other) => byName(one.fullName, other.fullName))
  const none = whyNobody({ people: people.length, found: found.length, letters: letters.value })
  return (
    <section class="panel picker">
      <h2>{title}</h2>
      <div class="field">
        <label for={id}>{say(LIST.find)}</label>
        <p class="hint" id={`${id}hint`}>
          {say(PASTED.hint)}
        </p>
        <input
          class="input"
          id={id}
          type="search"
          ref={search}
          autoComplete="off"
          aria-describedby={`${id}hint`}
          onInput={({ currentTarget }) => {
            letters.value = currentTarget.value
          }}
          onPaste={(event) => {
            const text = event.clipboardData?.getData('text/plain') ?? ''
            if (!isList(text)) return
            event.preventDefault()
            void read(text)
          }}
          onKeyDown={(event) => {
            // Enter adds the only person found, or asks about a name that nobody has; it never sends the form around this field.
            if (event.key !== 'Enter') return
            event.preventDefault()
            const [only] = found
            if (only && found.length === 1) take(only.id)
            else if (!only && letters.value.trim() !== '') void read(letters.value)
          }}
        />
      </div>
      <p class="small" role="status">
        {isReading ? say(PASTED.reading) : say(LIST.found, { count: found.length })}
        {outcome && !isReading && <b class="read-outcome">{sayOutcome(outcome)}</b>}
      </p>
      {failure && <Failed failure={failure} />}
      {retry && !isReading && (
        <p>
          <button class="btn in-row" type="button" onClick={() => void retry()}>
            {say(FRAME.tryAgain)}
          </button>
        </p>
      )}
      {outcome && outcome.left.length > 0 && (
        <ul class="left-names">
          {outcome.left.map((left, at) => (
            <Left
              key={`${left.name} ${outcome.left.slice(0, at).filter(({ name }) => name === left.name).length}`}
              congressId={congressId}
              left={left}
              isSent={isSent}
              why={why}
              search={look}
              drop={() => settle(left)}
              recorded={async (personId) => {
                await again()
                settle(left)
                add([personId])
              }}
            />
          ))}
        </ul>
      )}
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
      {none !== null && (
        <p class="small quiet">
          {say(NOBODY[none])} {none === 'nobody-yet' && <a href={hrefOf('set-up', 'people')}>{say(PASTED.toPeople)}</a>}
        </p>
      )}
      <p class="small quiet">{about}</p>
      <label class="btn in-row list-file">
        {say(PASTED.file)}
        <input
          class="sr"
          type="file"
          data-kept
          accept={LIST_FILES}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? []
            currentTarget.value = ''
            if (file) void read(file)
          }}
        />
      </label>
    </section>
  )
}
