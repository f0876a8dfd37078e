import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { PEOPLE } from '../../locale/desk/people.ts'
import { failureIn, useActKey } from '../api/act-key.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import type { Person } from '../api/types.ts'
import { useFacts } from '../facts.ts'
import { say } from '../language.ts'
import { Choice, type Option } from '../parts/choice.tsx'
import { Field, Form, textIn, type Values } from '../parts/form.tsx'
import { Failed, Notice } from '../parts/notice.tsx'

/** The kinds of membership, as choices. */
export const memberships = (): readonly (Option & { readonly value: Person['membership'] })[] => [
  { value: 'official', label: say(PEOPLE.official) },
  { value: 'probationary', label: say(PEOPLE.probationary) },
  { value: 'temporary', label: say(PEOPLE.temporary) },
]

/** A year of birth as it is typed; null if it was left empty. */
const yearIn = (text: string | undefined): number | null => {
  const year = textIn(text)
  return year === null ? null : Number(year)
}

const personIn = (values: Values) => {
  const found = memberships().find(({ value }) => value === values['membership'])
  return {
    fullName: values['fullName'] ?? '',
    birthYear: yearIn(values['birthYear']),
    membership: found?.value ?? 'official',
    partySince: textIn(values['partySince']),
    unit: values['unit'] ?? '',
  }
}

interface PersonFieldsProps {
  readonly person: Partial<Person>
  readonly isCorrection: boolean
}

const PersonFields = ({ person, isCorrection }: PersonFieldsProps): JSX.Element => (
  <>
    <Field name="fullName" label={say(PEOPLE.name)} value={person.fullName ?? ''} maxLength={100} />
    <Field
      name="birthYear"
      label={say(PEOPLE.birth)}
      hint={say(PEOPLE.sinceHint)}
      value={String(person.birthYear ?? '')}
      inputMode="numeric"
      pattern="[0-9]{4}"
      optional
      short
    />
    <Choice name="membership" label={say(PEOPLE.membership)} options={memberships()} value={person.membership ?? ''} />
    <Field
      name="partySince"
      label={say(PEOPLE.since)}
      hint={say(PEOPLE.sinceHint)}
      type="date"
      value={person.partySince ?? ''}
      optional
    />
    <Field name="unit" label={say(PEOPLE.ownUnit)} value={person.unit ?? ''} maxLength={200} />
    {isCorrection && (
      <Field name="reason" label={say(PEOPLE.reason)} hint={say(PEOPLE.reasonHint)} maxLength={2000} optional />
    )}
  </>
)

interface AddPersonProps {
  readonly congressId: string
  readonly unit: string
  /** After the person was recorded. */
  readonly done: () => Promise<void>
  readonly giveUp: () => void
}

const GiveUp = ({ giveUp }: Pick<AddPersonProps, 'giveUp'>): JSX.Element => (
  <button class="btn" type="button" onClick={giveUp}>
    {say(PEOPLE.giveUp)}
  </button>
)

/** Records one person. */
export const AddPerson = ({ congressId, unit, done, giveUp }: AddPersonProps): JSX.Element => {
  const { keyFor, answered } = useActKey()
  const submit = async (values: Values): Promise<Failure | null> => {
    const body = personIn(values)
    const answer = await call('POST /v1/congresses/{id}/people', { path: { id: congressId }, body, key: keyFor(body) })
    answered(failureIn(answer))
    if (answer.ok) await done()
    return failureIn(answer)
  }
  return (
    <Form submit={submit} button={say(PEOPLE.save)} isAside takesFocus beside={<GiveUp giveUp={giveUp} />}>
      <PersonFields person={{ unit }} isCorrection={false} />
    </Form>
  )
}

interface CorrectPersonProps extends Pick<AddPersonProps, 'done' | 'giveUp'> {
  readonly id: string
}

/** Corrects a person, of the version that the fields show. */
export const CorrectPerson = ({ id, done, giveUp }: CorrectPersonProps): JSX.Element => {
  const path = { id }
  const facts = useFacts(() => call('GET /v1/people/{id}', { path }), [id])
  const isStale = useSignal(false)
  const { value: answer } = facts.answer
  const submit = async (values: Values): Promise<Failure | null> => {
    if (!answer?.ok) return null
    const { workingGroup } = answer.value
    const body = { ...personIn(values), workingGroup, reason: textIn(values['reason']) }
    const sent = await call('PUT /v1/people/{id}', { path, body, seen: answer.etag ?? '' })
    if (sent.ok) await done()
    else if (sent.failure.status === 412) {
      await facts.again()
      isStale.value = true
    } else return sent.failure
    return null
  }
  return (
    <>
      {isStale.value && <Notice kind="stop">{say(PEOPLE.stale)}</Notice>}
      {answer && !answer.ok && <Failed failure={answer.failure} />}
      {answer?.ok && (
        <Form
          key={answer.etag ?? ''}
          submit={submit}
          button={say(PEOPLE.save)}
          isAside
          takesFocus
          beside={<GiveUp giveUp={giveUp} />}
        >
          <PersonFields person={answer.value} isCorrection />
        </Form>
      )}
    </>
  )
}
