import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { keysOf } from '../../kernel/record.ts'
import { ELECTION } from '../../locale/desk/overview.ts'
import { OFFICE_LABELS } from '../../locale/labels.ts'
import { failureIn, useActKey } from '../api/act-key.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import type { Notice as NoticeOf, Overview } from '../api/types.ts'
import { say } from '../language.ts'
import { sayOffice, sayOfficeFirst } from '../office.ts'
import { Choice, type Option } from '../parts/choice.tsx'
import { FIGURE, Field, Form, type Values } from '../parts/form.tsx'
import { Notice } from '../parts/notice.tsx'
import { hrefOf, wayFromHere } from '../router.ts'

/** In the order of the law, as their labels are. */
const OFFICES = keysOf(OFFICE_LABELS)

/** The answer that candidates are not limited to people elected earlier. */
const ANYBODY = 'anybody'

/** Offices whose candidates were elected in an earlier election can be named with it. */
const sourcesIn = ({ elections }: Overview): readonly Option[] => [
  { value: ANYBODY, label: say(ELECTION.anybody) },
  ...elections.map(({ id, office, number }) => ({
    value: id,
    label: say(ELECTION.electedIn, { office: sayOffice(office), number }),
  })),
]

/** An election that was recorded, with its unusual but permitted properties. */
export const Recorded = ({ notices }: { readonly notices: readonly NoticeOf[] }): JSX.Element => (
  <>
    <Notice kind="done">{say(ELECTION.recorded)}</Notice>
    {notices.map(({ code, detail }) => (
      <p key={code}>{detail}</p>
    ))}
    <p>
      <a class="btn main" href={hrefOf('meeting')}>
        {say(ELECTION.back)}
      </a>
    </p>
  </>
)

interface ElectionFormProps {
  readonly overview: Overview
  readonly again: () => Promise<void>
}

/** Creates the election of an office. Odd but permitted figures are shown before the way back. */
export const ElectionForm = ({ overview, again }: ElectionFormProps): JSX.Element => {
  const notices = useSignal<readonly NoticeOf[] | null>(null)
  const { keyFor, answered } = useActKey()
  const submit = async (values: Values): Promise<Failure | null> => {
    const office = OFFICES.find((one) => one === values['office'])
    if (office === undefined) return null
    const { seats = '', alternates = '', eligibleFrom = ANYBODY } = values
    const body = {
      office,
      seats: Number(seats),
      alternates: alternates === '' ? null : Number(alternates),
      eligibleFrom: eligibleFrom === ANYBODY ? null : eligibleFrom,
    }
    const path = { id: overview.id }
    const goOn = wayFromHere()
    const answer = await call('POST /v1/congresses/{id}/elections', { path, body, key: keyFor(body) })
    answered(failureIn(answer))
    if (!answer.ok) return answer.failure
    await again()
    if (answer.value.notices.length === 0) goOn('meeting')
    notices.value = answer.value.notices
    return null
  }
  if (notices.value !== null) return <Recorded notices={notices.value} />
  return (
    <Form
      submit={submit}
      button={say(ELECTION.create)}
      beside={
        <a class="btn" href={hrefOf('meeting')}>
          {say(ELECTION.back)}
        </a>
      }
    >
      <Choice
        name="office"
        label={say(ELECTION.office)}
        options={OFFICES.map((value) => ({ value, label: sayOfficeFirst(value) }))}
      />
      <Field name="seats" label={say(ELECTION.seats)} {...FIGURE} />
      <Field
        name="alternates"
        label={say(ELECTION.alternates)}
        hint={say(ELECTION.alternatesHint)}
        optional
        {...FIGURE}
      />
      {overview.elections.length > 0 && (
        <Choice name="eligibleFrom" label={say(ELECTION.source)} options={sourcesIn(overview)} />
      )}
    </Form>
  )
}
