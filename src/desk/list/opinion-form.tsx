import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { OPINION } from '../../locale/desk/list.ts'
import { INVALID_REASON_LABELS } from '../../locale/labels.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import { say, sayFirst } from '../language.ts'
import { FIGURE, Field, Form, useFieldError, type Values } from '../parts/form.tsx'
import { Stop } from '../parts/icons.tsx'
import { type ListFacts, nameIn } from './list-facts.ts'
import { askedOn, atOpinion, disagreeField, opinionIn, REASONS, type Scope, votesField } from './opinion-facts.ts'

/** A figure in the table of names; the name of the person is its label. */
const Cell = ({ name, label }: { readonly name: string; readonly label: string }): JSX.Element => {
  const error = useFieldError(name)
  return (
    <td class={error ? 'wrong' : ''}>
      <input
        class="input short"
        name={name}
        aria-label={label}
        inputMode={FIGURE.inputMode}
        pattern={FIGURE.pattern}
        required
        {...(error ? { 'aria-invalid': true } : {})}
      />
      {error && (
        <p class="error">
          <Stop />
          {error}
        </p>
      )}
    </td>
  )
}

interface OpinionFormProps {
  readonly facts: ListFacts
  /** After the vote was recorded, or if the list was changed in the meantime. */
  readonly done: (isStale: boolean) => Promise<void>
}

/** Records the opinion vote that trims a list above the limit of surplus. */
export const OpinionForm = ({ facts, done }: OpinionFormProps): JSX.Element | null => {
  const scope = useSignal<Scope | null>(null)
  const { round, list, opinions, opinionTag } = facts
  if (list === null) return null
  const asked = scope.value === null ? [] : askedOn(list, scope.value)
  const isAgain = opinions.length > 0
  const submit = async (values: Values): Promise<Failure | null> => {
    if (scope.value === null) return null
    const body = opinionIn(values, { listVersion: list.version, scope: scope.value, asked })
    const answer = await call('PUT /v1/rounds/{id}/opinion-vote', {
      path: { id: round.id },
      body: isAgain ? { ...body, reason: values['reason'] ?? '' } : body,
      seen: opinionTag,
    })
    if (answer.ok || answer.failure.status === 412) {
      await done(!answer.ok)
      return null
    }
    return atOpinion(answer.failure, asked)
  }
  const number = (name: string, label: string, optional = false): JSX.Element => (
    <Field key={name} name={name} label={label} optional={optional} {...FIGURE} />
  )
  return (
    <section class="panel opinion">
      <h2>{say(OPINION.title)}</h2>
      <Form submit={submit} button={say(OPINION.record)}>
        <p class="quiet">{say(OPINION.hint)}</p>
        <fieldset class="field options">
          <legend class="label">{say(OPINION.scope)}</legend>
          {(['everybody', 'outside-names'] as const).map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="scope"
                value={one}
                required
                onChange={() => {
                  scope.value = one
                }}
              />
              {say(one === 'everybody' ? OPINION.everybody : OPINION.outsideNames)}
            </label>
          ))}
        </fieldset>
        {scope.value !== null && (
          <>
            <div class="flow">
              {number('issued', say(OPINION.issued))}
              {number('returned', say(OPINION.returned))}
              {number('valid', say(OPINION.valid))}
            </div>
            <fieldset class="hand-vote">
              <legend class="label">{say(OPINION.invalid)}</legend>
              <p class="hint">{say(OPINION.invalidHint)}</p>
              {REASONS.map((reason) => number(reason, sayFirst(INVALID_REASON_LABELS[reason]), true))}
            </fieldset>
            <table>
              <thead>
                <tr>
                  <th scope="col">{say(OPINION.name)}</th>
                  <th scope="col">{say(OPINION.agree)}</th>
                  <th scope="col">{say(OPINION.disagree)}</th>
                </tr>
              </thead>
              <tbody>
                {asked.map((id) => (
                  <tr key={id}>
                    <th scope="row">{nameIn(facts, id)}</th>
                    <Cell name={votesField(id)} label={`${say(OPINION.agree)}: ${nameIn(facts, id)}`} />
                    <Cell name={disagreeField(id)} label={`${say(OPINION.disagree)}: ${nameIn(facts, id)}`} />
                  </tr>
                ))}
              </tbody>
            </table>
            {isAgain && <Field name="reason" label={say(OPINION.reason)} maxLength={2000} />}
          </>
        )}
      </Form>
    </section>
  )
}
