import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useContext, useId, useRef } from 'preact/hooks'
import { FRAME } from '../../locale/desk/frame.ts'
import { PEOPLE } from '../../locale/desk/people.ts'
import { PROGRESS } from '../../locale/desk/progress.ts'
import { failureIn, useActKey } from '../api/act-key.ts'
import { type Answer, call, isAway } from '../api/call.ts'
import { type Failure, isSessionOver } from '../api/failure.ts'
import type { PeopleReading } from '../api/types.ts'
import { say } from '../language.ts'
import { Failed } from '../parts/notice.tsx'
import { LongAct } from '../parts/progress.tsx'
import { useAct } from '../parts/use-act.ts'
import { listBody, readPasted } from '../written-people.ts'
import { ListRows } from './list-rows.tsx'
import { NextStep } from './next-step.ts'
import {
  firstRows,
  type ListedRow,
  listText,
  readAgain,
  refusedIn,
  underHeadings,
  type Written,
  withRefusals,
} from './pasted-list.ts'
import { BackToSteps } from './save.tsx'

/** Maximum number of people in one request. */
const MOST = 500

interface PasteListProps {
  readonly congressId: string
  /** The unit that is proposed for people without one. */
  readonly organisation: string
  /** True if nobody is recorded, so that the list is the next act. */
  readonly isNext: boolean
  /** After the list was recorded. */
  readonly done: () => Promise<void>
  /** After a part of it was recorded and the rest refused. */
  readonly again: () => Promise<void>
}

/** Reads a pasted list or a file, shows what is wrong beside its rows, and records it. */
export const PasteList = ({ congressId, organisation, isNext, done, again }: PasteListProps): JSX.Element => {
  const path = { id: congressId }
  const rows = useSignal<readonly ListedRow[] | null>(null)
  const failed = useSignal<Failure | null>(null)
  /** People of the list who are recorded so far. */
  const recorded = useSignal(0)
  const [text, unit] = [useRef<HTMLTextAreaElement>(null), useRef<HTMLInputElement>(null)]
  const [asked, retry] = [useRef(0), useRef(() => {})]
  const [pasteId, fileId, unitId] = [useId(), useId(), useId()]
  const next = useContext(NextStep)
  const { keyFor, answered } = useActKey()

  const ask = async (body: Blob): Promise<Answer<PeopleReading>> => {
    const query = { membership: 'official', unit: unit.current?.value.trim() || organisation } as const
    return call('POST /v1/congresses/{id}/people-readings', { path, query, body })
  }
  /** Shows the answer to the newest question; an answer to an older one is dropped. */
  const read = async (question: () => Promise<Answer<PeopleReading>>, before: readonly ListedRow[] | null) => {
    asked.current += 1
    const { current: number } = asked
    const answer = await question()
    if (number !== asked.current) return
    failed.value = failureIn(answer)
    retry.current = () => void read(question, before)
    if (answer.ok) rows.value = before ? readAgain(before, answer.value) : firstRows(answer.value)
  }
  const readText = (): void => {
    const content = text.current?.value ?? ''
    if (content.trim() !== '') void read(() => readPasted(content, ask, underHeadings), null)
  }
  const readRows = (changed: readonly ListedRow[]): void => {
    rows.value = changed
    const content = listText(changed)
    // The field keeps what was corrected below it: another line that is typed there must not undo it.
    if (text.current) text.current.value = changed.length > 0 ? content : ''
    if (changed.length > 0) void read(() => ask(listBody(content)), changed)
  }
  const change = ({ id }: ListedRow, part: Partial<Written>): void =>
    readRows(
      (rows.peek() ?? []).map((row) =>
        row.id === id ? { ...row, written: { ...row.written, ...part }, isEdited: true } : row,
      ),
    )
  const remove = ({ id }: ListedRow): void => readRows((rows.peek() ?? []).filter((row) => row.id !== id))

  const { send, sending, failure } = useAct(async () => {
    let left = rows.peek() ?? []
    if (left.length === 0 || refusedIn(left) > 0) return null
    const { length: all } = left
    recorded.value = 0
    while (left.length > 0) {
      const people = left.slice(0, MOST).flatMap(({ person }) => person ?? [])
      const answer = await call('POST /v1/congresses/{id}/people-additions', {
        path,
        body: { people },
        key: keyFor(people),
      })
      answered(failureIn(answer))
      if (!answer.ok) {
        rows.value = withRefusals(left, answer.failure.errors)
        if (left.length < all) await again()
        return answer.failure
      }
      left = left.slice(MOST)
      recorded.value = all - left.length
    }
    rows.value = null
    await done()
    return null
  })

  const { value: list } = rows
  const faults = list ? refusedIn(list) : 0
  const count = list?.length ?? 0
  const isFilled = isNext || count > 0
  return (
    <section class="paste">
      <label class="label" for={pasteId}>
        {say(PEOPLE.paste)}
      </label>
      <p class="hint" id={`${pasteId}-hint`}>
        {say(PEOPLE.pasteHint)}
      </p>
      <textarea
        class="input"
        id={pasteId}
        ref={text}
        rows={count > 0 ? 2 : 6}
        aria-describedby={`${pasteId}-hint`}
        onInput={(event) => {
          if (event.inputType === 'insertFromPaste' || event.inputType === 'insertFromDrop') readText()
        }}
        onChange={readText}
      />
      <div class="flow">
        <div class="field">
          <label for={fileId}>{say(PEOPLE.file)}</label>
          <input
            class="input"
            id={fileId}
            type="file"
            accept=".xlsx,.csv,.txt,.xls,.xlsm,.ods"
            onChange={({ currentTarget: { files } }) => {
              const [file] = files ?? []
              if (file) void read(() => ask(file), null)
            }}
          />
        </div>
        <div class="field">
          <label for={unitId}>{say(PEOPLE.unit)}</label>
          <p class="hint" id={`${unitId}-hint`}>
            {say(PEOPLE.unitHint)}
          </p>
          <input
            class="input"
            id={unitId}
            ref={unit}
            defaultValue={organisation}
            aria-describedby={`${unitId}-hint`}
            onChange={() => {
              const { value: known } = rows
              if (known) readRows(known)
            }}
          />
        </div>
      </div>
      {failed.value && <Failed failure={failed.value} />}
      {failed.value && (isAway(failed.value) || isSessionOver(failed.value)) && (
        <p>
          <button class="btn" type="button" onClick={() => retry.current()}>
            {say(FRAME.tryAgain)}
          </button>
        </p>
      )}
      {failure.value && <Failed failure={failure.value} />}
      {list && (
        <>
          <div role="status">
            <h2>{faults > 0 ? say(PEOPLE.faults, { faults, count }) : say(PEOPLE.read, { count })}</h2>
          </div>
          <ListRows rows={list} change={change} remove={remove} />
        </>
      )}
      {sending.value && count > MOST && (
        <LongAct name={say(PEOPLE.record, { count })} done={recorded.value} most={count}>
          <p>{say(PROGRESS.recorded, { done: recorded.value, count })}</p>
        </LongAct>
      )}
      <p class="flow">
        {list && (
          <button
            class={isFilled ? 'btn main big' : 'btn big'}
            type="button"
            aria-disabled={sending.value || faults > 0 || count === 0}
            onClick={() => void send()}
          >
            {next === null ? say(PEOPLE.record, { count }) : say(PEOPLE.recordAndGoOn, { count, step: next })}
          </button>
        )}
        {faults > 0 && <span class="quiet small">{say(PEOPLE.mend)}</span>}
        <BackToSteps />
      </p>
    </section>
  )
}
