import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { OPINION } from '../../locale/desk/list.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import type { OpinionVote } from '../api/types.ts'
import { say } from '../language.ts'
import { HandFields, handsIn } from '../meeting/hands.tsx'
import { Field, Form, type Values } from '../parts/form.tsx'
import { withTie } from './opinion-facts.ts'

interface OpinionTieProps {
  readonly opinion: OpinionVote
  readonly tag: string | null
  readonly attending: number | null
  readonly done: (isStale: boolean) => Promise<void>
}

/** Records whom of the tied people the meeting keeps on the list; it may keep fewer than fit. */
export const OpinionTie = ({ opinion, tag, attending, done }: OpinionTieProps): JSX.Element => {
  const kept = useSignal<ReadonlySet<string>>(new Set())
  const submit = async (values: Values): Promise<Failure | null> => {
    const tie = { kept: [...kept.value], vote: handsIn(values) }
    const answer = await call('PUT /v1/rounds/{id}/opinion-vote', {
      path: { id: opinion.roundId },
      body: withTie(opinion, tie, values['reason'] ?? ''),
      seen: tag,
    })
    if (answer.ok || answer.failure.status === 412) {
      await done(!answer.ok)
      return null
    }
    return answer.failure
  }
  return (
    <section class="panel opinion">
      <h2>{say(OPINION.tieTitle)}</h2>
      <Form submit={submit} button={say(OPINION.recordTie)}>
        <fieldset class="field options">
          <legend class="label">{say(OPINION.kept)}</legend>
          <p class="hint">{say(OPINION.keptHint)}</p>
          {opinion.tied.map(({ personId, fullName }) => (
            <label key={personId}>
              <input
                type="checkbox"
                onChange={({ currentTarget }) => {
                  const others = [...kept.value].filter((id) => id !== personId)
                  kept.value = new Set(currentTarget.checked ? [...others, personId] : others)
                }}
              />
              {fullName}
            </label>
          ))}
        </fieldset>
        <HandFields attending={attending} />
        <Field name="reason" label={say(OPINION.reason)} maxLength={2000} />
      </Form>
    </section>
  )
}
