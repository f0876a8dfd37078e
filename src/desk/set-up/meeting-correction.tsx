import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { keysOf } from '../../kernel/record.ts'
import { DAY_FIELD } from '../../locale/desk/day-field.ts'
import { MEETING_FIELDS } from '../../locale/desk/meeting-fields.ts'
import { SET_UP_MEETING } from '../../locale/desk/set-up-meeting.ts'
import { MEETING_KIND_LABELS } from '../../locale/labels.ts'
import { termOf } from '../administration/meeting-input.ts'
import { failureIn } from '../api/act-key.ts'
import { call } from '../api/call.ts'
import { type Failure, wrongField } from '../api/failure.ts'
import type { Congress, CongressCorrection, Session } from '../api/types.ts'
import { useFacts } from '../facts.ts'
import { say, sayFirst } from '../language.ts'
import { runsMeeting } from '../meeting/acts.ts'
import { Cancel } from '../meeting/cancel.tsx'
import { Choice } from '../parts/choice.tsx'
import { asTyped, dayOf } from '../parts/day-of.ts'
import { Field, Form, type Values } from '../parts/form.tsx'
import { Failed, Notice } from '../parts/notice.tsx'

const KINDS = keysOf(MEETING_KIND_LABELS)

/** The correction that a form describes, or which of its fields is wrong. */
const correctionIn = (values: Values, before: Congress): CongressCorrection | Failure => {
  const { name = '', reason = '' } = values
  const [term, heldOn] = [termOf(values['term'] ?? ''), dayOf(values['heldOn'] ?? '')]
  if (term === null) return wrongField('term', say(MEETING_FIELDS.termWrong))
  if (heldOn === null) return wrongField('heldOn', say(DAY_FIELD.wrong))
  const kind = KINDS.find((one) => one === values['kind']) ?? before.kind
  return { kind, name, term, heldOn, reason }
}

interface CorrectionFormProps {
  readonly congress: Congress
  /** The version that the fields show. */
  readonly seen: string
  /** After the correction; true if somebody else has changed the meeting in the meantime. */
  readonly done: (isStale: boolean) => Promise<void>
}

const CorrectionForm = ({ congress, seen, done }: CorrectionFormProps): JSX.Element => {
  const { id, kind, name, term, heldOn } = congress
  const submit = async (values: Values): Promise<Failure | null> => {
    const body = correctionIn(values, congress)
    if ('errors' in body) return body
    const answer = await call('PUT /v1/congresses/{id}', { path: { id }, body, seen })
    if (!answer.ok && answer.failure.status !== 412) return answer.failure
    await done(!answer.ok)
    return null
  }
  return (
    <Form submit={submit} button={say(SET_UP_MEETING.record)} isAside>
      <p class="quiet small">{say(SET_UP_MEETING.correctHint)}</p>
      <Field name="name" label={say(MEETING_FIELDS.name)} value={name} maxLength={200} />
      <Choice
        name="kind"
        label={say(MEETING_FIELDS.kind)}
        options={KINDS.map((value) => ({ value, label: sayFirst(MEETING_KIND_LABELS[value]) }))}
        value={kind}
      />
      <Field
        name="term"
        label={say(MEETING_FIELDS.term)}
        hint={say(MEETING_FIELDS.termHint)}
        value={`${term.from}-${term.to}`}
        maxLength={10}
        short
      />
      <Field name="heldOn" label={say(MEETING_FIELDS.day)} value={asTyped(heldOn)} maxLength={10} short />
      <Field name="reason" label={say(SET_UP_MEETING.reason)} maxLength={2000} />
    </Form>
  )
}

interface MeetingCorrectionProps {
  readonly id: string
  readonly roles: readonly Session['roles'][number]['role'][]
  readonly isClosed: boolean
  readonly again: () => Promise<void>
}

/** Corrects name, kind, term and day of a meeting, as far as nothing rests on them. */
export const MeetingCorrection = ({ id, roles, isClosed, again }: MeetingCorrectionProps): JSX.Element => {
  const facts = useFacts(() => call('GET /v1/congresses/{id}', { path: { id } }), [id])
  const result = useSignal<'corrected' | 'stale' | null>(null)
  const { value: answer } = facts.answer
  if (isClosed) return <p class="quiet">{say(SET_UP_MEETING.closed)}</p>
  if (!runsMeeting(roles)) return <p class="quiet">{say(SET_UP_MEETING.byOthers)}</p>
  return (
    <>
      {answer && !answer.ok && <Failed failure={answer.failure} />}
      {result.value === 'corrected' && <Notice kind="done">{say(SET_UP_MEETING.corrected)}</Notice>}
      {result.value === 'stale' && <Notice kind="stop">{say(SET_UP_MEETING.stale)}</Notice>}
      {answer?.ok && (
        <details class="correction">
          <summary>{say(SET_UP_MEETING.correct)}</summary>
          <CorrectionForm
            key={answer.etag ?? ''}
            congress={answer.value}
            seen={answer.etag ?? ''}
            done={async (isStale) => {
              await Promise.all([facts.again(), again()])
              result.value = isStale ? 'stale' : 'corrected'
            }}
          />
        </details>
      )}
      <details class="correction">
        <summary>{say(SET_UP_MEETING.others)}</summary>
        <p>{say(SET_UP_MEETING.byAdministrator)}</p>
        <p>{say(SET_UP_MEETING.frozen)}</p>
        <Cancel
          words={say(SET_UP_MEETING.cancel)}
          cancel={async (reason, key) => {
            const cancelled = await call('POST /v1/congresses/{id}/cancellation', {
              path: { id },
              body: { reason },
              key,
            })
            if (cancelled.ok) await again()
            return failureIn(cancelled)
          }}
        />
      </details>
    </>
  )
}
