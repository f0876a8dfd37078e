import type { JSX } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { FRAME } from '../../locale/desk/frame.ts'
import { OUTBOX } from '../../locale/desk/outbox.ts'
import { SHEET } from '../../locale/desk/sheet.ts'
import { STACKS } from '../../locale/desk/stacks.ts'
import type { SheetFaults } from '../../rules/sheet-faults.ts'
import { BarEnd, stackInBar } from '../entry/entry-bar.tsx'
import { usePapersTold } from '../entry/papers-told.tsx'
import { isFocusFree } from '../focus.ts'
import { say } from '../language.ts'
import { locked } from '../lock.ts'
import { useMeetingOf } from '../meeting/meeting.ts'
import type { EntryStatus } from '../outbox/outbox.ts'
import { Laptop, Locked } from '../parts/icons.tsx'
import { Failed } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { goTo, hrefOf } from '../router.ts'
import type { ScreenProps } from '../screen-props.ts'
import { slotNamed } from '../slots.ts'
import {
  beside,
  faultsOf,
  fieldAtPointer,
  fieldsOf,
  fieldsToLookAt,
  isComplete,
  isSame,
  tallyOf,
  typedOf,
  VALID_FIELD,
  votesField,
} from './figures.ts'
import type { SheetFacts, SheetPlace } from './read-sheet.ts'
import { SheetEnd } from './sheet-end.tsx'
import { SheetTable } from './sheet-table.tsx'
import { differenceOf, Sums } from './sums.tsx'
import { type SheetState, useSheet } from './use-sheet.ts'

/** The place of the figures: on this laptop, in another window, or nowhere safe. */
const Where = ({ status, isKept }: { readonly status: EntryStatus; readonly isKept: boolean }): JSX.Element => {
  if (status.elsewhere || !status.canKeep) {
    return (
      <span class="state stop" role="status">
        <Locked />
        {say(status.elsewhere ? OUTBOX.elsewhere : OUTBOX.cannotKeep)}
      </span>
    )
  }
  return (
    <span class={isKept ? 'state done' : 'state idle'} role="status">
      <Laptop />
      {say(isKept ? SHEET.keptHere : SHEET.keeping)}
    </span>
  )
}

/** Sentences about figures by their fields: those of the service before those that follow from the figures. */
const sentencesOf = (
  { exceeding, unequal }: SheetFaults,
  { refused, typed }: SheetState,
): Readonly<Record<string, string>> => {
  // The valid ballots are below the names on the paper, so until they are typed no name has too many votes.
  const isKnown = (typed.value[VALID_FIELD] ?? '') !== '' || unequal === null
  const above = (isKnown ? exceeding : []).map((index) => [votesField(index + 1), say(SHEET.aboveValid)])
  const said = (refused.value?.errors ?? []).map(({ pointer, detail }) => [fieldAtPointer(pointer) ?? '', detail])
  return Object.fromEntries([...above, ...said])
}

const Keys = (): JSX.Element => (
  <ul class="keys" aria-label={say(SHEET.keys)}>
    <li>
      <kbd class="key">Enter</kbd>
      <kbd class="key">↓</kbd>
      {say(SHEET.nextField)}
    </li>
    <li>
      <kbd class="key">↑</kbd>
      {say(SHEET.fieldBefore)}
    </li>
    <li>
      <kbd class="key">Shift</kbd>
      <kbd class="key">Enter</kbd>
      {say(SHEET.finishKey)}
    </li>
  </ul>
)

/** True for an input of the sheet itself: a form beside it has keys of its own. */
const isOfSheet = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.form === null

interface TypingProps {
  readonly facts: SheetFacts
  readonly faults: SheetFaults
  readonly state: SheetState
}

