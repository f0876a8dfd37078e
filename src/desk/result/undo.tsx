import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { AFTER, SIGN_OFF } from '../../locale/desk/result.ts'
import { failureIn, useActKey } from '../api/act-key.ts'
import { call } from '../api/call.ts'
import { type Failure, wrongField } from '../api/failure.ts'
import type { NewUndoing, Undoing } from '../api/types.ts'
import { say } from '../language.ts'
import { Options } from '../parts/choice.tsx'
import { dayOf } from '../parts/day-of.ts'
import { Field, Form, type Values } from '../parts/form.tsx'
import type { Round } from './shown.tsx'

type Kind = Undoing['kind']

const OPERATIONS = {
  reopened: 'POST /v1/rounds/{id}/reopenings',
  annulled: 'POST /v1/rounds/{id}/annulment',
} as const

/** The body of a reopening or an annulment; a failure if the day of the paper is no day. */
const bodyOf = (values: Values, isSuperior: boolean): NewUndoing | Failure => {
  const body = {
    reason: values['reason'] ?? '',
    withDependents: values['withDependents'] === 'yes',
  }
  if (!isSuperior) return { by: 'presidium', ...body }
  const date = dayOf(values['date'] ?? '')
  if (date === null) return wrongField('date', say(AFTER.wrongDay))
  return { by: 'superior', paper: { number: values['number'] ?? '', date, issuer: values['issuer'] ?? '' }, ...body }
}

const atFields = (failure: Failure): Failure => ({
  ...failure,
  errors: failure.errors.map(({ pointer, detail }) => ({ pointer: pointer.replace(/^\/paper\//, '/'), detail })),
})

interface UndoFormProps {
  readonly kind: Kind
  readonly roundId: string
  /** True after the closing of the meeting: only the superior decides then. */
  readonly isClosed: boolean
  /** Version of the newest result that the page shows; 0 before the first. */
  readonly newest: number
  readonly done: () => Promise<void>
  /** Shows the newest result, because another one was declared meanwhile. */
  readonly changed: () => Promise<void>
  readonly giveUp: () => void
}

const UndoForm = ({ kind, roundId, isClosed, newest, done, changed, giveUp }: UndoFormProps): JSX.Element => {
  const isSuperior = useSignal(isClosed)
  const { keyFor, answered } = useActKey()
  /** The result that was on the page when the form was filled in, or the refusal was read. */
  const seen = useRef(newest)
  const shown = useRef(newest)
  shown.current = newest
  const send = async (values: Values): Promise<Failure | null> => {
    const decision = bodyOf(values, isSuperior.value)
    if ('status' in decision) return decision
    const body = { ...decision, resultSeen: seen.current }
    const answer = await call(OPERATIONS[kind], { path: { id: roundId }, body, key: keyFor(body) })
    answered(failureIn(answer))
    if (!answer.ok) {
      if (answer.failure.status === 412) {
        await changed()
        seen.current = shown.current
      }
      return atFields(answer.failure)
    }
    await done()
    return null
  }
  return (
    <div
      onChange={({ target }) => {
        if (target instanceof HTMLInputElement && target.name === 'by') isSuperior.value = target.value === 'superior'
      }}
    >
      <Form
        submit={send}
        takesFocus
        button={say(kind === 'reopened' ? AFTER.reopen : AFTER.annul)}
        beside={
          <button class="btn" type="button" onClick={giveUp}>
            {say(SIGN_OFF.back)}
          </button>
        }
      >
        <p class="small">{say(kind === 'reopened' ? AFTER.reopenHint : AFTER.annulHint)}</p>
        {isClosed ? (
          <p class="small">{say(AFTER.closedHint)}</p>
        ) : (
          <Options
            name="by"
            label={say(AFTER.by)}
            options={[
              { value: 'presidium', label: say(AFTER.presidium) },
              { value: 'superior', label: say(AFTER.superior) },
            ]}
          />
        )}
        {isSuperior.value && (
          <>
            <Field name="number" label={say(AFTER.paperNumber)} />
            <Field name="date" label={say(AFTER.paperDay)} maxLength={10} short />
            <Field name="issuer" label={say(AFTER.paperIssuer)} />
          </>
        )}
        <Field name="reason" label={say(AFTER.reason)} />
        <Options
          name="withDependents"
          label={say(AFTER.dependents)}
          options={[
            { value: 'no', label: say(AFTER.dependentsNo) },
            { value: 'yes', label: say(AFTER.dependentsYes) },
          ]}
        />
      </Form>
    </div>
  )
}

interface UndoProps {
  readonly roundId: string
  /** True if the person signed in may record it. */
  readonly mayUndo: boolean
  readonly state: Round['state']
  readonly isClosed: boolean
  /** Version of the newest result that the page shows; 0 before the first. */
  readonly newest: number
  /** Reads the facts again, after the act or because others have changed them. */
  readonly done: () => Promise<void>
}

/**
 * The ways to undo a round. Before its ballots are issued it is cancelled with its list; after the closing of the
 * meeting nothing is counted again.
 */
const waysToUndo = ({ state, isClosed }: Pick<UndoProps, 'state' | 'isClosed'>): readonly Kind[] => {
  switch (state) {
    case 'declared':
      return isClosed ? ['annulled'] : ['reopened', 'annulled']
    case 'voting':
    case 'counting':
      return ['annulled']
    default:
      return []
  }
}

/** Reopening and annulling a round: who may do it, what it changes, and the forms of those who may. */
export const Undo = ({ roundId, mayUndo, state, isClosed, newest, done }: UndoProps): JSX.Element | null => {
  const chosen = useSignal<Kind | null>(null)
  const kinds = waysToUndo({ state, isClosed })
  if (kinds.length === 0) return null
  return (
    <section class="after" aria-labelledby="undo">
      <h2 id="undo">{say(kinds.includes('reopened') ? AFTER.undo : AFTER.annul)}</h2>
      <p class="small quiet">{say(kinds.includes('reopened') ? AFTER.undoHint : AFTER.annulOnlyHint)}</p>
      {mayUndo && chosen.value === null && (
        <p class="flow">
          {kinds.map((kind) => (
            <button
              key={kind}
              class="btn"
              type="button"
              onClick={() => {
                chosen.value = kind
              }}
            >
              {say(kind === 'reopened' ? AFTER.reopen : AFTER.annul)}
            </button>
          ))}
        </p>
      )}
      {mayUndo && chosen.value !== null && (
        <UndoForm
          key={chosen.value}
          kind={chosen.value}
          roundId={roundId}
          isClosed={isClosed}
          newest={newest}
          changed={done}
          giveUp={() => {
            chosen.value = null
          }}
          done={async () => {
            chosen.value = null
            await done()
          }}
        />
      )}
    </section>
  )
}
