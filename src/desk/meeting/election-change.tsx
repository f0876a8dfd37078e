import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { ELECTION, ELECTION_CHANGE } from '../../locale/desk/overview.ts'
import type { Bilingual } from '../../locale/text.ts'
import { type Answer, call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import type { Notice as NoticeOf, Election as RecordedElection } from '../api/types.ts'
import { useFacts } from '../facts.ts'
import { say } from '../language.ts'
import { FIGURE, Field, Form, type Values } from '../parts/form.tsx'
import { Failed, Notice } from '../parts/notice.tsx'
import { type goTo, hrefOf, wayFromHere } from '../router.ts'
import { Cancel } from './cancel.tsx'
import { Recorded } from './election-form.tsx'
import { type Election, mayChange } from './headline.ts'

interface SeatsFormProps {
  readonly election: RecordedElection
  /** The version that the fields show. */
  readonly seen: string
  /** After the seats were corrected, with the remarks of the service. */
  readonly done: (notices: readonly NoticeOf[], goOn: typeof goTo) => Promise<void>
  /** After somebody else has changed the election in the meantime. */
  readonly changed: () => Promise<void>
}

const SeatsForm = ({ election, seen, done, changed }: SeatsFormProps): JSX.Element => {
  const { id, office, seats, alternates } = election
  const submit = async (values: Values): Promise<Failure | null> => {
    const goOn = wayFromHere()
    const fillsAlternates = (values['alternates'] ?? '') !== ''
    const answer = await call('PUT /v1/elections/{id}', {
      path: { id },
      body: {
        seats: Number(values['seats']),
        alternates: fillsAlternates ? Number(values['alternates']) : null,
        reason: values['reason'] ?? '',
      },
      seen,
    })
    if (answer.ok) {
      await done(answer.value.notices, goOn)
      return null
    }
    if (answer.failure.status !== 412) return answer.failure
    await changed()
    return null
  }
  return (
    <Form
      submit={submit}
      button={say(ELECTION_CHANGE.record)}
      beside={
        <a class="btn" href={hrefOf('meeting')}>
          {say(ELECTION.back)}
        </a>
      }
    >
      <Field name="seats" label={say(ELECTION.seats)} value={String(seats)} {...FIGURE} />
      {office === 'delegates' && (
        <Field
          name="alternates"
          label={say(ELECTION.alternates)}
          hint={say(ELECTION.alternatesHint)}
          value={alternates === null ? '' : String(alternates)}
          optional
          {...FIGURE}
        />
      )}
      <Field name="reason" label={say(ELECTION_CHANGE.reason)} maxLength={2000} />
    </Form>
  )
}

/** The answer for an address that names no election of this meeting; nothing is asked then. */
const NOT_HERE: Answer<RecordedElection> = {
  ok: false,
  failure: { status: 404, code: 'election-unknown', detail: null, errors: [] },
}

const whyNot = (election: Election | undefined, isClosed: boolean): Bilingual => {
  if (election === undefined) return ELECTION_CHANGE.unknown
  return isClosed ? ELECTION_CHANGE.closed : ELECTION_CHANGE.begun
}

export interface ElectionChangeProps {
  /** The election as the overview shows it; undefined if the address names none of this meeting. */
  readonly election: Election | undefined
  readonly isClosed: boolean
  readonly again: () => Promise<void>
}

/** Corrects the seats of an election, or cancels it if it was recorded by mistake, until its first list is approved. */
export const ElectionChange = ({ election, isClosed, again }: ElectionChangeProps): JSX.Element => {
  const path = { id: election?.id ?? '' }
  const facts = useFacts(async () => (election ? call('GET /v1/elections/{id}', { path }) : NOT_HERE), [path.id])
  const isStale = useSignal(false)
  const notices = useSignal<readonly NoticeOf[] | null>(null)
  const { value: answer } = facts.answer
  if (notices.value !== null) return <Recorded notices={notices.value} />
  if (election === undefined || isClosed || !mayChange(election)) {
    return (
      <>
        <p>{say(whyNot(election, isClosed))}</p>
        <p>
          <a class="btn" href={hrefOf('meeting')}>
            {say(ELECTION.back)}
          </a>
        </p>
      </>
    )
  }
  if (answer === null) return <p class="quiet">{say(ELECTION_CHANGE.reading)}</p>
  if (!answer.ok) return <Failed failure={answer.failure} />
  const seen = answer.etag ?? ''
  return (
    <div class="column-of-acts">
      {isStale.value && <Notice kind="stop">{say(ELECTION_CHANGE.stale)}</Notice>}
      <SeatsForm
        key={seen}
        election={answer.value}
        seen={seen}
        done={async (found, goOn) => {
          await again()
          if (found.length === 0) goOn('meeting')
          notices.value = found
        }}
        changed={async () => {
          await Promise.all([facts.again(), again()])
          isStale.value = true
        }}
      />
      <section class="group">
        <p class="quiet small">{say(ELECTION_CHANGE.cancelHint)}</p>
        <Cancel
          words={say(ELECTION_CHANGE.cancel)}
          cancel={async (reason, key) => {
            const goOn = wayFromHere()
            const cancelled = await call('POST /v1/elections/{id}/cancellation', { path, body: { reason }, key })
            if (!cancelled.ok) return cancelled.failure
            await again()
            goOn('meeting')
            return null
          }}
        />
      </section>
    </div>
  )
}