const Typing = ({ facts, faults, state }: TypingProps): JSX.Element => {
  const place = useRef<HTMLElement>(null)
  /** The field that was filled in last. */
  const last = useRef<string | null>(null)
  const { form, kept, entry } = facts
  const { typed, refused, reason, status, lost } = state
  const papers = usePapersTold(facts.batch, entry.slot, state.again)
  const isChanged = kept !== null && !isSame(form, typed.value, typedOf(form, kept.sheet))
  const isReady = isComplete(faults) && papers.waiting === null && (!isChanged || reason.value.trim() !== '')
  const readOnly = entry.state !== 'open' || lost.value !== null || status.value?.elsewhere === true
  const sentences = sentencesOf(faults, state)

  const focusOn = (field: string | undefined): void =>
    place.current?.querySelector<HTMLInputElement>(`input[name="${field}"]`)?.focus()

  useLayoutEffect(() => focusOn(fieldsOf(form)[0]), [facts.batch.id])
  const back = (): void => focusOn(last.current ?? fieldsOf(form)[0])
  // After the page has been locked, typing goes on where it stopped.
  useEffect(() => {
    if (locked.value === null && isFocusFree()) back()
  }, [locked.value])

  const finish = async (): Promise<void> => {
    if (!isReady || readOnly) return
    if (await state.finish()) return goTo('stacks')
    const wrong = (refused.value?.errors ?? []).map(({ pointer }) => fieldAtPointer(pointer))
    focusOn(wrong.find((field) => field !== null) ?? undefined)
  }

  const hear = (event: KeyboardEvent): void => {
    const { target, key, shiftKey, repeat } = event
    if (!isOfSheet(target)) return
    const step = key === 'ArrowUp' ? -1 : key === 'ArrowDown' || key === 'Enter' ? 1 : null
    if (step === null) return
    event.preventDefault()
    if (key === 'Enter' && shiftKey) {
      if (!repeat) void finish()
    } else if (target.name !== 'reason') {
      const field = beside(form, target.name, step)
      focusOn(field === target.name && step === 1 && isChanged ? 'reason' : field)
    } else if (step === -1) focusOn(fieldsOf(form).at(-1))
  }

  return (
    <main
      class="sheet-grid"
      ref={place}
      onKeyDown={hear}
      onFocusIn={({ target }) => {
        if (isOfSheet(target)) last.current = target.name
      }}
    >
      <section>
        <h1>{say(SHEET.heading, { count: form.size })}</h1>
        <p class="quiet small">{say(SHEET.emptyIsZero)}</p>
        <SheetTable
          form={form}
          typed={typed.value}
          faults={sentences}
          again={fieldsToLookAt(entry.lookAgain?.columns ?? [])}
          readOnly={readOnly}
          onType={state.type}
        />
      </section>
      <aside class="panel" aria-live="polite">
        <Sums form={form} tally={tallyOf(form, typed.value)} faults={faults} />
        <SheetEnd {...{ facts, faults, state, papers, isChanged, isReady, readOnly, finish }} back={back} />
      </aside>
      <Keys />
    </main>
  )
}

interface OpenSheetProps {
  readonly place: SheetPlace
  readonly session: ScreenProps['session']
}

const OpenSheet = ({ place, session }: OpenSheetProps): JSX.Element => {
  const state = useSheet(place, session.account.id)
  const { facts, failed, status } = state
  const { value: read } = facts
  const isElsewhere = useMeetingOf(session, place.batchId, read && { ...read.round, id: read.batch.id })
  const known = isElsewhere ? null : read
  const manner = known?.entry.manner ?? known?.batch.mode ?? null
  const isByBallots = manner === 'ballots' || manner === 'patterns'
  useEffect(() => {
    // An entry that is typed ballot by ballot takes no sheet.
    if (isByBallots) location.replace(hrefOf('entry', place.batchId, place.slot))
  }, [isByBallots])
  const faults = known && faultsOf(known.form, state.typed.value)
  const title =
    known && faults
      ? `${differenceOf(faults, known.form.size)} ${say(STACKS.stackNumber, { number: known.batch.number })}`
      : say(failed.value ? SHEET.cannotOpen : FRAME.loading)
  const where = status.value && <Where status={status.value} isKept={state.isKept.value} />
  return (
    <Page
      title={title}
      {...(known ? stackInBar(session, known.round, known.batch, known.entry) : {})}
      end={<BarEnd session={session} status={where} />}
    >
      {known && faults ? (
        <Typing facts={known} faults={faults} state={state} />
      ) : (
        <main class="column" aria-busy={failed.value === null}>
          <h1 class={failed.value ? '' : 'sr'}>{title}</h1>
          {failed.value && <Failed failure={failed.value} />}
        </main>
      )}
    </Page>
  )
}

/** The tally sheet of a stack that was counted on paper, at `#/sheet/BATCH/SLOT`. */
export const SheetScreen = ({ session, rest }: ScreenProps): JSX.Element => {
  const [batchId = '', slot] = rest
  const place: SheetPlace = { batchId, slot: slotNamed(slot) }
  return <OpenSheet key={`${batchId} ${place.slot} ${session.account.id}`} place={place} session={session} />
}
