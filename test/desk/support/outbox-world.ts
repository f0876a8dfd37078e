import { signal } from '@preact/signals'
import type { Answer } from '../../../src/desk/api/answer.ts'
import { type Failure, NO_ANSWER } from '../../../src/desk/api/failure.ts'
import type { BatchEntry } from '../../../src/desk/api/types.ts'
import type { Clock } from '../../../src/desk/outbox/clock.ts'
import type { TypedBallot } from '../../../src/desk/outbox/outbox.ts'
import { entryIdOf, type Kept, NOTHING_KEPT, type Receipt } from '../../../src/desk/outbox/plan.ts'
import { openQueue, type Queue } from '../../../src/desk/outbox/queue.ts'
import type { ServerBallot } from '../../../src/desk/outbox/server-ballots.ts'
import type { BallotStore, EntryApi, Windows } from '../../../src/desk/outbox/tools.ts'

export const PLACE = { batchId: 'stack', slot: 'first', accountId: 'mai' } as const

/** A clock that a test moves. */
export const handClock = () => {
  let now = Date.parse('2017-08-05T01:00:00.000Z')
  const timers = new Set<{ readonly at: number; readonly act: () => void }>()
  const clock: Clock = {
    now: () => new Date(now).toISOString(),
    after: (ms, act) => {
      const timer = { at: now + ms, act }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
  }
  const later = (ms: number): void => {
    now += ms
    for (const timer of [...timers].filter(({ at }) => at <= now).sort((a, b) => a.at - b.at)) {
      if (timers.delete(timer)) timer.act()
    }
  }
  return { clock, later, waiting: () => timers.size }
}

/** A store in memory, which several windows may have. */
export const memoryStore = () => {
  const entries = new Map<string, Kept>()
  const receipts: Receipt[] = []
  let isFull = false
  const fail = (): void => {
    if (isFull) throw new Error('the disk is full')
  }
  const store: BallotStore = {
    read: async (entryId) => {
      fail()
      return entries.get(entryId) ?? NOTHING_KEPT
    },
    change: async (place, plan) => {
      fail()
      const planned = plan(entries.get(entryIdOf(place)) ?? NOTHING_KEPT)
      if (planned === null) return null
      const { entry, ballots, changes } = planned
      entries.set(entryIdOf(place), { entry, ballots, changes })
      receipts.push(...(planned.receipts ?? []))
      return planned
    },
    all: async () => [...entries.values()].flatMap((kept) => (kept.entry ? [{ ...kept, place: kept.entry }] : [])),
    receipts: async () => receipts,
  }
  return {
    store,
    kept: () => entries.get(entryIdOf(PLACE)) ?? NOTHING_KEPT,
    fill: (full: boolean) => {
      isFull = full
    },
  }
}

const okay = <Value>(value: Value): Answer<Value> => ({ ok: true, value, etag: null })

export const refusal = (status: number, code: string): Failure => ({ status, code, detail: code, errors: [] })

/** A service with one entry. Each failure in `failures` is the answer to one request that changes something. */
export const fakeService = () => {
  const ballots = new Map<number, ServerBallot>()
  const answered = new Map<string, number>()
  const log: string[] = []
  const failures: (Failure | 'lost' | null)[] = []
  const state = {
    account: PLACE.accountId as string,
    entry: 'open' as BatchEntry['state'],
    isAway: false,
    /** How long the answers to reading are on their way; null if they come at once. */
    reading: null as Promise<void> | null,
  }
  const nextOf = (): number => ballots.size + 1
  const enter = (from: number, given: readonly TypedBallot[], key: string): Failure | null => {
    if (answered.get(key) === given.length) return null
    if (from !== nextOf()) return refusal(409, 'ballot-position')
    given.forEach((ballot, index) => {
      ballots.set(from + index, { number: from + index, version: 1, ballot, removed: false })
    })
    answered.set(key, given.length)
    return null
  }
  const change = async <Value>(line: string, act: () => Failure | null, value: () => Value): Promise<Answer<Value>> => {
    log.push(line)
    if (state.isAway) return { ok: false, failure: NO_ANSWER }
    const planned = failures.shift() ?? null
    if (planned !== null && planned !== 'lost') return { ok: false, failure: planned }
    const failure = act()
    if (planned === 'lost') return { ok: false, failure: NO_ANSWER }
    return failure ? { ok: false, failure } : okay(value())
  }
  const ask = async <Value>(value: () => Value): Promise<Answer<Value>> =>
    state.isAway ? { ok: false, failure: NO_ANSWER } : okay(value())
  const version = (number: number, seen: number, ballot: TypedBallot | null): Failure | null => {
    const newest = ballots.get(number)
    if (!newest) return refusal(404, 'ballot-unknown')
    if (newest.version !== seen) return refusal(412, 'version-stale')
    const marks = ballot ?? newest.ballot
    ballots.set(number, { number, version: seen + 1, ballot: marks, removed: ballot === null })
    return null
  }
  const versionOf = (number: number): number => ballots.get(number)?.version ?? 0
  const entry = (): BatchEntry => ({
    batchId: PLACE.batchId,
    slot: PLACE.slot,
    state: state.entry,
    manner: null,
    entered: null,
    next: null,
    lookAgain: null,
  })
  const api: EntryApi = {
    read: () => {
      const answer = ask(() => ({ next: nextOf(), ballots: [...ballots.values()] }))
      return state.reading?.then(() => answer) ?? answer
    },
    enter: (_, { from, ballots: given, key }) =>
      change(
        `enter ${from} ${given.length} ${key}`,
        () => enter(from, given, key),
        () => ({ ballots: [], entered: ballots.size, next: nextOf(), size: 50 }),
      ),
    correct: (_, number, seen, ballot) =>
      change(
        `correct ${number} ${seen}`,
        () => version(number, seen, ballot),
        () => versionOf(number),
      ),
    remove: (_, number, seen) =>
      change(
        `remove ${number} ${seen}`,
        () => version(number, seen, null),
        () => versionOf(number),
      ),
    newest: (_, number) => ask(() => ballots.get(number)!),
    finish: () => change('finish', () => null, entry),
    state: () => ask(entry),
    whoAmI: () => ask(() => state.account),
  }
  return { api, ballots, log, failures, state }
}

/** A window on which an entry is open. */
export const openWindow = (
  world: { readonly store: BallotStore; readonly api: EntryApi; readonly clock: Clock },
  id = 'window',
  there: (other: string) => boolean = () => false,
) => {
  const sender = signal<string | null>(PLACE.accountId)
  let [made, hears] = [0, [] as ((entryId: string | null) => void)[]]
  const windows: Windows = {
    id,
    isThere: async (other) => there(other),
    sayChanged: () => {},
    hear: (act) => {
      hears.push(act)
      return () => {
        hears = hears.filter((one) => one !== act)
      }
    },
  }
  const queue: Queue = openQueue(
    {
      ...world,
      windows,
      newKey: () => {
        made += 1
        return `key ${made}`
      },
      chance: () => 1,
      sender,
      failureOf: (reason) => refusal(0, reason),
    },
    PLACE,
  )
  return {
    queue,
    entry: queue.entry,
    sender,
    hear: (changed: string | null = null) => {
      for (const act of hears) act(changed)
    },
  }
}
