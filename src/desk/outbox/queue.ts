import { computed, signal } from '@preact/signals'
import type { Answer } from '../api/answer.ts'
import type { Failure } from '../api/failure.ts'
import type { BatchEntry } from '../api/types.ts'
import { type Changed, openKeeper } from './keeper.ts'
import type { EntryPlace, EntryStatus, KeptPaper, OpenEntry, TypedBallot } from './outbox.ts'
import { type Kept, type Plan, unsentIn, withCorrected, withoutRefused, withRemoved, withTaken } from './plan.ts'
import { isPassing, openSender } from './sender.ts'
import { merged } from './server-ballots.ts'
import type { LocalReason, QueueTools } from './tools.ts'

/** The ballots of one entry on their way to the server. */
export interface Queue {
  readonly entry: Omit<OpenEntry, 'close'>
  /**
   * Reads what the server and this laptop have.
   * @param paper kept with the ballots that are taken from now on; null to keep none
   * @returns null, or why the entry cannot be opened
   */
  readonly open: (paper?: KeptPaper | null) => Promise<Failure | null>
  /** Sends what an earlier page has left, without a screen. */
  readonly start: () => Promise<void>
  /** Sends at once what waits; the server may be back. */
  readonly wake: () => Promise<void>
  /** Resolves when everything, held ballots too, is sent or cannot be sent now. */
  readonly settled: () => Promise<void>
  /** Deletes what was not sent. */
  readonly drop: () => Promise<Failure | null>
  /** Ends the work on the entry in this window. */
  readonly end: () => Promise<void>
}

/** How long the newest ballot stays on this laptop only if nothing else is typed. */
const HELD_MS = 10_000

/** Pauses before the ballots of an entry that is being finished are sent again, while no answer comes. */
const FINISH_PAUSES_MS: readonly number[] = [400, 1_600]

const NOTHING_HELD = Number.POSITIVE_INFINITY

