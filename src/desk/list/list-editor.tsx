import type { JSX } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { LIST } from '../../locale/desk/list.ts'
import { PASTED } from '../../locale/desk/pasted.ts'
import { failureIn } from '../api/act-key.ts'
import { call } from '../api/call.ts'
import { say } from '../language.ts'
import { Failed, Notice } from '../parts/notice.tsx'
import { useAct } from '../parts/use-act.ts'
import { useDraft } from './drafts.ts'
import { EditorRow } from './editor-row.tsx'
import { type ListFacts, nameIn } from './list-facts.ts'
import { mayStand } from './pasted.ts'
import { PeoplePicker } from './people-picker.tsx'
import { errorsByRow, listOf, moved, needsAgreement, newRow, type Row, standingIn } from './rows.ts'
import { Surplus } from './surplus.tsx'

interface ListEditorProps {
  readonly facts: ListFacts
  /** The name under which the changes are kept until they are recorded or given up. */
  readonly draft: string
  /** After the list was recorded, or when the changes are dropped. */
  readonly done: () => Promise<void>
  /** Reads the people of the meeting again. */
  readonly again: () => Promise<void>
  /** After kept changes were given up. */
  readonly drop: () => void
}

/** Draws up the list of a round, or changes it until the meeting has approved it. */
export const ListEditor = ({ facts, draft, done, again, drop }: ListEditorProps): JSX.Element => {
  const { list, people, round, congress } = facts
  const { rows, order, seen, isFound, forget } = useDraft(draft, facts)

  const leave = async (): Promise<void> => {
    forget()
    await done()
  }
  const { send, sending, failure } = useAct(async () => {
    const answer = await call('PUT /v1/rounds/{id}/candidate-list', {
      path: { id: round.id },
      body: listOf(rows.value, order.value),
      seen,
    })
    if (answer.ok) await leave()
    return failureIn(answer)
  })

  const place = useRef<HTMLFormElement>(null)
  useEffect(() => place.current?.querySelector<HTMLElement>('li.wrong')?.focus(), [failure.value])

  const removed = useRef<number | null>(null)
  useLayoutEffect(() => {
    if (removed.current === null) return
    // The focus goes to the name that has come to this place, or to the last one.
    const acts = place.current?.querySelectorAll<HTMLElement>('.acts') ?? []
    const row = acts[Math.min(removed.current, acts.length - 1)]
    row?.querySelector<HTMLElement>('button:last-of-type')?.focus()
    removed.current = null
  }, [rows.value])

  const change = (at: number, changes: Partial<Row>): void => {
    rows.value = rows.value.map((row, place) => (place === at ? { ...row, ...changes } : row))
  }

  const { value: failed } = failure
  const isOver = round.state !== 'listing'
  const errors = errorsByRow(rows.value, failed?.errors ?? [])
  const on = new Set(rows.value.map(({ personId }) => personId))
  return (
    <form
      class="list-editor"
      ref={place}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isOver) void send()
      }}
    >
      {(failed?.status === 412 || isOver) && (
        <Notice kind="stop">
          <p>{say(isOver ? LIST.overMeanwhile : LIST.stale)}</p>
          <button class="btn in-row" type="button" onClick={() => void leave()}>
            {say(LIST.seeNew)}
          </button>
        </Notice>
      )}
      {isFound && failed?.status !== 412 && !isOver && (
        <Notice kind="information">
          <p>{say(LIST.unrecorded)}</p>
          <button
            class="btn in-row"
            type="button"
            onClick={() => {
              forget()
              drop()
            }}
          >
            {say(LIST.dropUnrecorded)}
          </button>
        </Notice>
      )}
      {failed && failed.status !== 412 && !isOver && errors.size === 0 && <Failed failure={failed} />}
      {errors.size > 0 && <Notice kind="stop">{say(LIST.rowsWrong, { count: errors.size })}</Notice>}
      <fieldset class="field options order">
        <legend class="label">{say(LIST.order)}</legend>
        {(['regulation', 'as-given'] as const).map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="order"
              checked={order.value === one}
              onChange={() => {
                order.value = one
              }}
            />
            {say(one === 'regulation' ? LIST.byRegulation : LIST.asGiven)}
          </label>
        ))}
      </fieldset>
      <section class="names-edited">
        <h2>
          {say(LIST.names)} <small class="quiet">{standingIn(rows.value)}</small>
        </h2>
        <Surplus round={round} standing={standingIn(rows.value)} />
        {rows.value.length === 0 && <p class="quiet">{say(LIST.noNames)}</p>}
        <ol>
          {rows.value.map((row, at) => (
            <EditorRow
              key={row.personId}
              row={row}
              at={at}
              rows={rows.value.length}
              name={nameIn(facts, row.personId)}
              error={errors.get(at)}
              isOrdered={order.value === 'as-given'}
              needsAgreement={needsAgreement(congress)}
              change={(changes) => change(at, changes)}
              move={(by) => {
                rows.value = moved(rows.value, at, by)
              }}
              remove={() => {
                removed.current = at
                rows.value = rows.value.filter((_, place) => place !== at)
              }}
            />
          ))}
        </ol>
      </section>
      <PeoplePicker
        title={say(LIST.addFrom)}
        about={say(LIST.officialOnly)}
        why={say(PASTED.cannotStand)}
        congressId={congress.id}
        people={people.filter(mayStand)}
        on={on}
        add={(ids) => {
          rows.value = [
            ...rows.value,
            ...ids.filter((id) => !rows.value.some(({ personId }) => personId === id)).map(newRow),
          ]
        }}
        again={again}
      />
      <p class="flow">
        <button class="btn main big" type="submit" aria-disabled={sending.value || isOver}>
          {say(LIST.lay)}
        </button>
        {list && !isFound && (
          <button class="btn" type="button" onClick={() => void leave()}>
            {say(LIST.keep)}
          </button>
        )}
      </p>
    </form>
  )
}
