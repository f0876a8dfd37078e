import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { BALLOTS } from '../../locale/desk/ballots.ts'
import { call } from '../api/call.ts'
import { type Failure, wrongField } from '../api/failure.ts'
import type { BallotIssue, BallotReturn } from '../api/types.ts'
import type { BoardMember } from '../board.ts'
import { say, sayHour } from '../language.ts'
import { Choice, Options } from '../parts/choice.tsx'
import { Field, Form, type Values } from '../parts/form.tsx'
import type { Recorded } from './ballots-facts.ts'
import { countsOf, missingIn, type WrittenHour, writtenAt } from './counts.ts'
import { COUNT, endRecording, Leave, type Recording, sayAgainst } from './recording.tsx'

interface ReturnFormProps extends Recording {
  readonly roundId: string
  readonly recorded: Recorded<BallotReturn> | null
  /** Ballots issued. */
  readonly issued: BallotIssue
  readonly board: readonly BoardMember[]
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

/** Records the ballots that came out of the box, or corrects them with a reason. */
export const ReturnForm = ({ roundId, recorded, issued, board, open, changed }: ReturnFormProps): JSX.Element => {
  const before = recorded?.value
  const typed = useSignal(String(before?.returned ?? ''))
  const [hall, table] = [before?.hallCount ?? null, before?.tableCount ?? null]
  const { recordedAt } = issued
  const hourOf = (count: { readonly countedAt: string } | null): WrittenHour | null =>
    count && writtenAt(sayHour(count.countedAt), count.countedAt, recordedAt)
  const hours = { hall: hourOf(hall), table: hourOf(table) }
  const submit = async (values: Values): Promise<Failure | null> => {
    const { returned = '', seals = '', note = '', reason } = values
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
      },
      seen: recorded?.seen ?? null,
    })
    return endRecording(answer, { open, changed })
  }
  return (
    <Form submit={submit} button={say(BALLOTS.recordReturn)} beside={before && <Leave open={open} />}>
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
