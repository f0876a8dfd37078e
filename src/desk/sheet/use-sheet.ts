import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { SHEET } from '../../locale/desk/sheet.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import { say } from '../language.ts'
import { openEntry } from '../outbox/open-entry.ts'
import type { EntryStatus, OpenEntry } from '../outbox/outbox.ts'
import { sheetIn } from './draft.ts'
import { bodyOf, isSame, type Typed, typedOf } from './figures.ts'
import { readKept, readSheetFacts, type SheetFacts, type SheetPlace } from './read-sheet.ts'

export interface SheetState {
  readonly facts: ReadonlySignal<SheetFacts | null>
  /** Why the sheet cannot be shown. */
  readonly failed: ReadonlySignal<Failure | null>
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
  /** Sends the sheet and finishes the entry; false if either was refused. */
  readonly finish: () => Promise<boolean>
}

/** Refused because somebody else, or a lost answer, has made another version. */
const OTHER_VERSION: readonly number[] = [412, 428]

/** The tally sheet of an entry: kept on this laptop while it is typed, sent when it is finished. */
export const useSheet = (place: SheetPlace, accountId: string): SheetState => {
  const [facts, failed] = [useSignal<SheetFacts | null>(null), useSignal<Failure | null>(null)]
  const [typed, reason] = [useSignal<Typed>({}), useSignal('')]
  const [refused, sending] = [useSignal<Failure | null>(null), useSignal(false)]
  const [status, keeping] = [useSignal<EntryStatus | null>(null), useSignal(0)]
  const entry = useRef<OpenEntry | null>(null)
  const { batchId, slot } = place

  const open = async (isGone: () => boolean): Promise<void> => {
    const [opened, read] = await Promise.all([openEntry({ ...place, accountId }), readSheetFacts(place)])
    if (isGone() || !opened.ok || !read.ok) {
      if (opened.ok) opened.entry.close()
      if (!isGone()) failed.value = opened.ok ? (read.ok ? null : read.failure) : opened.failure
      return
    }
    const { form, kept } = read.value
    const draft = sheetIn(opened.entry.draft)
    entry.current = opened.entry
    typed.value = draft?.sheet ?? (kept ? typedOf(form, kept.sheet) : {})
    reason.value = draft?.reason ?? ''
    facts.value = read.value
  }

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
  }, [batchId, slot, accountId])

  const keep = (): void => {
    refused.value = null
    keeping.value += 1
    const kept = entry.current?.keepDraft(JSON.stringify({ sheet: typed.value, reason: reason.value }), true)
    void Promise.resolve(kept).then(() => {
      keeping.value -= 1
    })
  }

  /** Sends the figures unless the service has them already. */
  const send = async ({ form, kept }: SheetFacts): Promise<Failure | null> => {
    if (kept && isSame(form, typed.value, typedOf(form, kept.sheet))) return null
    const answer = await call('PUT /v1/ballot-batches/{id}/entries/{slot}/tally-sheet', {
      path: { id: batchId, slot },
      body: bodyOf(form, typed.value, kept ? reason.value : ''),
      seen: kept?.etag ?? null,
    })
    if (!answer.ok && !OTHER_VERSION.includes(answer.failure.status)) return answer.failure
    const newest = answer.ok ? { sheet: answer.value, etag: answer.etag } : await newestKept()
    if (newest && facts.value) facts.value = { ...facts.value, kept: newest }
    // The answer to an earlier attempt was lost: the service has these figures.
    if (answer.ok || (newest && isSame(form, typed.value, typedOf(form, newest.sheet)))) return null
    return { ...answer.failure, detail: say(SHEET.changedElsewhere) }
  }

  const newestKept = async (): Promise<SheetFacts['kept']> => {
    const read = await readKept(place)
    return read.ok ? read.value : null
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
    failed,
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
    giveReason: (text) => {
      reason.value = text
      keep()
    },
    finish,
  }
}
