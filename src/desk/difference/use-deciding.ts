import { type ReadonlySignal, type Signal, useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { failureIn, useActKey } from '../api/act-key.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import type { BallotBatch } from '../api/types.ts'
import { digitOf, isCommand } from '../keys.ts'
import { useKeptNames } from '../parts/keep-names.tsx'
import { type Choice, type Choices, NO_CHOICES, resolvedPapers } from './choices.ts'
import { type DecidingState, decidingState, placesIn } from './deciding.ts'
import { resolvedSheet } from './figures.ts'
import { type Item, offeredFor } from './items.ts'
import type { Compared } from './read-stack.ts'
import type { TypistOf } from './words.ts'

export interface CompareProps {
  readonly batch: BallotBatch
  readonly compared: Compared
  /** The answers of the head, which stay on the page when somebody else has settled the stack. */
  readonly choices: Signal<Choices>
  /** Reads the facts again, after an act or if what is shown is out of date. */
  readonly again: () => Promise<void>
}

/** The names of the typists of a stack. */
export const typistsOf =
  ({ entries }: BallotBatch): TypistOf =>
  (slot) =>
    entries.find((entry) => entry.slot === slot)?.typist?.displayName ?? null

/** The acts of the head on a stack that differs, by mouse or keys. */
export interface Decides extends DecidingState {
  /** The place that is looked at. */
  readonly item: Item | undefined
  readonly show: (id: string) => void
  readonly choose: (item: Item, choice: Choice) => void
  readonly record: () => Promise<void>
  readonly reason: RefObject<HTMLInputElement | null>
  /** Whether a name of the meeting stays in the reason. */
  readonly keepNames: (keep: boolean) => void
  readonly failure: ReadonlySignal<Failure | null>
  /** True if somebody else has changed the stack since it was read. */
  readonly isStale: ReadonlySignal<boolean>
  readonly isSending: ReadonlySignal<boolean>
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement

const pressesItself = (target: EventTarget | null): boolean =>
  target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement

const leaveField = (): void => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

/** @param isPaused whether another form has the keys */
export const useDeciding = ({ batch, compared, choices, again }: CompareProps, isPaused: boolean): Decides => {
  const shown = useSignal<string | null>(null)
  const [failure, isStale, isSending] = [useSignal<Failure | null>(null), useSignal(false), useSignal(false)]
  const { keyFor, answered } = useActKey()
  const reason = useRef<HTMLInputElement>(null)
  const { kept, keepNames } = useKeptNames()
  const places = useMemo(() => placesIn(compared), [compared])
  const state = decidingState(batch, compared, places, choices.value)
  const { items, left, obstacle, deciding, figures } = state
  const item = items.find(({ id }) => id === shown.value) ?? items[0]

  const show = (id: string): void => {
    shown.value = id
  }
  const choose = ({ id }: Item, choice: Choice): void => {
    choices.value = new Map([...choices.value, [id, choice]])
  }

  const record = async (): Promise<void> => {
    if (isSending.value || obstacle !== null) return
    isSending.value = true
    const [sheet] = compared.sheets
    const seen = compared.etag ?? ''
    const body = {
      papers: resolvedPapers(deciding),
      ...(sheet ? { sheet: resolvedSheet(sheet.sheet, figures, choices.value, compared.list) } : {}),
      reason: reason.current?.value.trim() ?? '',
      ...kept(),
    }
    const path = { id: batch.id }
    const answer = await call('POST /v1/ballot-batches/{id}/resolutions', {
      path,
      body,
      seen,
      key: keyFor([seen, body]),
    })
    answered(failureIn(answer))
    isStale.value = !answer.ok && answer.failure.status === 412
    failure.value = answer.ok || isStale.value ? null : answer.failure
    keepNames(false)
    if (answer.ok) choices.value = NO_CHOICES
    if (answer.ok || isStale.value) await again()
    isSending.value = false
  }

  /** Goes to the next place without an answer; records if there is none. */
  const goOn = async (): Promise<void> => {
    if (left.length === 0) return record()
    if (!item || left.includes(item)) return
    const later = left.find((one) => items.indexOf(one) > items.indexOf(item)) ?? left[0]
    if (later) show(later.id)
    leaveField()
  }

  const onKey = (event: KeyboardEvent): void => {
    if (isCommand(event) || event.repeat || isPaused || !item) return
    const { target, key } = event
    if (key === 'Enter') {
      if (pressesItself(target)) return
      event.preventDefault()
      void goOn()
      return
    }
    if (isField(target)) return
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault()
      const next = items[items.indexOf(item) + (key === 'ArrowDown' ? 1 : -1)]
      if (next) show(next.id)
      return
    }
    const digit = digitOf(event)
    const offered = digit === null ? undefined : offeredFor(item, compared.list, typistsOf(batch))[digit - 1]
    if (!offered) return
    event.preventDefault()
    choose(item, keepsTyped(offered.choice, choices.value.get(item.id)))
  }
  // A key may come before the page is drawn again, and finds the newest answers here.
  const handler = useRef(onKey)
  handler.current = onKey
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => handler.current(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])

  return { ...state, item, show, choose, record, reason, keepNames, failure, isStale, isSending }
}

/** The choice to type, made once more, keeps what is typed. */
export const keepsTyped = (choice: Choice, before: Choice | undefined): Choice =>
  choice.kind === 'typed' && before?.kind === 'typed' ? before : choice
