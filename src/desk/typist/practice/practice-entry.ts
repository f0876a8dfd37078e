import { signal } from '@preact/signals'
import { NO_ANSWER } from '../../api/failure.ts'
import type { OpenEntry, TakenBallot, TypedBallot } from '../../outbox/outbox.ts'

/** An entry that lives as long as its screen: nothing of it is kept on this laptop or sent anywhere. */
export const openPracticeEntry = (): OpenEntry => {
  const ballots = signal<readonly TakenBallot[]>([])
  const status = signal({
    next: 1,
    unsent: 0,
    waitingSince: null,
    awaySince: null,
    needsSignIn: false,
    elsewhere: false,
    isBehind: false,
    refused: null,
    canKeep: true,
  })

  const put = (next: readonly TakenBallot[]): null => {
    ballots.value = next
    status.value = { ...status.value, next: (next.at(-1)?.number ?? 0) + 1 }
    return null
  }
  const released = (): readonly TakenBallot[] => ballots.value.map((one) => ({ ...one, where: 'waiting' as const }))

  return {
    ballots,
    status,
    draft: signal(null),
    keepDraft: () => undefined,
    take: async (taken: readonly TypedBallot[]) => {
      const before = released()
      const added = taken.map((ballot, at) => ({ number: status.value.next + at, ballot, where: 'held' as const }))
      return put([...before, ...added])
    },
    correct: async (number, ballot) =>
      put(ballots.value.map((one) => (one.number === number ? { ...one, ballot } : one))),
    remove: async (number) => put(ballots.value.filter((one) => one.number !== number)),
    release: () => void put(released()),
    tryAgain: () => undefined,
    finish: async () => ({ ok: false, failure: NO_ANSWER }),
    close: () => undefined,
  }
}
