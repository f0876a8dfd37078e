import { batch, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Answer } from '../api/answer.ts'
import type { Failure } from '../api/failure.ts'
import { pauseAfter } from './clock.ts'
import type { Changed, Keeper } from './keeper.ts'
import { openKnown } from './known.ts'
import type { EntryPlace } from './outbox.ts'
import {
  acknowledged,
  begun,
  changeAcknowledged,
  type KeptBallot,
  type KeptChange,
  unsentIn,
  withGroup,
  withSeen,
} from './plan.ts'
import { type ServerBallot, sameMarks } from './server-ballots.ts'
import type { QueueTools } from './tools.ts'

/** The way of one entry to the server, and what the server has of it. */
export interface Sender {
  readonly server: ReadonlySignal<ReadonlyMap<number, ServerBallot>>
  /** Number of the next ballot by the server. */
  readonly serverNext: ReadonlySignal<number>
  /** False until the entry has been read, and again while it has to be. */
  readonly isLoaded: ReadonlySignal<boolean>
  readonly awaySince: ReadonlySignal<string | null>
  readonly refused: Signal<Failure | null>
  /** True if somebody else is signed in in this browser. */
  readonly foreign: ReadonlySignal<boolean>
  /** Reads the entry from the server. */
  readonly load: () => Promise<Failure | null>
  /** Sends what waits, unless the server was away a moment ago. Resolves when nothing more can be sent now. */
  readonly pump: () => Promise<void>
  /** The same, whatever was before. */
  readonly wake: () => Promise<void>
  /** Reads the entry again and then sends, also after a refusal. */
  readonly again: () => Promise<void>
  readonly end: () => void
}

/** Refusals that the same request may not meet later, and answers that do not come from the service. */
export const isPassing = ({ status, code }: Failure): boolean =>
  status === 0 || status === 408 || status === 429 || status >= 500 || code === 'no-answer'

type Step = 'on' | 'stop'