export const openQueue = (tools: QueueTools, place: EntryPlace): Queue => {
  const { api, clock, newKey, failureOf } = tools
  const heldFrom = signal(NOTHING_HELD)
  const keeper = openKeeper(tools, place, {
    owned: () => {
      if (isOpen.value) void sender.again()
    },
    sent: async () => (await sender.load()) !== null,
  })
  const { kept, owns, canKeep, change, claim } = keeper
  const sender = openSender(tools, place, keeper, heldFrom)
  const { server, serverNext, isLoaded, refused, pump } = sender
  const isOpen = signal(false)
  let cancelHold = (): void => {}
  let paper: KeptPaper | null = null

  const nextIn = ({ entry, ballots }: Kept): number =>
    Math.max(serverNext.value, entry?.next ?? 1, (ballots.at(-1)?.number ?? 0) + 1)

  const status = computed<EntryStatus>(() => {
    const { ballots, changes } = kept.value
    const released = ballots.find(({ number }) => number < heldFrom.value)
    return {
      next: nextIn(kept.value),
      unsent: unsentIn(kept.value),
      waitingSince: released?.at ?? changes[0]?.at ?? null,
      awaySince: sender.awaySince.value,
      needsSignIn: sender.foreign.value || tools.sender.value !== place.accountId,
      elsewhere: isOpen.value && canKeep.value && !owns.value,
      isBehind: owns.value && !isLoaded.value && serverNext.value < (kept.value.entry?.next ?? 1),
      refused: refused.value,
      canKeep: canKeep.value,
    }
  })

  const refusalOf = (done: Changed, otherwise: LocalReason): Failure | null =>
    done === null ? failureOf(otherwise) : typeof done === 'string' ? failureOf(done) : null

  /** Keeps the paper in the transaction of the ballots, so that a laptop without ballots keeps no list either. */
  const withPaper = (planned: Plan | null): Plan | null =>
    planned?.entry && paper && unsentIn(planned) > 0 ? { ...planned, entry: { ...planned.entry, paper } } : planned

  /** Ends with the last act that was begun. */
  let lastAct: Promise<unknown> = Promise.resolve()

  /** An act of the typist: null, or why nothing was kept. */
  const act = (plan: (found: Kept) => Plan | null, otherwise: LocalReason): Promise<Failure | null> => {
    const keep = async (): Promise<Failure | null> => {
      // The disk may have room again.
      if (!canKeep.value && !owns.value) await claim()
      // The numbers that this window shows are those of the entry only while this window types it.
      if (canKeep.value && !owns.value) return failureOf('elsewhere')
      return refusalOf(await change((found) => withPaper(plan(found))), otherwise)
    }
    const done = keep()
    lastAct = lastAct.then(() => done)
    return done
  }

  /** Releases every ballot, also one that is only being kept now: it would miss the end of the stack, or of the work. */
  const releaseAll = async (): Promise<void> => {
    await lastAct
    release()
  }

  const release = (): void => {
    cancelHold()
    if (heldFrom.value === NOTHING_HELD) return
    heldFrom.value = NOTHING_HELD
    void pump()
  }
  const hold = (from: number): void => {
    cancelHold()
    heldFrom.value = from
    cancelHold = clock.after(HELD_MS, release)
  }

  const take = async (taken: readonly TypedBallot[]): Promise<Failure | null> => {
    if (refused.value) return refused.value
    const keyed = taken.map((ballot) => ({ ballot, key: newKey() }))
    let from = 0
    const failure = await act((found) => {
      from = nextIn(found)
      return withTaken(found, place, from, keyed, clock.now())
    }, 'cannot-keep')
    if (failure) return failure
    hold(from)
    void pump()
    return null
  }

  const versionOf = (number: number) => ({ ...place, number, key: newKey(), seen: null, at: clock.now() })

  /** A refused request has kept nothing, so what was in it can be mended here. */
  const mend = async (number: number, plan: (found: Kept) => Plan | null): Promise<Failure | null> => {
    const wasRefused = refused.value !== null
    const failure = await act((found) => plan(wasRefused ? withoutRefused(found, number) : found), 'no-ballot')
    if (failure) return failure
    if (number >= heldFrom.value) hold(heldFrom.value)
    void (wasRefused ? sender.again() : pump())
    return null
  }

  /** Sends everything, and again after each pause in a row without an answer: somebody waits for the end of the stack. */
  const sendAll = async (pauses: readonly number[]): Promise<void> => {
    const { unsent: before } = status.value
    await sender.wake()
    const { unsent, awaySince } = status.value
    const [ms, ...rest] = unsent < before ? FINISH_PAUSES_MS : pauses
    if (unsent === 0 || awaySince === null || ms === undefined) return
    await new Promise<void>((done) => void clock.after(ms, done))
    return sendAll(rest)
  }

  let finishKey = newKey()
  const finish = async (): Promise<Answer<BatchEntry>> => {
    await releaseAll()
    await sendAll(FINISH_PAUSES_MS)
    // Another window may have taken the entry over unnoticed, or unsent ballots of an earlier page may lie here unread.
    const isMine = await change(() => null)
    if (typeof isMine === 'string') return { ok: false, failure: failureOf(isMine) }
    const { unsent, awaySince } = status.value
    if (unsent > 0) {
      return { ok: false, failure: refused.value ?? failureOf(awaySince ? 'unanswered' : 'unsent-left') }
    }
    const answer = await api.finish(place, finishKey)
    if (answer.ok) return answer
    // The same key goes with the next press.
    if (isPassing(answer.failure))
      return answer.failure.detail ? answer : { ok: false, failure: failureOf('unanswered') }
    finishKey = newKey()
    if (answer.failure.code !== 'entry-final') return answer
    // The answer to an earlier attempt was lost.
    const state = await api.state(place)
    return state.ok && state.value.state === 'final' ? state : answer
  }

  return {
    entry: {
      ballots: computed(() => merged(server.value.values(), kept.value, heldFrom.value)),
      status,
      draft: computed(() => kept.value.entry?.draft ?? null),
      take,
      correct: (number, ballot) =>
        mend(number, (found) => withCorrected(found, server.value.has(number), { ...versionOf(number), ballot })),
      remove: (number) => mend(number, (found) => withRemoved(found, server.value.has(number), versionOf(number))),
      release,
      tryAgain: () => void sender.again(),
      finish,
      keepDraft: (line, survives = false) =>
        change((found) => (found.entry ? { ...found, entry: { ...found.entry, draft: line } } : null), !survives),
    },
    open: async (ofStack = null) => {
      paper = ofStack ?? paper
      // In this order: another window may send ballots in between, and is seen to have sent them.
      await claim()
      const failure = await sender.load()
      isOpen.value = true
      void pump()
      return failure
    },
    start: async () => {
      await claim()
      await pump()
    },
    wake: sender.wake,
    settled: async () => {
      await releaseAll()
      await pump()
    },
    drop: async () => {
      const failure = await act((found) => ({ ...found, ballots: [], changes: [] }), 'cannot-keep')
      if (!failure) await sender.again()
      return failure
    },
    end: async () => {
      cancelHold()
      sender.end()
      await keeper.end()
    },
  }
}
