import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { DOUBTFUL } from '../../locale/desk/doubtful.ts'
import type { Bilingual } from '../../locale/text.ts'
import { call } from '../api/call.ts'
import { type Failure, wrongField } from '../api/failure.ts'
import type { BallotRuling, NewBallotRuling } from '../api/types.ts'
import { NOTHING_TYPED, type TypedMarks, typedMarks } from '../difference/choices.ts'
import type { Marks } from '../difference/marks.ts'
import { MarkFields } from '../difference/typed-fields.tsx'
import { digitOf, isCommand } from '../keys.ts'
import { say } from '../language.ts'
import { Choice } from '../parts/choice.tsx'
import { Field, Form, type Values } from '../parts/form.tsx'
import { keptNames } from '../parts/keep-names.tsx'
import { HandsFields, PresentField } from './hands-fields.tsx'
import { ReadingNotice } from './law.tsx'
import type { Background, Paper } from './read-register.ts'
import { RULINGS, type Ruling, RulingChoice } from './ruling-choice.tsx'
import { type SetAside, sayKind } from './words.ts'

interface RulingFormProps {
  readonly paper: Paper
  readonly kind: SetAside
  readonly background: Background
  /** Whether the ballot is still the one that is shown; a failure if nobody knows. */
  readonly isSame: () => Promise<boolean | Failure>
  readonly onRecorded: (ruling: BallotRuling) => Promise<void>
  /** After the service has refused a version that is out of date, or if the ballot is another one now. */
  readonly onStale: (why: Bilingual) => Promise<void>
}

const FAULTS = ['marked', 'outside-name', 'not-issued'] as const

const handsOf = ({ vote = '', against = '', blank = '' }: Values): NewBallotRuling['vote'] => ({
  for: Number(vote),
  against: Number(against),
  blank: Number(blank),
})

const textIn = (value: string | undefined): string | null => (value ?? '').trim() || null

/** The marks that the board reads, if they are asked for; null while they are not complete. */
const readMarks = (isAsked: boolean, typed: TypedMarks, paper: Paper, { list }: Background): Partial<Marks> | null => {
  if (!isAsked) return {}
  const marks = typedMarks(typed, list, paper.ballot.struck !== undefined)
  if (!marks) return null
  const { setAside: _, ...read } = marks
  return read
}

/** Keys 1 and 2 outside text fields choose the ruling, Enter records it. */
const useRulingKeys = (choose: (ruling: Ruling) => void, record: () => void): void => {
  const acts = useRef({ choose, record })
  acts.current = { choose, record }
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const { target, key } = event
      if (isCommand(event) || event.repeat) return
      if (target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type === 'text')) return
      const ruling = RULINGS[(digitOf(event) ?? 0) - 1]
      if (ruling) acts.current.choose(ruling)
      else if (key === 'Enter' && target === document.body) acts.current.record()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

/** The form for a ruling of the board on one ballot, or for its correction. */
export const RulingForm = ({ paper, kind, background, isSame, onRecorded, onStale }: RulingFormProps): JSX.Element => {
  const { ballot, batchId, ruling: before } = paper
  const [ruling, typed] = [useSignal<Ruling | null>(null), useSignal(NOTHING_TYPED)]
  const readsOther = useSignal(kind === 'unreadable')
  const place = useRef<HTMLDivElement>(null)
  const asksMarks = readsOther.value && (ruling.value === 'valid' || kind !== 'unreadable')
  const asksFault = ruling.value === 'invalid'

  useRulingKeys(
    (chosen) => {
      ruling.value = chosen
    },
    () => place.current?.querySelector('form')?.requestSubmit(),
  )

  const send = async (values: Values, form: HTMLFormElement): Promise<Failure | null> => {
    const present = new FormData(form).getAll('present').map(String)
    if (present.length === 0) return wrongField('present', say(DOUBTFUL.noOnePresent))
    const marks = readMarks(asksMarks, typed.value, paper, background)
    if (!marks) return wrongField('marks', say(DOUBTFUL.marksWrong))
    // The version in the request is that of the ruling. The ballot may have been typed again since it was shown.
    const same = await isSame()
    if (same === false) {
      await onStale(DOUBTFUL.ballotChanged)
      return null
    }
    if (same !== true) return same
    const fault = FAULTS.find((one) => one === values['fault'])
    const reason = textIn(values['reason'])
    const answer = await call('PUT /v1/ballot-batches/{id}/rulings/{number}', {
      path: { id: batchId, number: String(ballot.number) },
      body: {
        ruling: ruling.value ?? 'invalid',
        ...(asksFault && fault ? { fault } : {}),
        ...marks,
        present,
        vote: handsOf(values),
        note: textIn(values['note']),
        ...(reason === null ? {} : { reason }),
        ...keptNames(values),
      },
      seen: before ? `"${before.version}"` : null,
    })
    if (answer.ok) await onRecorded(answer.value)
    else if (answer.failure.status === 412) await onStale(DOUBTFUL.stale)
    return answer.ok ? null : answer.failure
  }

  return (
    <div ref={place}>
      <Form
        submit={send}
        button={
          <>
            {say(DOUBTFUL.record)} <kbd class="key">Enter</kbd>
          </>
        }
      >
        <RulingChoice
          ruling={ruling.value}
          onChoose={(chosen) => {
            ruling.value = chosen
          }}
        />
        {kind !== 'not-issued' && <ReadingNotice reading={background.reading} />}
        {asksFault && (
          <Choice
            name="fault"
            label={say(DOUBTFUL.fault)}
            options={FAULTS.map((fault) => ({ value: fault, label: sayKind(fault) }))}
            value={kind === 'unreadable' ? '' : kind}
          />
        )}
        {kind !== 'unreadable' && (
          <label class="tick">
            <input
              type="checkbox"
              checked={readsOther.value}
              onChange={({ currentTarget }) => {
                readsOther.value = currentTarget.checked
              }}
            />
            {say(DOUBTFUL.otherMarks)}
          </label>
        )}
        {asksMarks && (
          <MarkFields
            typed={typed.value}
            strikeOut={ballot.struck !== undefined}
            length={background.list.length}
            onType={(next) => {
              typed.value = next
            }}
          />
        )}
        <PresentField members={background.members} />
        <HandsFields />
        <Field name="note" label={say(DOUBTFUL.note)} hint={say(DOUBTFUL.noteHint)} optional />
        {before && (
          <Field
            name="reason"
            label={say(DOUBTFUL.correction)}
            hint={say(DOUBTFUL.correctionHint, { version: before.version + 1 })}
          />
        )}
      </Form>
    </div>
  )
}
