import type { Signal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { SIGN_OFF } from '../../locale/desk/result.ts'
import { failureIn, useActKey } from '../api/act-key.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import type { PendingResult } from '../api/types.ts'
import { say } from '../language.ts'
import { Tick } from '../parts/choice.tsx'
import { Form } from '../parts/form.tsx'
import { namesOf } from './outcome.ts'

interface DeclareProps {
  readonly pending: PendingResult
  /** Tag of the tally that the page shows. */
  readonly seen: string
  /** Whether the head has asked to declare, and is asked in turn. */
  readonly isAsked: Signal<boolean>
  readonly declared: () => Promise<void>
  /** Reads everything again after a declaration that the state of the round did not allow. */
  readonly refused: () => Promise<void>
  /** Reads the facts again, because others have changed them. */
  readonly changed: () => Promise<void>
}

/**
 * The declaration, which takes three deliberate acts: to ask for it, to say that the names were read again, and to
 * declare. It declares what the page shows or nothing.
 */
export const Declare = ({ pending, seen, isAsked, declared, refused, changed }: DeclareProps): JSX.Element => {
  const place = useRef<HTMLHeadingElement>(null)
  const { keyFor, answered } = useActKey()
  const asked = useRef<string | null>(null)
  const isMissing = pending.signOff.missing > 0
  const { outcome, elected } = pending.result

  useLayoutEffect(() => {
    // The focus goes to the question, so that a second Enter presses nothing.
    if (isAsked.value) place.current?.focus()
  }, [isAsked.value])

  useEffect(() => {
    asked.current ??= seen
    if (asked.current === seen) return
    asked.current = seen
    if (!isAsked.value) return
    // The question was about other figures.
    isAsked.value = false
    void changed()
  }, [seen])

  const send = async (): Promise<Failure | null> => {
    const answer = await call('POST /v1/rounds/{id}/result', {
      path: { id: pending.roundId },
      body: { confirmNoResult: outcome === 'no-result' },
      seen,
      key: keyFor(seen),
    })
    answered(failureIn(answer))
    if (answer.ok) {
      await declared()
      return null
    }
    const { failure } = answer
    // Perhaps another window has declared the result; the form goes with the facts then.
    if (failure.status === 409) await refused()
    if (failure.status !== 412) return failure
    isAsked.value = false
    await changed()
    return null
  }

  if (!isAsked.value) {
    return (
      <>
        <button
          class="btn main big"
          type="button"
          aria-disabled={isMissing}
          onClick={() => {
            isAsked.value = !isMissing
          }}
        >
          {say(SIGN_OFF.declare)}
        </button>
        <p class="small quiet">{say(SIGN_OFF.final)}</p>
      </>
    )
  }
  return (
    <section class="declaring" aria-labelledby="declaring">
      <h2 id="declaring" tabIndex={-1} ref={place}>
        {say(SIGN_OFF.declareAsk)}
      </h2>
      <p>
        {elected.length === 0
          ? say(SIGN_OFF.announcesNobody)
          : say(SIGN_OFF.announces, { names: namesOf(pending.names, elected).join(', ') })}
      </p>
      <p class="small">{say(SIGN_OFF.final)}</p>
      <Form
        submit={send}
        button={say(SIGN_OFF.declare)}
        beside={
          <button
            class="btn"
            type="button"
            onClick={() => {
              isAsked.value = false
            }}
          >
            {say(SIGN_OFF.back)}
          </button>
        }
      >
        <Tick name="read" label={say(outcome === 'no-result' ? SIGN_OFF.checked : SIGN_OFF.read)} />
      </Form>
    </section>
  )
}
