import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { DECISION } from '../../locale/desk/decision.ts'
import type { Bilingual } from '../../locale/text.ts'
import { failureIn, useActKey } from '../api/act-key.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import type { DeclaredResult } from '../api/types.ts'
import { say } from '../language.ts'
import { HandFields, handsIn } from '../meeting/hands.tsx'
import { Options } from '../parts/choice.tsx'
import { Field, Form, textIn, type Values } from '../parts/form.tsx'
import { ClosedChoices, OpenChoices } from './choices.tsx'
import { closedChoices, type DecisionKind } from './closed-choices.ts'
import type { DecisionFacts } from './decision-facts.ts'

interface DecisionFormProps {
  readonly roundId: string
  readonly facts: DecisionFacts
  readonly result: DeclaredResult
  /** People present by the roll; null without one. */
  readonly attending: number | null
  /** Whether a decision in force is corrected. */
  readonly isCorrection: boolean
  /** After the decision was recorded here, or with the reason why it was not: others have changed its facts meanwhile. */
  readonly done: (changed: Bilingual | null) => Promise<void>
  readonly keep: (() => void) | null
}

const kindIn = ({ kind }: Values, { choices }: DecisionFacts): DecisionKind | undefined =>
  choices.find((choice) => choice.kind === kind)?.kind

/** Records what the meeting decided, or corrects it until the next round is open. */
export const DecisionForm = (props: DecisionFormProps): JSX.Element => {
  const { roundId, facts, result, attending, isCorrection, done, keep } = props
  const chosen = useSignal<DecisionKind | null>(null)
  const { keyFor, answered } = useActKey()
  const path = { id: roundId }

  const submit = async (values: Values): Promise<Failure | null> => {
    const kind = kindIn(values, facts)
    if (kind === undefined) return null
    // The request has no version, so what others may have recorded is looked for first.
    const [now, declared] = await Promise.all([
      call('GET /v1/rounds/{id}/decisions', { path }),
      call('GET /v1/rounds/{id}/result', { path }),
    ])
    if (!now.ok) return now.failure
    if (!declared.ok) return declared.failure
    const isOther = declared.value.version !== result.version
    if (isOther || now.value.items.length !== facts.decisions.length) {
      await done(isOther ? DECISION.resultChanged : DECISION.changed)
      return null
    }
    const { note, reason, newNames } = values
    const body = {
      kind,
      newNamesAllowed: newNames === 'yes',
      vote: handsIn(values),
      note: textIn(note),
      reason: textIn(reason),
    }
    const answer = await call('POST /v1/rounds/{id}/decisions', { path, body, key: keyFor(body) })
    answered(failureIn(answer))
    if (!answer.ok) return answer.failure
    await done(null)
    return null
  }

  const open = facts.choices.map(({ kind }) => kind)
  return (
    <Form
      submit={submit}
      button={say(DECISION.record)}
      beside={
        keep && (
          <button class="btn" type="button" onClick={keep}>
            {say(DECISION.keep)}
          </button>
        )
      }
    >
      <OpenChoices
        choices={facts.choices}
        choose={(kind) => {
          chosen.value = kind
        }}
      />
      <ClosedChoices choices={closedChoices(result.result.outcome, open)} />
      {chosen.value === 'further-round' && (
        <Options
          name="newNames"
          label={say(DECISION.newNames)}
          options={[
            { value: 'no', label: say(DECISION.noNewNames) },
            { value: 'yes', label: say(DECISION.withNewNames) },
          ]}
        />
      )}
      <HandFields attending={attending} />
      <Field name="note" label={say(DECISION.note)} optional maxLength={2000} />
      {isCorrection && <Field name="reason" label={say(DECISION.reason)} maxLength={2000} />}
    </Form>
  )
}