/** @param heldFrom number of the first ballot that is not sent yet */
export const openSender = (
  { api, clock, chance, sender }: Pick<QueueTools, 'api' | 'clock' | 'chance' | 'sender'>,
  place: EntryPlace,
  { kept, owns, change }: Keeper,
  heldFrom: ReadonlySignal<number>,
): Sender => {
  const { server, serverNext, isLoaded, see, read } = openKnown(api, place)
  const [awaySince, refused] = [signal<string | null>(null), signal<Failure | null>(null)]
  const foreign = signal(false)
  let [isResting, isEnded, failures] = [false, false, 0]
  let [signIns, wasForbidden] = [0, false]
  let cancelRest = (): void => {}

  const answered = (): void => {
    failures = 0
    wasForbidden = false
    awaySince.value = null
  }

  const load = async (): Promise<Failure | null> => {
    const failure = await read()
    if (failure === null) answered()
    return failure
  }

  const rest = (): Step => {
    failures += 1
    awaySince.value ??= clock.now()
    isResting = true
    cancelRest()
    if (!isEnded) cancelRest = clock.after(pauseAfter(failures, chance()), () => void wake())
    return 'stop'
  }

  /** The consequence of a request that failed. */
  const failed = async (failure: Failure): Promise<Step> => {
    if (isPassing(failure)) return rest()
    const isSecond = wasForbidden
    answered()
    // Nobody is signed in: sending goes on after the next sign-in.
    if (failure.status === 401) return 'stop'
    if (failure.status === 403) {
      // In the session of another account every entry is somebody else's.
      const isOwn = await ownSession()
      if (isOwn !== true) return isOwn
      // The refused request may have been sent in the session of the other one.
      wasForbidden = !isSecond
      if (wasForbidden) return 'on'
    }
    refused.value = failure
    return 'stop'
  }

  /** True in the session of the owner; otherwise nothing may be sent. */
  const ownSession = async (): Promise<true | 'stop'> => {
    const before = signIns
    const who = await api.whoAmI()
    // Somebody has signed in since, so the answer is about another session.
    if (signIns !== before) return ownSession()
    if (!who.ok) {
      if (who.failure.status !== 401) rest()
      return 'stop'
    }
    foreign.value = who.value !== place.accountId
    return foreign.value ? 'stop' : true
  }

  const after = (done: Changed): Step => {
    if (done === 'cannot-keep') return rest()
    return done === 'elsewhere' ? 'stop' : 'on'
  }

  const sendGroup = async (group: readonly KeptBallot[]): Promise<Step> => {
    const [first] = group
    if (first?.group == null) return 'stop'
    // The first ballot makes its sender the typist of the entry, so it must not go in the session of somebody else.
    if (server.value.size === 0 && (await ownSession()) !== true) return 'stop'
    const { number: from, group: key } = first
    const answer = await api.enter(place, { from, ballots: group.map(({ ballot }) => ballot), key })
    if (!answer.ok) return failed(answer.failure)
    answered()
    see(
      group.map(({ number, ballot }) => ({ number, ballot, version: 1, removed: false })),
      answer.value.next,
    )
    return after(await change((found) => acknowledged(found, key, clock.now(), answer.receipt)))
  }

  /** The version that a lost answer was about, if the newest one is it; otherwise null. */
  const madeBefore = async ({ number, ballot }: KeptChange, seen: number): Promise<Answer<number | null>> => {
    const answer = await api.newest(place, number)
    if (!answer.ok) return answer
    const { value: newest } = answer
    see([newest])
    const isIt = ballot ? newest.version === seen + 1 && sameMarks(newest.ballot, ballot) : newest.removed
    return { ...answer, value: isIt ? newest.version : null }
  }

  const sendChange = async (one: KeptChange): Promise<Step> => {
    const { number, ballot, order, key } = one
    const seen = one.seen ?? server.value.get(number)?.version ?? 1
    const fixed = await change((found) => withSeen(found, order, seen))
    if (fixed === null || typeof fixed === 'string') return after(fixed ?? 'elsewhere')
    // The typist may have changed the ballot again meanwhile.
    if (!fixed.changes.some((found) => found.key === key && found.number === number)) return 'on'
    let answer = await (ballot ? api.correct(place, number, seen, ballot) : api.remove(place, number, seen, key))
    if (!answer.ok && [409, 412].includes(answer.failure.status)) {
      const before = await madeBefore(one, seen)
      if (!before.ok) return failed(before.failure)
      if (before.value !== null) answer = { ...before, value: before.value }
    }
    if (!answer.ok) return failed(answer.failure)
    answered()
    const { value: version, receipt } = answer
    see([{ number, version, ballot: ballot ?? server.value.get(number)?.ballot ?? {}, removed: ballot === null }])
    return after(await change((found) => changeAcknowledged(found, order, version, clock.now(), receipt)))
  }

  const step = async (): Promise<Step> => {
    const mayAsk = sender.value === place.accountId && !foreign.value && !refused.value
    if (isEnded || isResting || !mayAsk) return 'stop'
    const maySend = owns.value && unsentIn(kept.value) > 0
    // With nothing to send, no other answer would show that the service is back.
    if ((owns.value && !isLoaded.value) || (!maySend && awaySince.value !== null)) {
      const failure = await load()
      if (failure) return failed(failure)
    }
    if (!owns.value) return 'stop'
    const { ballots, changes } = kept.value
    // A removal makes room in a full stack, so a change goes first if it is about a ballot that the server has already.
    const ready = changes.find(
      ({ number }) => server.value.has(number) && !ballots.some((one) => one.number === number),
    )
    if (ready) return sendChange(ready)
    // A request that another window has begun goes on, also if its ballot is held here.
    if (ballots.some(({ number, group }) => group !== null || number < heldFrom.value)) {
      const done = await change((found) => withGroup(found, heldFrom.value))
      return done === null || typeof done === 'string' ? after(done ?? 'elsewhere') : sendGroup(begun(done))
    }
    const [first] = changes
    return first ? sendChange(first) : 'stop'
  }
  let running: Promise<void> | null = null
  let isAsked = false
  const run = async (): Promise<void> => {
    try {
      do {
        isAsked = false
        while ((await step()) === 'on');
      } while (isAsked)
    } finally {
      // In the same turn as the last look at `isAsked`: nobody asks in between and is forgotten.
      running = null
    }
  }
  const pump = (): Promise<void> => {
    isAsked = true
    running ??= run()
    return running
  }
  const wake = (): Promise<void> => {
    cancelRest()
    isResting = false
    return pump()
  }

  let last = sender.value
  const stopListening = effect(() => {
    if (sender.value === last) return
    last = sender.value
    signIns += 1
    foreign.value = false
    // After the effects of the change, such as the end of a queue.
    queueMicrotask(() => void wake())
  })

  return {
    server,
    serverNext,
    isLoaded,
    awaySince,
    refused,
    foreign,
    load,
    pump,
    wake,
    again: () => {
      batch(() => {
        refused.value = null
        foreign.value = false
        isLoaded.value = false
      })
      return wake()
    },
    end: () => {
      isEnded = true
      cancelRest()
      stopListening()
    },
  }
}
