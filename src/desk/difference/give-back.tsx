import type { JSX } from 'preact'
import { DIFFERENCE } from '../../locale/desk/difference.ts'
import { failureIn, useActKey } from '../api/act-key.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import type { BallotBatch } from '../api/types.ts'
import { say } from '../language.ts'
import { Options } from '../parts/choice.tsx'
import { Field, Form } from '../parts/form.tsx'
import { keptNames } from '../parts/keep-names.tsx'
import type { Slot } from './marks.ts'
import { numberOf, type TypistOf } from './words.ts'

interface GiveBackProps {
  readonly batch: BallotBatch
  readonly typistOf: TypistOf
  /** How much the typist learns. */
  readonly hint: string
  /** After an entry is open again. */
  readonly onGiven: () => Promise<void>
  readonly onGiveUp: () => void
}

const ALL = 'all'

/** The form that returns one entry to its typist, or all of them. */
export const GiveBackForm = ({ batch, typistOf, hint, onGiven, onGiveUp }: GiveBackProps): JSX.Element => {
  const slots = batch.entries.map(({ slot }) => slot)
  const { keyFor, answered } = useActKey()
  const send = async (which: string, reason: string, names: ReturnType<typeof keptNames>): Promise<Failure | null> => {
    for (const slot of slots.filter((one) => which === ALL || which === one)) {
      const path = { id: batch.id, slot }
      const answer = await call('POST /v1/ballot-batches/{id}/entries/{slot}/reopening', {
        path,
        body: { reason, ...names },
        key: keyFor([slot, reason, names]),
      })
      answered(failureIn(answer))
      // An earlier attempt, or the typist's own, may have opened one of them.
      const isOpen = which === ALL && !answer.ok && answer.failure.code === 'entry-not-final'
      if (!answer.ok && !isOpen) return answer.failure
    }
    await onGiven()
    return null
  }
  const words = (slot: Slot): string =>
    [say(DIFFERENCE.entry, { slot: numberOf(slot) }), typistOf(slot)].filter((part) => part !== null).join(': ')
  return (
    <Form
      submit={({ which = '', reason = '', ...values }) => send(which, reason, keptNames(values))}
      button={say(DIFFERENCE.giveBack)}
      takesFocus
      beside={
        <button class="btn plain" type="button" onClick={onGiveUp}>
          {say(DIFFERENCE.keepHere)}
        </button>
      }
    >
      <Options
        name="which"
        label={say(DIFFERENCE.giveBackWhich)}
        hint={hint}
        options={[
          ...slots.map((slot) => ({ value: slot, label: words(slot) })),
          { value: ALL, label: say(DIFFERENCE.giveBackAll) },
        ]}
      />
      <Field name="reason" label={say(DIFFERENCE.giveBackReason)} />
    </Form>
  )
}
