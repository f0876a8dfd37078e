import { type ReadonlySignal, untracked, useComputed, useSignal, useSignalEffect } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { SHEET } from '../../locale/desk/sheet.ts'
import { failureIn } from '../api/act-key.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import { lostBy, whyStopped } from '../entry/stopped.ts'
import { useFacts } from '../facts.ts'
import { say } from '../language.ts'
import { openEntry } from '../outbox/open-entry.ts'
import type { EntryStatus, OpenEntry } from '../outbox/outbox.ts'
import { useKeptNames } from '../parts/keep-names.tsx'
import type { Slot } from '../slots.ts'
import { type SheetDraft, sheetIn } from './draft.ts'
import { bodyOf, isSame, type Typed, typedOf } from './figures.ts'
import { readKept, readStackFacts, type SheetFacts, type SheetPlace, type StackFacts } from './read-sheet.ts'

export interface SheetState {
  readonly facts: ReadonlySignal<SheetFacts | null>
  /** Why the sheet cannot be shown. */
  readonly failed: ReadonlySignal<Failure | null>
  /** Why the typist may not read the entry any more, such as that it was handed over; null otherwise. */
  readonly lost: ReadonlySignal<Failure | null>
  readonly typed: ReadonlySignal<Typed>
  readonly reason: ReadonlySignal<string>
  /** Why the last attempt to finish was refused. */
  readonly refused: ReadonlySignal<Failure | null>
  readonly sending: ReadonlySignal<boolean>
  /** Whether this laptop keeps what is typed, and whether another window types it; null before the entry is open. */
  readonly status: ReadonlySignal<EntryStatus | null>
  /** False while the last figure is on its way to the disk. */
  readonly isKept: ReadonlySignal<boolean>
  readonly type: (field: string, digits: string) => void
  readonly giveReason: (reason: string) => void
  /** Whether a name of the meeting stays in the reason. */
  readonly keepNames: (keep: boolean) => void
  /** Sends the sheet and finishes the entry; false if either was refused. */
  readonly finish: () => Promise<boolean>
  /** Takes the typed figures to another entry of the stack, and this laptop keeps them there; the reason if it cannot. */
  readonly takeTo: (slot: Slot) => Promise<Failure | null>
  /** Reads the stack again, after an act on this page. */
  readonly again: () => Promise<void>
}

/** Refused because somebody else, or a lost answer, has made another version. */
const OTHER_VERSION: readonly number[] = [412, 428]

/** True for an entry that was finished, and not ended by others. */
const isLocked = (facts: StackFacts | null): boolean =>
  facts !== null && facts.entry.state !== 'open' && whyStopped(facts) === null

/** An open sheet: what this laptop keeps of it, and the sheet that the service had when the typist came to it. */
interface OpenSheet {
  readonly entry: OpenEntry
  readonly kept: SheetFacts['kept']
}

/**
 * The tally sheet of an entry: kept on this laptop while it is typed, sent when it is finished. The size of its stack,
 * and whose the entry is, follow the meeting; the figures and the version that they replace do not.
 */
