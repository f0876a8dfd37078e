import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { BALLOTS } from '../../locale/desk/ballots.ts'
import { failureIn, useActKey } from '../api/act-key.ts'
import { call } from '../api/call.ts'
import { type Failure, wrongField } from '../api/failure.ts'
import type { BallotIssue, BallotReturn } from '../api/types.ts'
import type { BoardMember } from '../board.ts'
import { say, sayHour } from '../language.ts'
import { Choice, Options } from '../parts/choice.tsx'
import { Field, Form, type Values } from '../parts/form.tsx'
import { keptNames } from '../parts/keep-names.tsx'
import { wayFromHere } from '../router.ts'
import { USUAL_SIZE } from '../stacks/division.ts'
import type { Recorded } from './ballots-facts.ts'
import { countsOf, missingIn, type WrittenHour, writtenAt } from './counts.ts'
import { COUNT, endRecording, Leave, type Recording, sayAgainst } from './recording.tsx'

interface ReturnFormProps extends Recording {
  readonly roundId: string
  readonly recorded: Recorded<BallotReturn> | null
  /** Ballots issued. */
  readonly issued: BallotIssue
  readonly board: readonly BoardMember[]
  /** Whether no more ballots were issued than people attend. */
  readonly isUsual: boolean
}

const HOUR = '([01]?[0-9]|2[0-3]):[0-5][0-9]'
const DAY = '[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}'
const TIME = { inputMode: 'text', pattern: `${HOUR}( +${DAY})?`, maxLength: 16, short: true } as const

interface CounterProps {
  readonly name: string
  readonly label: string
  readonly board: readonly BoardMember[]
  readonly value: string | undefined
}

const Counter = ({ name, label, board, value = '' }: CounterProps): JSX.Element => (
  <Choice
    name={name}
    label={label}
    options={board.map(({ id, nameOnPaper }) => ({ value: id, label: nameOnPaper }))}
    value={value}
    optional
  />
)

/** Records the return without the stack, for a head who divides the ballots otherwise. */
const WithoutStack = ({ isAlone }: { readonly isAlone: { current: boolean } }): JSX.Element => (
  <button
    class="btn plain big"
    type="button"
    onClick={({ currentTarget: { form } }) => {
      isAlone.current = true
      form?.requestSubmit()
      isAlone.current = false
    }}
  >
    {say(BALLOTS.recordAlone)}
  </button>
)

/** Records the ballots that came out of the box, or corrects them with a reason. */
export const ReturnForm = (props: ReturnFormProps): JSX.Element => {
  const { roundId, recorded, issued, board, isUsual, open, changed } = props
  const { keyFor, answered } = useActKey()
  /** True while the return is recorded without a stack. */
  const isAlone = useRef(false)
  const before = recorded?.value
  const typed = useSignal(String(before?.returned ?? ''))
  const [hall, table] = [before?.hallCount ?? null, before?.tableCount ?? null]
  const { recordedAt } = issued
  const hourOf = (count: { readonly countedAt: string } | null): WrittenHour | null =>
    count && writtenAt(sayHour(count.countedAt), count.countedAt, recordedAt)
  const hours = { hall: hourOf(hall), table: hourOf(table) }
  /** Whether the box held as many ballots as were issued, so that the page has nothing to explain. */
  const isEqual = (returned: number): boolean => before === undefined && returned > 0 && returned === issued.issued
  const isOneStack = isEqual(Number(typed.value)) && Number(typed.value) <= USUAL_SIZE
  const setUpStack = async (size: number): Promise<void> => {
    const body = { batches: [{ size }] }
    const answer = await call('POST /v1/rounds/{id}/ballot-batch-additions', {
      path: { id: roundId },
      body,
      key: keyFor(body),
    })
    answered(failureIn(answer))
  }
  const submit = async (values: Values): Promise<Failure | null> => {
    const { returned = '', seals = '', note = '', reason } = values
    const goOn = wayFromHere()
    const { current: withoutStack } = isAlone
    const missing = missingIn(values)
    if (missing !== null) return wrongField(missing, say(BALLOTS.partly))
    const answer = await call('PUT /v1/rounds/{id}/ballot-return', {
      path: { id: roundId },
      body: {
        returned: Number(returned),
        sealsIntact: seals === 'whole',
        ...countsOf(values, before, hours, recordedAt),
        note: note.trim() === '' ? null : note,
        ...(before && reason !== undefined ? { reason } : {}),
        ...keptNames(values),
      },
      seen: recorded?.seen ?? null,
    })
    const failure = await endRecording(answer, { open, changed })
    if (failure !== null || !isEqual(Number(returned))) return failure
    // A stack that could not be set up is proposed again on its page.
    if (Number(returned) <= USUAL_SIZE && !withoutStack) await setUpStack(Number(returned))
    if (seals === 'whole' && isUsual) goOn('round', roundId)
    return null
  }
  return (
    <Form
      submit={submit}
      button={isOneStack ? say(BALLOTS.recordWithStack, { count: issued.issued }) : say(BALLOTS.recordReturn)}
      beside={before ? <Leave open={open} /> : isOneStack && <WithoutStack isAlone={isAlone} />}
    >
      <div
        class="flow at-end"
        onInput={({ target }) => {
          if (target instanceof HTMLInputElement) typed.value = target.value
        }}
      >
        <Field
          name="returned"
          label={say(BALLOTS.returned)}
          hint={say(BALLOTS.returnedHint)}
          value={String(before?.returned ?? '')}
          {...COUNT}
        />
        {/^[0-9]+$/.test(typed.value) && (
          <p role="status" class="sum">
            {say(BALLOTS.against)}: {sayAgainst(Number(typed.value), issued.issued)}
          </p>
        )}
      </div>
      <Options
        name="seals"
        label={say(BALLOTS.seals)}
        options={[
          { value: 'whole', label: say(BALLOTS.whole) },
          { value: 'broken', label: say(BALLOTS.broken) },
        ]}
        {...(before ? { value: before.sealsIntact ? 'whole' : 'broken' } : {})}
      />
      <details open={hall !== null}>
        <summary>{say(BALLOTS.hall)}</summary>
        <p class="quiet small">{say(BALLOTS.hallHint)}</p>
        <Counter name="hallFirst" label={say(BALLOTS.counter)} board={board} value={hall?.countedBy[0]} />
        <Counter name="hallSecond" label={say(BALLOTS.secondCounter)} board={board} value={hall?.countedBy[1]} />
        <Field
          name="hallAt"
          label={say(BALLOTS.at)}
          hint={say(BALLOTS.atHint)}
          value={hours.hall?.text ?? ''}
          optional
          {...TIME}
        />
      </details>
      <details open={table !== null}>
        <summary>{say(BALLOTS.table)}</summary>
        <p class="quiet small">{say(BALLOTS.tableHint)}</p>
        <Field
          name="sheets"
          label={say(BALLOTS.sheets)}
          value={table ? String(table.sheets) : ''}
          optional
          {...COUNT}
        />
        <Counter name="tableFirst" label={say(BALLOTS.counter)} board={board} value={table?.countedBy[0]} />
        <Field
          name="tableAt"
          label={say(BALLOTS.at)}
          hint={say(BALLOTS.atHint)}
          value={hours.table?.text ?? ''}
          optional
          {...TIME}
        />
      </details>
      <Field name="note" label={say(BALLOTS.note)} hint={say(BALLOTS.optional)} value={before?.note ?? ''} optional />
      {before && <Field name="reason" label={say(BALLOTS.reason)} hint={say(BALLOTS.reasonHint)} />}
    </Form>
  )
}
