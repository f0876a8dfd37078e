import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import { OUTBOX } from '../../locale/desk/outbox.ts'
import type { Bilingual } from '../../locale/text.ts'
import { newKey } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import { say } from '../language.ts'
import { sendingAs } from '../lock.ts'
import { onSessionEnd } from '../session.ts'
import { browserClock } from './clock.ts'
import { entryApi } from './entry-api.ts'
import type { EntryPlace, EntryStatus, KeptPaper, Opened } from './outbox.ts'
import { askToPersist } from './persist.ts'
import { entryIdOf, type Kept, type Receipt, unsentIn } from './plan.ts'
import { openQueue, type Queue } from './queue.ts'
import { browserStore } from './store.ts'
import type { LocalReason, QueueTools } from './tools.ts'
import { browserWindows } from './windows.ts'

const REASONS: Readonly<Record<LocalReason, Bilingual>> = {
  'cannot-keep': OUTBOX.cannotKeepHint,
  elsewhere: OUTBOX.elsewhereHint,
  'no-ballot': OUTBOX.noBallot,
  'unsent-left': OUTBOX.unsentLeft,
  unanswered: OUTBOX.finishUnanswered,
}

const failureOf = (reason: LocalReason): Failure => ({
  status: 0,
  code: reason,
  detail: say(REASONS[reason]),
  errors: [],
})

const store = browserStore()

const tools: QueueTools = {
  store,
  api: entryApi,
  windows: browserWindows(newKey(), browserClock),
  clock: browserClock,
  newKey,
  chance: () => (crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) / 255,
  sender: sendingAs,
  failureOf,
}

/** A queue of this window, and how many screens show it. Without a screen it lives until everything is sent. */
interface Opening {
  readonly place: EntryPlace
  readonly queue: Queue
  screens: number
  readonly stop: () => void
}

const openings = signal<ReadonlyMap<string, Opening>>(new Map())

const endIfDone = (entryId: string): void => {
  const opening = openings.value.get(entryId)
  if (!opening || opening.screens > 0 || opening.queue.entry.status.value.unsent > 0) return
  const rest = new Map(openings.value)
  rest.delete(entryId)
  openings.value = rest
  opening.stop()
  void opening.queue.end()
}

const newOpening = (place: EntryPlace): Opening => {
  const entryId = entryIdOf(place)
  const queue = openQueue(tools, place)
  const stop = effect(() => {
    if (queue.entry.status.value.unsent === 0) queueMicrotask(() => endIfDone(entryId))
  })
  const opening: Opening = { place, queue, screens: 0, stop }
  openings.value = new Map([...openings.value, [entryId, opening]])
  return opening
}

/** The queue of an entry, with one more screen or other work that needs it. */
const join = (place: EntryPlace): Opening => {
  const opening = openings.value.get(entryIdOf(place)) ?? newOpening(place)
  opening.screens += 1
  return opening
}

/**
 * Opens an entry for its typist, with what the server and this laptop have of it.
 * @param paper kept with unsent ballots, so that they can be read without the server; not needed where only a draft is kept
 */
export const openEntry = async (place: EntryPlace, paper?: KeptPaper): Promise<Opened> => {
  void askToPersist()
  const opening = join(place)
  const { queue } = opening
  let isClosed = false
  const close = (): void => {
    if (isClosed) return
    isClosed = true
    opening.screens -= 1
    void queue.settled().then(() => endIfDone(entryIdOf(place)))
  }
  const failure = await queue.open(paper)
  if (failure) {
    close()
    return { ok: false, failure }
  }
  return { ok: true, entry: { ...queue.entry, close } }
}

/** Unsent ballots of an entry on this laptop. */
export interface Unsent {
  readonly place: EntryPlace
  readonly count: number
}

const inStore = signal<readonly Unsent[]>([])

/** Reads again what is kept on this laptop, of whomever. */
export const lookIntoStore = async (): Promise<void> => {
  try {
    inStore.value = (await store.all()).map((kept) => ({ place: kept.place, count: unsentIn(kept) }))
  } catch {
    // A browser that keeps nothing has nothing unsent.
    inStore.value = []
  }
}

