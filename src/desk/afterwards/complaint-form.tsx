import type { JSX } from 'preact'
import { COMPLAINTS } from '../../locale/desk/afterwards.ts'
import { useActKey } from '../api/act-key.ts'
import type { Failure } from '../api/failure.ts'
import type { Complaint, Overview } from '../api/types.ts'
import { useFacts } from '../facts.ts'
import { say } from '../language.ts'
import { Field, Form, type Values } from '../parts/form.tsx'
import { Failed } from '../parts/notice.tsx'
import { type HeldComplaint, readComplaint } from './complaint-facts.ts'
import { ComplaintFields, OutcomeFields } from './complaint-fields.tsx'
import { correctComplaint, recordComplaint, recordOutcome } from './send-complaint.ts'

interface NewComplaintProps {
  readonly overview: Overview
  readonly recorded: () => Promise<void>
  readonly giveUp: () => void
}

const GiveUp = ({ giveUp }: { readonly giveUp: () => void }): JSX.Element => (
  <button class="btn big" type="button" onClick={giveUp}>
    {say(COMPLAINTS.giveUp)}
  </button>
)

/** The form of a complaint that has come in. */
export const NewComplaint = ({ overview, recorded, giveUp }: NewComplaintProps): JSX.Element => {
  const { keyFor, answered } = useActKey()
  const submit = async (values: Values): Promise<Failure | null> => {
    const failure = await recordComplaint(overview.id, values, keyFor(values))
    answered(failure)
    if (failure === null) await recorded()
    return failure
  }
  return (
    <Form submit={submit} takesFocus button={say(COMPLAINTS.record)} beside={<GiveUp giveUp={giveUp} />}>
      <ComplaintFields overview={overview} newest={null} />
    </Form>
  )
}

/** An act on a complaint that is recorded. */
export type ComplaintAct = 'outcome' | 'correction'

/** The words of an act on a complaint. */
export const nameOfAct = (act: ComplaintAct, { outcome }: Pick<Complaint, 'outcome'>): string => {
  if (act === 'correction') return say(COMPLAINTS.correct)
  return say(outcome ? COMPLAINTS.correctOutcome : COMPLAINTS.recordOutcome)
}

interface ChangeComplaintProps {
  readonly overview: Overview
  readonly number: number
  readonly act: ComplaintAct
  /** Called once it is recorded, and with `byOther` if somebody else was faster. */
  readonly done: (byOther: boolean) => Promise<void>
  readonly giveUp: () => void
}

/** The form of the outcome of a complaint, or of a correction, over the newest version. */
export const ChangeComplaint = ({ overview, number, act, done, giveUp }: ChangeComplaintProps): JSX.Element => {
  const facts = useFacts(() => readComplaint(overview.id, number), [overview.id, number])
  const { value: answer } = facts.answer
  const { value: held } = facts.last
  const submit = async (found: HeldComplaint, values: Values): Promise<Failure | null> => {
    const failure = await (act === 'outcome' ? recordOutcome(found, values) : correctComplaint(found, values))
    const isStale = failure?.status === 412
    if (failure === null || isStale) await done(isStale)
    return failure
  }
  if (answer && !answer.ok) return <Failed failure={answer.failure} />
  if (held === null) return <p aria-busy="true" />
  const { newest } = held
  const reason = act === 'outcome' && newest.outcome === null ? { value: say(COMPLAINTS.outcomeThere) } : {}
  return (
    <Form
      key={newest.version}
      submit={(values) => submit(held, values)}
      takesFocus
      button={nameOfAct(act, newest)}
      beside={<GiveUp giveUp={giveUp} />}
    >
      {act === 'outcome' ? (
        <OutcomeFields outcome={newest.outcome} />
      ) : (
        <ComplaintFields overview={overview} newest={newest} />
      )}
      <Field name="reason" label={say(COMPLAINTS.reason)} maxLength={2000} {...reason} />
    </Form>
  )
}
