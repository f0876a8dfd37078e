import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { ROUND } from '../../locale/desk/round.ts'
import { BATCH_MODE_LABELS } from '../../locale/labels.ts'
import { failureIn, useActKey } from '../api/act-key.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import { say } from '../language.ts'
import { Choice } from '../parts/choice.tsx'
import { Form, type Values } from '../parts/form.tsx'
import { Stack } from '../parts/icons.tsx'
import { keptNames } from '../parts/keep-names.tsx'
import { Strong } from '../parts/strong.tsx'
import { type Division, divide, stacksOf, USUAL_SIZE } from './division.ts'
import { LabelField, SizeField } from './stack-fields.tsx'

interface SetUpProps {
  readonly roundId: string
  /** Returned ballots that are in no stack. */
  readonly room: number
  /** Called after stacks were set up. */
  readonly changed: () => Promise<void>
}

const divisionWords = (division: Division | null): string => {
  if (division === null) return say(ROUND.divisionWrong)
  const { full, size, rest } = division
  if (full === 0) return say(ROUND.divisionOne, { rest })
  return rest > 0 ? say(ROUND.divisionRest, { full, size, rest }) : say(ROUND.divisionFull, { full, size })
}

/** Divides all returned ballots into stacks of one size at one press. */
const DivideForm = ({
  roundId,
  room,
  changed,
  oneByOne,
}: SetUpProps & { readonly oneByOne: () => void }): JSX.Element => {
  const typed = useSignal(USUAL_SIZE)
  const { keyFor, answered } = useActKey()
  const division = divide(room, typed.value)
  const submit = async (): Promise<Failure | null> => {
    if (division === null) return null
    const body = { batches: stacksOf(division).map((size) => ({ size })) }
    const answer = await call('POST /v1/rounds/{id}/ballot-batch-additions', {
      path: { id: roundId },
      body,
      key: keyFor(body),
    })
    answered(failureIn(answer))
    if (!answer.ok) return answer.failure
    await changed()
    return null
  }
  return (
    <Form
      submit={submit}
      button={say(ROUND.create, { count: division ? stacksOf(division).length : 0 })}
      beside={
        <button class="btn plain big" type="button" onClick={oneByOne}>
          {say(ROUND.createOne)}
        </button>
      }
    >
      <div
        class="flow at-end"
        onInput={({ target }) => {
          if (target instanceof HTMLInputElement) typed.value = Number(target.value)
        }}
      >
        <SizeField label={say(ROUND.eachSize)} value={String(USUAL_SIZE)} />
        <p role="status">
          <Strong text={divisionWords(division)} />
        </p>
      </div>
    </Form>
  )
}

interface AddProps extends SetUpProps {
  readonly leave: () => void
}

/** Sets up one more stack. */
export const AddStack = ({ roundId, room, changed, leave }: AddProps): JSX.Element => {
  const { keyFor, answered } = useActKey()
  const submit = async (values: Values, form: HTMLFormElement): Promise<Failure | null> => {
    const { size = '', label = '', mode = '' } = values
    const body = {
      size: Number(size),
      label: label.trim() === '' ? null : label,
      ...keptNames(values),
      mode: mode === 'ballots' || mode === 'tally-sheet' ? mode : null,
    } as const
    const path = { id: roundId }
    const answer = await call('POST /v1/rounds/{id}/ballot-batches', { path, body, key: keyFor(body) })
    answered(failureIn(answer))
    if (!answer.ok) return answer.failure
    form.reset()
    await changed()
    leave()
    return null
  }
  const modes = [
    { value: 'any', label: say(ROUND.anyMode) },
    { value: 'ballots', label: say(BATCH_MODE_LABELS.ballots) },
    { value: 'tally-sheet', label: say(BATCH_MODE_LABELS['tally-sheet']) },
  ]
  return (
    <section class="panel stack-form" aria-label={say(ROUND.add)}>
      <Form
        submit={submit}
        button={say(ROUND.addOne)}
        takesFocus
        beside={
          <button class="btn plain big" type="button" onClick={leave}>
            {say(ROUND.leave)}
          </button>
        }
      >
        <SizeField label={say(ROUND.inThisStack)} value={room > 0 ? String(Math.min(room, USUAL_SIZE)) : ''} />
        <LabelField />
        <Choice name="mode" label={say(ROUND.mode)} options={modes} value="any" />
      </Form>
    </section>
  )
}

/** The page of a round without stacks: it proposes to divide the ballots. */
export const NoStacks = (props: SetUpProps): JSX.Element => {
  const oneByOne = useSignal(false)
  return oneByOne.value ? (
    <AddStack {...props} leave={() => (oneByOne.value = false)} />
  ) : (
    <section class="empty">
      <Stack />
      <h2>{say(ROUND.none)}</h2>
      <p>{say(ROUND.noneHint, { count: props.room })}</p>
      <DivideForm {...props} oneByOne={() => (oneByOne.value = true)} />
    </section>
  )
}