/** Entries with unsent ballots on this laptop: those that this window sends by their present count, others as last read. */
export const unsentHere: ReadonlySignal<readonly Unsent[]> = computed(() => {
  const open = [...openings.value.values()].map(({ place, queue }) => ({
    place,
    count: queue.entry.status.value.unsent,
  }))
  const others = inStore.value.filter(({ place }) => !openings.value.has(entryIdOf(place)))
  return [...open, ...others].filter(({ count }) => count > 0)
})

/** Unsent ballots of an account on this laptop. */
export const countOf = (accountId: string): number =>
  unsentHere.value.filter(({ place }) => place.accountId === accountId).reduce((sum, { count }) => sum + count, 0)

/** Ballots and changes of an entry that are only on this laptop. */
export const leftHere = (place: EntryPlace): number =>
  unsentHere.value.find((one) => entryIdOf(one.place) === entryIdOf(place))?.count ?? 0

/** A half-typed ballot, or tally sheet, that is kept on this laptop. */
export interface HalfTyped {
  /** Number of the ballot. */
  readonly number: number
  /** The text of the draft, in the form of its screen. */
  readonly draft: string
}

/** The draft of an account on this page; null without one. */
export const halfTyped = (accountId: string): HalfTyped | null => {
  for (const { place, queue } of openings.value.values()) {
    const { value: draft } = queue.entry.draft
    if (place.accountId === accountId && draft !== null) return { number: queue.entry.status.value.next, draft }
  }
  return null
}

/** An entry of which something is kept on this laptop. */
export interface KeptEntryHere {
  readonly place: EntryPlace
  readonly kept: Kept
  readonly receipts: readonly Receipt[]
}

/** Every entry of which something is kept on this laptop; none if the browser keeps nothing. */
export const entriesHere = async (): Promise<readonly KeptEntryHere[]> => {
  try {
    return await Promise.all(
      (await store.all()).map(async ({ place, ...kept }) => ({
        place,
        kept,
        receipts: await store.receipts(entryIdOf(place)),
      })),
    )
  } catch {
    return []
  }
}

/** The state of an entry that this window sends; null if it sends nothing of it. */
export const statusOf = (place: EntryPlace): EntryStatus | null =>
  openings.value.get(entryIdOf(place))?.queue.entry.status.value ?? null

/** Sends the ballots of an entry now, also after a refusal. */
export const sendAgain = (place: EntryPlace): void => openings.value.get(entryIdOf(place))?.queue.entry.tryAgain()

/** Works on an entry without a screen, and ends the work if nothing is left to send. */
const workOn = async <T>(place: EntryPlace, work: (queue: Queue) => Promise<T>): Promise<T> => {
  const opening = join(place)
  const done = await work(opening.queue)
  opening.screens -= 1
  endIfDone(entryIdOf(place))
  return done
}

/** Deletes the unsent ballots of an entry, after a person has read that they are lost by it. */
export const dropUnsent = async (place: EntryPlace): Promise<Failure | null> => {
  const failure = await workOn(place, async (queue) => {
    await queue.start()
    return queue.drop()
  })
  await lookIntoStore()
  return failure
}

/** Sends what an account has left on this laptop earlier. */
const sendKept = async (accountId: string): Promise<void> => {
  await lookIntoStore()
  for (const { place } of inStore.value) {
    if (place.accountId !== accountId || openings.value.has(entryIdOf(place))) continue
    void workOn(place, (queue) => queue.start())
  }
}

effect(() => {
  const { value: accountId } = sendingAs
  if (accountId !== null) void sendKept(accountId)
})

const wakeAll = (): void => {
  for (const { queue } of openings.value.values()) void queue.wake()
}
addEventListener('online', wakeAll)
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') wakeAll()
})

onSessionEnd(async () => {
  await Promise.all([...openings.value.values()].map(({ queue }) => queue.settled()))
})
