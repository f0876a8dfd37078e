import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Failure } from '../api/failure.ts'
import type { EntryPlace } from './outbox.ts'
import type { ServerBallot } from './server-ballots.ts'
import type { EntryApi } from './tools.ts'

/** The ballots of an entry that the server is known to have. */
export interface Known {
  readonly server: ReadonlySignal<ReadonlyMap<number, ServerBallot>>
  /** Number of the next ballot by the server. */
  readonly serverNext: ReadonlySignal<number>
  /** Adds what an answer says. */
  readonly see: (found: readonly ServerBallot[], next?: number) => void
  /** Reads the entry from the server. */
  readonly read: () => Promise<Failure | null>
  /** False until the entry has been read, and again while it has to be. */
  readonly isLoaded: Signal<boolean>
}

export const openKnown = (api: Pick<EntryApi, 'read'>, place: EntryPlace): Known => {
  const server = signal<ReadonlyMap<number, ServerBallot>>(new Map())
  const [serverNext, isLoaded] = [signal(1), signal(false)]

  /**
   * An answer may be older than one that has arrived before it: the entry was read while a ballot was on its way. What is
   * known already stays, because the server keeps every version, and a typist would type a ballot again that is not shown.
   */
  const see: Known['see'] = (found, next = 1) =>
    batch(() => {
      const all = new Map(server.value)
      for (const one of found) if (one.version >= (all.get(one.number)?.version ?? 0)) all.set(one.number, one)
      server.value = all
      serverNext.value = Math.max(serverNext.value, next)
    })

  return {
    server,
    serverNext,
    isLoaded,
    see,
    read: async () => {
      const answer = await api.read(place)
      if (!answer.ok) return answer.failure
      batch(() => {
        see(answer.value.ballots, answer.value.next)
        isLoaded.value = true
      })
      return null
    },
  }
}
