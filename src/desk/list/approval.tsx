import type { JSX } from 'preact'
import { LIST } from '../../locale/desk/list.ts'
import { failureIn, useActKey } from '../api/act-key.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import type { ListApproval } from '../api/types.ts'
import { say, sayFirst, sayTime } from '../language.ts'
import { HandFields, handsIn, sayHands } from '../meeting/hands.tsx'
import { Options } from '../parts/choice.tsx'
import { Form, type Values } from '../parts/form.tsx'

interface ApprovalFormProps {
  readonly roundId: string
  /** The tag of the list that is shown, and voted on for the seats that are shown. */
  readonly seen: string
  readonly attending: number | null
  /** After the vote was recorded, or if the list was changed in the meantime. */
  readonly done: (isStale: boolean, isApproved: boolean) => Promise<void>
}

/** Records the vote of the meeting on the list that is shown. */
export const ApprovalForm = ({ roundId, seen, attending, done }: ApprovalFormProps): JSX.Element => {
  const { keyFor, answered } = useActKey()
  const submit = async (values: Values): Promise<Failure | null> => {
    const body = { approved: values['approved'] === 'yes', vote: handsIn(values) }
    const answer = await call('POST /v1/rounds/{id}/candidate-list/approval', {
      path: { id: roundId },
      body,
      seen,
      key: keyFor([seen, body]),
    })
    answered(failureIn(answer))
    if (answer.ok || answer.failure.status === 412) {
      await done(!answer.ok, answer.ok && body.approved)
      return null
    }
    return answer.failure
  }
  return (
    <section class="panel">
      <h2>{say(LIST.vote)}</h2>
      <Form submit={submit} button={say(LIST.recordVote)}>
        <p class="quiet">{say(LIST.voteHint)}</p>
        <HandFields attending={attending} />
        <Options
          name="approved"
          label={say(LIST.outcome)}
          options={[
            { value: 'yes', label: sayFirst(LIST.carried) },
            { value: 'no', label: sayFirst(LIST.notCarried) },
          ]}
        />
      </Form>
    </section>
  )
}

/** The votes on the list so far. */
export const Approvals = ({ approvals }: { readonly approvals: readonly ListApproval[] }): JSX.Element | null =>
  approvals.length === 0 ? null : (
    <section class="group">
      <h2>{say(LIST.votes)}</h2>
      <ol class="tasks">
        {approvals.map(({ id, approved, vote, notices, recordedAt }, at) => (
          <li key={id}>
            <span class="n">{at + 1}</span>
            <span>
              {sayFirst(approved ? LIST.carried : LIST.notCarried)}
              <span class="sum">{[sayHands(vote), ...notices.map(({ detail }) => detail)].join('. ')}</span>
            </span>
            <span class="quiet small">{sayTime(recordedAt)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