export const useSheet = (place: SheetPlace, accountId: string): SheetState => {
  const { answer, last, again } = useFacts(() => readStackFacts(place), [])
  const [opened, notOpened] = [useSignal<OpenSheet | null>(null), useSignal<Failure | null>(null)]
  const [typed, reason] = [useSignal<Typed>({}), useSignal('')]
  const [refused, sending] = [useSignal<Failure | null>(null), useSignal(false)]
  const [status, keeping] = [useSignal<EntryStatus | null>(null), useSignal(0)]
  const entry = useRef<OpenEntry | null>(null)
  const { kept: keptNames, keepNames } = useKeptNames()
  const hasBegun = useSignal(false)
  const wasElsewhere = useRef(false)
  const { batchId, slot } = place
  const facts = useComputed(() =>
    hasBegun.value && last.value && opened.value ? { ...last.value, kept: opened.value.kept } : null,
  )
  const refusedReading = useComputed(() => failureIn(answer.value))

  const open = async (isGone: () => boolean): Promise<void> => {
    const [found, kept] = await Promise.all([openEntry({ ...place, accountId }), readKept(place)])
    if (isGone() || !found.ok || !kept.ok) {
      if (found.ok) found.entry.close()
      if (!isGone()) notOpened.value = found.ok ? (kept.ok ? null : kept.failure) : found.failure
      return
    }
    entry.current = found.entry
    opened.value = { entry: found.entry, kept: kept.value }
  }

  useSignalEffect(() => {
    if (hasBegun.value || !last.value || !opened.value) return
    const { form } = last.value
    const { kept } = opened.value
    const draft = sheetIn(opened.value.entry.draft.peek())
    const sent = kept ? typedOf(form, kept.sheet) : {}
    typed.value = draft?.sheet ?? sent
    reason.value = draft?.reason ?? ''
    // Another laptop has sent a sheet since these figures were typed here.
    const isOld = draft && kept && draft.seen !== kept.etag && !isSame(form, draft.sheet, sent)
    if (isOld) refused.value = { status: 0, code: 'sheet-changed', detail: say(SHEET.changedElsewhere), errors: [] }
    hasBegun.value = true
  })

  // The figures of the window that types the sheet, and typing goes on from them once it is closed.
  useSignalEffect(() => {
    if (!hasBegun.value || !opened.value) return
    const { draft, status } = opened.value.entry
    const { elsewhere } = status.value
    const found = elsewhere || wasElsewhere.current ? sheetIn(draft.value) : null
    wasElsewhere.current = elsewhere
    if (!found) return
    typed.value = found.sheet
    reason.value = found.reason
  })

  // A locked entry has the figures that were sent, whatever was typed on this page meanwhile.
  useSignalEffect(() => {
    if (hasBegun.value && isLocked(last.value)) void untracked(showSent)
  })

  useEffect(() => {
    let isGone = false
    let stop: () => void = () => {}
    void open(() => isGone).then(() => {
      const { current } = entry
      if (!current) return
      stop = current.status.subscribe((now) => {
        status.value = now
      })
    })
    return () => {
      isGone = true
      stop()
      entry.current?.close()
      entry.current = null
    }
  }, [])

  const showSent = async (): Promise<void> => {
    const newest = await newestKept()
    const { value: now } = last
    if (!newest || !opened.value || !now || !isLocked(now)) return
    opened.value = { ...opened.value, kept: newest }
    typed.value = typedOf(now.form, newest.sheet)
    reason.value = ''
    void entry.current?.keepDraft(null)
  }

  const keep = (): void => {
    refused.value = null
    keeping.value += 1
    const seen = opened.value?.kept?.etag ?? null
    const draft: SheetDraft = { sheet: typed.value, reason: reason.value, seen }
    const kept = entry.current?.keepDraft(JSON.stringify(draft), true)
    void Promise.resolve(kept).then(() => {
      keeping.value -= 1
    })
  }

  /** Sends the figures unless the service has them already. */
  const send = async ({ form, kept }: SheetFacts): Promise<Failure | null> => {
    if (kept && isSame(form, typed.value, typedOf(form, kept.sheet))) return null
    const answer = await call('PUT /v1/ballot-batches/{id}/entries/{slot}/tally-sheet', {
      path: { id: batchId, slot },
      body: { ...bodyOf(form, typed.value, kept ? reason.value : ''), ...keptNames() },
      seen: kept?.etag ?? null,
    })
    if (!answer.ok && !OTHER_VERSION.includes(answer.failure.status)) return answer.failure
    const newest = answer.ok ? { sheet: answer.value, etag: answer.etag } : await newestKept()
    if (newest && opened.value) opened.value = { ...opened.value, kept: newest }
    // The answer to an earlier attempt was lost: the service has these figures.
    if (answer.ok || (newest && isSame(form, typed.value, typedOf(form, newest.sheet)))) return null
    return { ...answer.failure, detail: say(SHEET.changedElsewhere) }
  }

  const newestKept = async (): Promise<SheetFacts['kept']> => {
    const read = await readKept(place)
    return read.ok ? read.value : null
  }

  const takeTo = async (other: Slot): Promise<Failure | null> => {
    const found = await openEntry({ batchId, slot: other, accountId })
    if (!found.ok) return found.failure
    const draft: SheetDraft = { sheet: typed.value, reason: '', seen: null }
    await found.entry.keepDraft(JSON.stringify(draft), true)
    found.entry.close()
    void entry.current?.keepDraft(null)
    return null
  }

  const finish = async (): Promise<boolean> => {
    const { value: known } = facts
    if (sending.value || known === null || entry.current === null) return false
    sending.value = true
    refused.value = await send(known)
    if (refused.value === null) {
      const finished = await entry.current.finish()
      if (finished.ok) void entry.current.keepDraft(null)
      else refused.value = finished.failure
    }
    sending.value = false
    return refused.value === null
  }

  return {
    facts,
    failed: useComputed(() => (hasBegun.value ? null : (notOpened.value ?? refusedReading.value))),
    lost: useComputed(() => lostBy(refusedReading.value)),
    typed,
    reason,
    refused,
    sending,
    isKept: useComputed(() => keeping.value === 0),
    status,
    type: (field, digits) => {
      typed.value = { ...typed.value, [field]: digits }
      keep()
    },
    keepNames,
    giveReason: (text) => {
      keepNames(false)
      reason.value = text
      keep()
    },
    finish,
    takeTo,
    again,
  }
}
