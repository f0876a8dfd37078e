import { type Signal, signal } from '@preact/signals'
import type { Answer } from '../../../src/desk/api/answer.ts'
import { NO_ANSWER } from '../../../src/desk/api/failure.ts'
import { openQueue, type Queue } from '../../../src/desk/outbox/queue.ts'
import type { BallotStore, EntryApi, Windows } from '../../../src/desk/outbox/tools.ts'
import { fakeService, handClock, memoryStore, PLACE, refusal } from './outbox-world.ts'

/** A thing on its way: a request, an answer, a word between windows. `chance` (0 to 99) decides how it arrives. */
interface OnItsWay {
  readonly window: OrderedWindow
  readonly outlives: boolean
  readonly arrive: (chance: number) => void
}

/** A window of which a test may stop everything, as a reload does. */
export interface OrderedWindow {
  readonly id: string
  readonly queue: Queue
  readonly sender: Signal<string | null>
  readonly later: (ms: number) => void
  isLive: boolean
}

/** Lets everything act that waits for no other thing than a promise that is kept. */
export const turn = (): Promise<void> => new Promise<void>((done) => void setImmediate(done))

/** Windows of one browser on one store, and a service, between which every word arrives when a test says so. */
export const orderedWorld = () => {
  const [disk, service] = [memoryStore(), fakeService()]
  const onWay: OnItsWay[] = []
  const windows: OrderedWindow[] = []
  const hears = new Map<OrderedWindow, Set<(entryId: string | null) => void>>()
  const account: { value: string | null } = { value: PLACE.accountId }
  /** A look at the service when the service finishes the entry. */
  const seen = { finish: (): void => {}, isGood: false }

  /** Transactions follow each other: one begins after the answer of the last one is on its way to its window. */
  const waiting: { readonly window: OrderedWindow; readonly act: () => Promise<() => void> }[] = []
  let isBusy = false
  const beginNext = (): void => {
    const first = waiting.shift()
    if (!first) return
    isBusy = true
    onWay.push({
      window: first.window,
      // A change that a window asked for before it was closed may be on the disk, or not.
      outlives: true,
      arrive: async (chance) => {
        const tell = first.window.isLive || chance < 50 ? await first.act() : () => {}
        onWay.push({
          window: first.window,
          outlives: true,
          arrive: () => {
            isBusy = false
            beginNext()
            if (first.window.isLive) tell()
          },
        })
      },
    })
  }
  const inOrder = <Value>(window: OrderedWindow, act: () => Promise<Value>): Promise<Value> =>
    new Promise((resolve, reject) => {
      const told = (): Promise<() => void> =>
        act().then(
          (value) => () => resolve(value),
          (error: unknown) => () => reject(error),
        )
      waiting.push({ window, act: told })
      if (!isBusy) beginNext()
    })

  const storeOf = (window: OrderedWindow): BallotStore => ({
    read: (entryId) => inOrder(window, () => disk.store.read(entryId)),
    change: (place, plan, isDraft) => inOrder(window, () => disk.store.change(place, plan, isDraft)),
    all: () => inOrder(window, () => disk.store.all()),
    receipts: (entryId) => inOrder(window, () => disk.store.receipts(entryId)),
  })

  /** A request that comes to the service late or not at all, and its answer, which may do the same. */
  const request = <Value>(window: OrderedWindow, act: () => Promise<Answer<Value>>): Promise<Answer<Value>> =>
    new Promise((resolve) => {
      const answer = (value: Answer<Value>): void =>
        void onWay.push({ window, outlives: false, arrive: () => resolve(value) })
      onWay.push({
        window,
        outlives: true,
        arrive: async (chance) => {
          const isLost = !seen.isGood && chance < 16
          if (isLost && chance < 4) return answer({ ok: false, failure: NO_ANSWER })
          if (isLost && chance < 8) return answer({ ok: false, failure: refusal(503, 'unavailable') })
          const value = await act()
          answer(isLost ? { ok: false, failure: NO_ANSWER } : value)
        },
      })
    })

  const apiOf = (window: OrderedWindow): EntryApi => {
    const { api, state } = service
    const asked = <Value>(act: () => Promise<Answer<Value>>, isChange = false): Promise<Answer<Value>> =>
      request(window, async () => {
        if (state.isAway) return { ok: false, failure: NO_ANSWER }
        if (account.value === null) return { ok: false, failure: refusal(401, 'session-missing') }
        if (account.value !== PLACE.accountId) return { ok: false, failure: refusal(403, 'entry-of-another') }
        if (isChange && state.entry === 'final') return { ok: false, failure: refusal(409, 'entry-final') }
        return act()
      })
    return {
      read: (place) => asked(() => Promise.resolve(api.read(place))),
      state: (place) => asked(() => api.state(place)),
      newest: (place, number) => asked(() => api.newest(place, number)),
      enter: (place, sent) => asked(() => api.enter(place, sent), true),
      correct: (place, ...sent) => asked(() => api.correct(place, ...sent), true),
      remove: (place, ...sent) => asked(() => api.remove(place, ...sent), true),
      finish: (place, key) =>
        asked(() => {
          seen.finish()
          state.entry = 'final'
          return api.finish(place, key)
        }, true),
      whoAmI: () =>
        request(window, async () => {
          if (state.isAway) return { ok: false, failure: NO_ANSWER }
          return account.value === null
            ? { ok: false, failure: refusal(401, 'session-missing') }
            : { ok: true, value: account.value, etag: null }
        }),
    }
  }

  const sayTo = (from: OrderedWindow, entryId: string | null): void => {
    for (const window of windows) {
      if (window === from || !window.isLive) continue
      const arrive = (): void => {
        for (const act of hears.get(window) ?? []) act(entryId)
      }
      onWay.push({ window, outlives: false, arrive })
    }
  }

  const open = (): OrderedWindow => {
    const id = `window ${windows.length + 1}`
    const time = handClock()
    const acts = new Set<(entryId: string | null) => void>()
    const sender = signal(account.value)
    let made = 0
    const window = { id, sender, later: time.later, isLive: true } as OrderedWindow
    const others: Windows = {
      id,
      isThere: (other) =>
        new Promise((resolve) => {
          const arrive = (chance: number): void => {
            const isSlow = !seen.isGood && chance < 10
            resolve(!isSlow && windows.some((one) => one.id === other && one.isLive))
          }
          onWay.push({ window, outlives: false, arrive })
        }),
      sayChanged: (entryId) => sayTo(window, entryId),
      hear: (act) => {
        acts.add(act)
        return () => void acts.delete(act)
      },
    }
    const tools = {
      store: storeOf(window),
      api: apiOf(window),
      windows: others,
      clock: time.clock,
      newKey: () => {
        made += 1
        return `${id} key ${made}`
      },
      chance: () => 1,
      sender,
      failureOf: (reason: string) => refusal(0, reason),
    }
    windows.push(window)
    hears.set(window, acts)
    return Object.assign(window, { queue: openQueue(tools, PLACE) })
  }

  return {
    ...service,
    kept: disk.kept,
    fill: disk.fill,
    seen,
    account,
    open,
    live: () => windows.filter(({ isLive }) => isLive),
    /** Ends a window at once, as a reload or a crash does; the others may hear of it. */
    kill: (window: OrderedWindow, isHeard: boolean) => {
      window.isLive = false
      if (isHeard) sayTo(window, null)
    },
    isQuiet: () => onWay.length === 0,
    /** Lets one of the things arrive that are on their way. */
    arrive: async (place: number, chance: number): Promise<void> => {
      const [one] = onWay.splice(place % Math.max(1, onWay.length), 1)
      if (one && (one.window.isLive || one.outlives)) one.arrive(chance)
      await turn()
    },
  }
}
