import type { ReadonlySignal } from '@preact/signals'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import { LOG } from '../../locale/desk/log.ts'
import type { AuditEvent, Overview } from '../api/types.ts'
import { say } from '../language.ts'
import { roundsOf } from '../meeting/headline.ts'
import { byName } from '../names.ts'
import { instantOf, isFiltering, type LogFilter, NO_FILTER } from './filter.ts'
import type { NamedLog } from './use-naming.ts'

const TYPES = [
  ['congress', LOG.meetingOnly],
  ['person', LOG.people],
  ['role-grant', LOG.roles],
  ['session', LOG.sessions],
  ['device', LOG.devices],
  ['paper', LOG.papers],
  ['audit-log', LOG.logItself],
] as const

interface PickProps {
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [value: string, words: string])[]
  readonly pick: (value: string) => void
}

const Pick = ({ label, value, options, pick }: PickProps): JSX.Element => {
  const id = useId()
  return (
    <div class="pick">
      <label for={id}>{label}</label>
      <select
        class="input"
        id={id}
        data-kept=""
        value={value}
        onChange={({ currentTarget }) => pick(currentTarget.value)}
      >
        {options.map(([each, words]) => (
          <option key={each} value={each} selected={each === value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}

interface HourProps {
  readonly label: string
  readonly heldOn: string
  /** Sets the instant; null for an empty field. */
  readonly set: (instant: string | null) => void
}

/** An hour as a limit. It applies when the field is left, or with Enter; a wrong one stays and says so. */
const Hour = ({ label, heldOn, set }: HourProps): JSX.Element => {
  const id = useId()
  const isWrong = useSignal(false)
  const apply = (text: string): void => {
    const instant = instantOf(text, heldOn)
    isWrong.value = text.trim() !== '' && instant === null
    if (!isWrong.value) set(instant)
  }
  return (
    <div class="pick hour">
      <label for={id}>{label}</label>
      <input
        class="input"
        id={id}
        maxLength={16}
        autocomplete="off"
        data-kept=""
        aria-invalid={isWrong.value}
        aria-describedby={`${id}-hint`}
        onChange={({ currentTarget }) => apply(currentTarget.value)}
      />
      <small id={`${id}-hint`} class={isWrong.value ? 'wrong-hour' : 'sr'}>
        {say(isWrong.value ? LOG.wrongHour : LOG.hourHint)}
      </small>
    </div>
  )
}

interface FiltersProps {
  readonly filter: ReadonlySignal<LogFilter>
  readonly overview: Overview
  readonly named: NamedLog
  readonly events: readonly AuditEvent[]
  readonly set: (filter: LogFilter) => void
  readonly find: (sequence: number) => void
}

/** People who acted: those with a role, and those on the page. */
const actorsOf = ({ names }: NamedLog, events: readonly AuditEvent[]): readonly (readonly [string, string])[] => {
  const found = new Map<string, string>()
  for (const { actor } of events) found.set(actor.id, actor.name)
  // Names of accounts change; the list has those of today.
  for (const { accountId, displayName } of names.grants) found.set(accountId, displayName)
  return [...found].sort(([, a], [, b]) => byName(a, b))
}

/** The conditions under which events are listed. Each applies as soon as it is set. */
export const Filters = ({ filter, overview, named, events, set, find }: FiltersProps): JSX.Element => {
  const { value: chosen } = filter
  const subject = chosen.subject ?? ''
  const object = subject.startsWith('object:') ? subject.slice('object:'.length) : null
  const more = (part: Partial<LogFilter>): void => set({ ...chosen, ...part })
  const number = useId()
  /** Counts how often the filters were removed: the fields of hours begin again. */
  const cleared = useSignal(0)
  return (
    <fieldset class="log-filters" aria-label={say(LOG.filters)}>
      <Pick
        label={say(LOG.subject)}
        value={subject}
        options={[
          ['', say(LOG.everything)],
          ...roundsOf(overview).map(({ id }) => [`round:${id}`, named.naming.nameOf(id) ?? ''] as const),
          ...TYPES.map(([type, words]) => [`type:${type}`, say(words)] as const),
          ...(object === null ? [] : [[subject, named.naming.nameOf(object) ?? say(LOG.chosenObject)] as const]),
        ]}
        pick={(value) => more({ subject: value === '' ? null : value })}
      />
      <Pick
        label={say(LOG.person)}
        value={chosen.actorId ?? ''}
        options={[['', say(LOG.everything)], ...actorsOf(named, events)]}
        pick={(value) => more({ actorId: value === '' ? null : value })}
      />
      <Hour
        key={`from ${cleared.value}`}
        label={say(LOG.from)}
        heldOn={overview.heldOn}
        set={(from) => more({ from })}
      />
      <Hour key={`to ${cleared.value}`} label={say(LOG.to)} heldOn={overview.heldOn} set={(to) => more({ to })} />
      <Pick
        label={say(LOG.order)}
        value={chosen.newestFirst ? 'newest' : 'oldest'}
        options={[
          ['oldest', say(LOG.oldest)],
          ['newest', say(LOG.newest)],
        ]}
        pick={(value) => more({ newestFirst: value === 'newest' })}
      />
      <form
        class="pick hour"
        onSubmit={(event) => {
          event.preventDefault()
          const sought = Number(new FormData(event.currentTarget).get('number'))
          event.currentTarget.reset()
          if (Number.isSafeInteger(sought) && sought > 0) find(sought)
        }}
      >
        <label for={number}>{say(LOG.find)}</label>
        <input
          class="input"
          id={number}
          name="number"
          inputMode="numeric"
          maxLength={9}
          autocomplete="off"
          data-find=""
          data-kept=""
        />
      </form>
      {isFiltering(chosen) && (
        <button
          class="link"
          type="button"
          onClick={() => {
            cleared.value += 1
            set({ ...NO_FILTER, newestFirst: chosen.newestFirst })
          }}
        >
          {say(LOG.clear)}
        </button>
      )}
    </fieldset>
  )
}
