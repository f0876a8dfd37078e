import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { CLOSING } from '../../locale/desk/overview.ts'
import { failureIn, useActKey } from '../api/act-key.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import type { Overview } from '../api/types.ts'
import { say } from '../language.ts'
import { Tick } from '../parts/choice.tsx'
import { Field, Form, textIn, type Values } from '../parts/form.tsx'
import { Notice } from '../parts/notice.tsx'
import { hrefOf, wayFromHere } from '../router.ts'
import { stillOpen } from './still-open.ts'

interface ClosingFormProps {
  readonly overview: Overview
  readonly again: () => Promise<void>
}

/**
 * Closes a meeting, after the user has agreed to everything that is still to be done in it. Ballots that are still out
 * keep it open; this form never overrides that.
 */
export const ClosingForm = ({ overview, again }: ClosingFormProps): JSX.Element => {
  const { keyFor, answered } = useActKey()
  const isStale = useSignal(false)
  const open = stillOpen(overview)
  const submit = async ({ reason }: Values): Promise<Failure | null> => {
    const body = { reason: textIn(reason), confirmUnfinished: false }
    const path = { id: overview.id }
    const goOn = wayFromHere()
    // The request has no version, so what the user has agreed to is compared first.
    const now = await call('GET /v1/congresses/{id}/overview', { path })
    if (!now.ok) return now.failure
    if (stillOpen(now.value).join() !== open.join()) {
      await again()
      isStale.value = true
      return null
    }
    const answer = await call('POST /v1/congresses/{id}/closing', { path, body, key: keyFor(body) })
    answered(failureIn(answer))
    if (!answer.ok) return answer.failure
    await again()
    goOn('meeting')
    return null
  }
  return (
    <div class="column-of-acts">
      {isStale.value && <Notice kind="stop">{say(CLOSING.changed)}</Notice>}
      {open.length > 0 && (
        <section class="group">
          <h2>
            <span class="count">{open.length}</span>
            {say(CLOSING.open)}
          </h2>
          <ul class="tasks">
            {open.map((sentence) => (
              <li key={sentence} class="missing">
                <span class="n" />
                <span>{sentence}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Form
        submit={submit}
        button={say(CLOSING.close)}
        beside={
          <a class="btn" href={hrefOf('meeting')}>
            {say(CLOSING.back)}
          </a>
        }
      >
        <p>{say(CLOSING.hint)}</p>
        <Field name="reason" label={say(CLOSING.reason)} maxLength={2000} optional />
        {open.length > 0 && <Tick key={open.join()} name="agreed" label={say(CLOSING.agreed)} />}
      </Form>
    </div>
  )
}
