import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { ADMINISTRATION } from '../../locale/desk/administration.ts'
import { DAY_FIELD } from '../../locale/desk/day-field.ts'
import { MEETING_FIELDS } from '../../locale/desk/meeting-fields.ts'
import { BOARD_TITLE_LABELS, MEETING_KIND_LABELS, ORGANISATION_LEVEL_LABELS } from '../../locale/labels.ts'
import { type ActKey, failureIn, useActKey } from '../api/act-key.ts'
import { type AnswerOf, call } from '../api/call.ts'
import { type Failure, wrongField } from '../api/failure.ts'
import type { NewCongress, NewOrganisation, Organisation } from '../api/types.ts'
import { capitalised, say, sayFirst } from '../language.ts'
import { Checks } from '../parts/checks.tsx'
import { Choice, type Option } from '../parts/choice.tsx'
import { asTyped, dayHere, dayOf } from '../parts/day-of.ts'
import { Field, Form, textIn, type Values } from '../parts/form.tsx'
import { chosenReadings } from './chosen-readings.ts'
import { meetingName, termOf } from './meeting-input.ts'
import { RulesOfDay, useRules } from './rules-of-day.tsx'

const optionsOf = (labels: Readonly<Record<string, Readonly<Record<'vi' | 'en', string>>>>): readonly Option[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label: sayFirst(label) }))

const isIn = <Value extends string>(labels: Readonly<Record<Value, unknown>>, value: string): value is Value =>
  Object.hasOwn(labels, value)

const valueIn = <Value extends string>(labels: Readonly<Record<Value, unknown>>, value = ''): Value | null =>
  isIn(labels, value) ? value : null

/** The meeting that a form describes, or which of its fields is wrong. */
const meetingIn = (values: Values, organisation: Organisation): Omit<NewCongress, 'readings'> | Failure => {
  const [term, heldOn] = [termOf(values['term'] ?? ''), dayOf(values['heldOn'] ?? '')]
  if (term === null) return wrongField('term', say(MEETING_FIELDS.termWrong))
  if (heldOn === null) return wrongField('heldOn', say(DAY_FIELD.wrong))
  const kind = valueIn(MEETING_KIND_LABELS, values['kind']) ?? 'members-congress'
  const name = textIn(values['meetingName']) ?? meetingName(kind, organisation.name, term)
  const boardTitle = valueIn(BOARD_TITLE_LABELS, values['boardTitle']) ?? 'ban-kiem-phieu'
  const rehearsal = values['rehearsal'] === REHEARSAL
  return { organisationId: organisation.id, kind, name, term, heldOn, boardTitle, ...(rehearsal ? { rehearsal } : {}) }
}

/** The value of the box that makes a meeting a rehearsal. */
const REHEARSAL = 'yes'

const isFailure = (value: object): value is Failure => 'errors' in value

/** Sends an act under its key, and notes whether an answer came. */
const keyed = async <N extends 'POST /v1/organisations' | 'POST /v1/congresses'>(
  act: ActKey,
  body: unknown,
  send: (key: string) => ReturnType<typeof call<N>>,
): Promise<Failure | AnswerOf<N>> => {
  const answer = await send(act.keyFor(body))
  act.answered(failureIn(answer))
  return answer.ok ? answer.value : answer.failure
}

interface MeetingFormProps {
  /** The organisation of the meeting; null for one that is recorded with it. */
  readonly organisation: Organisation | null
  /** Organisations that may be its superior. */
  readonly superiors: readonly Organisation[]
  /** Whether an organisation may have no superior here, which only the administrator of the system may record. */
  readonly mayBeTopmost: boolean
  readonly recorded: (congressId: string) => void
}

/**
 * One form for an organisation and its meeting, which are two requests: after a refusal of the second the first is not
 * repeated.
 */
export const MeetingForm = ({ organisation, superiors, mayBeTopmost, recorded }: MeetingFormProps): JSX.Element => {
  const made = useSignal(organisation)
  const [forOrganisation, forMeeting] = [useActKey(), useActKey()]
  const [day, values] = [useSignal(dayHere(new Date())), useSignal<Values>({})]
  const place = useRef<HTMLDivElement>(null)
  const rules = useRules()
  const readingsIn = (sent: Values): NewCongress['readings'] => chosenReadings(sent, rules?.readings ?? [])

  const look = (): void => {
    const form = place.current?.querySelector('form')
    if (!form) return
    values.value = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]))
    day.value = dayOf(values.value['heldOn'] ?? '') ?? day.value
  }

  const organisationIn = async ({ name = '', level, superiorId = '' }: Values): Promise<Organisation | Failure> => {
    const body: NewOrganisation = {
      name,
      level: valueIn(ORGANISATION_LEVEL_LABELS, level) ?? 'chi-bo',
      superiorId: superiorId === '' ? null : superiorId,
    }
    return keyed<'POST /v1/organisations'>(forOrganisation, body, (key) =>
      call('POST /v1/organisations', { body, key }),
    )
  }

  const send = async (sent: Values): Promise<Failure | null> => {
    // Faults of the meeting are found before anything is recorded.
    const draft = meetingIn(sent, made.value ?? NOT_YET)
    if (isFailure(draft)) return draft
    const found = made.value ?? (await organisationIn(sent))
    if (isFailure(found)) return found
    made.value = found
    const meeting = meetingIn(sent, found)
    if (isFailure(meeting)) return meeting
    const readings = readingsIn(sent)
    const body = { ...meeting, ...(readings ? { readings } : {}) }
    const congress = await keyed<'POST /v1/congresses'>(forMeeting, body, (key) =>
      call('POST /v1/congresses', { body, key }),
    )
    if (isFailure(congress)) return congress
    recorded(congress.id)
    return null
  }

  const proposed = meetingName(
    valueIn(MEETING_KIND_LABELS, values.value['kind']) ?? 'members-congress',
    made.value?.name ?? values.value['name'] ?? '',
    termOf(values.value['term'] ?? ''),
  )
  return (
    <div ref={place} onInput={look}>
      <Form submit={send} button={say(organisation ? ADMINISTRATION.recordMeeting : ADMINISTRATION.record)} takesFocus>
        {made.value ? (
          <p>{say(ADMINISTRATION.recorded, { name: made.value.name })}</p>
        ) : (
          <>
            <Field
              name="name"
              label={say(ADMINISTRATION.name)}
              hint={say(ADMINISTRATION.nameHint)}
              maxLength={200}
              autoComplete="off"
            />
            <Choice
              name="level"
              label={say(MEETING_FIELDS.level)}
              options={optionsOf(ORGANISATION_LEVEL_LABELS)}
              value="chi-bo"
            />
            {superiors.length > 0 && (
              <Choice
                name="superiorId"
                label={say(MEETING_FIELDS.superior)}
                {...(mayBeTopmost ? { hint: say(ADMINISTRATION.superiorHint) } : {})}
                options={superiors.map(({ id, name }) => ({ value: id, label: name }))}
                optional={mayBeTopmost}
              />
            )}
          </>
        )}
        <Choice
          name="kind"
          label={say(MEETING_FIELDS.kind)}
          options={optionsOf(MEETING_KIND_LABELS)}
          value="members-congress"
        />
        <Field
          name="term"
          label={say(MEETING_FIELDS.term)}
          hint={say(MEETING_FIELDS.termHint)}
          maxLength={10}
          autoComplete="off"
          short
        />
        <Field name="heldOn" label={say(MEETING_FIELDS.day)} value={asTyped(day.peek())} maxLength={10} short />
        <Checks
          name="rehearsal"
          label={say(ADMINISTRATION.isReal)}
          options={[{ value: REHEARSAL, label: say(ADMINISTRATION.rehearsal) }]}
        />
        <RulesOfDay rules={rules} day={day.value} changed={Object.keys(readingsIn(values.value) ?? {}).length} />
        <details>
          <summary>{say(ADMINISTRATION.more)}</summary>
          <div class="form">
            <Field
              name="meetingName"
              label={say(MEETING_FIELDS.name)}
              hint={say(ADMINISTRATION.meetingNameHint, { name: capitalised(proposed) })}
              maxLength={200}
              optional
            />
            <Choice
              name="boardTitle"
              label={say(MEETING_FIELDS.boardTitle)}
              options={optionsOf(BOARD_TITLE_LABELS)}
              value="ban-kiem-phieu"
            />
          </div>
        </details>
      </Form>
    </div>
  )
}

/** The organisation of a meeting that is only checked. */
const NOT_YET: Organisation = {
  id: '',
  version: 1,
  name: '',
  level: 'chi-bo',
  superiorId: null,
  createdAt: '',
  notices: [],
}
