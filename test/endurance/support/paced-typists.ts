import { randomUUID } from 'node:crypto'
import { percentile } from '../../bench/support/statistics.ts'

/** One typist: an entry of its own, typed ballot by ballot. */
export interface Typist {
  /** The address of the service with the path of the entry's ballots. */
  readonly address: string
  readonly session: Readonly<Record<string, string>>
  /** The number of the next ballot. */
  next: number
  readonly struck: (ballot: number) => readonly string[]
}

export interface Typing {
  readonly acknowledged: number
  /** Statuses other than 201, and requests without an answer. */
  readonly refused: readonly string[]
  /** Milliseconds from sending a ballot to its whole answer. */
  readonly latencies: readonly number[]
}

const type = async ({ address, session, next, struck }: Typist): Promise<string> => {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { ...session, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify({ from: next, ballots: [{ struck: struck(next) }] }),
    })
    const text = await response.text()
    return response.status === 201 ? '' : `${response.status} ${text}`
  } catch (error) {
    return String(error)
  }
}

/**
 * Each typist begins a ballot every `everyMs` milliseconds, or as soon as the answer before has come if that is later, like
 * somebody who waits for the screen.
 */
export const typeFor = async (typists: readonly Typist[], durationMs: number, everyMs: number): Promise<Typing> => {
  const [latencies, refused]: [number[], string[]] = [[], []]
  const begin = performance.now()
  await Promise.all(
    typists.map(async (typist, index) => {
      // Typists do not press their keys at the same moment.
      let due = begin + (index * everyMs) / typists.length
      while (due < begin + durationMs) {
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())))
        const asked = performance.now()
        const refusal = await type(typist)
        latencies.push(performance.now() - asked)
        if (refusal === '') typist.next += 1
        else refused.push(refusal)
        due = Math.max(due + everyMs, performance.now())
      }
    }),
  )
  return { acknowledged: latencies.length - refused.length, refused, latencies }
}

/** `p50 / p99 / max ms` */
export const shownLatencies = ({ latencies }: Typing): string =>
  [0.5, 0.99, 1].map((share) => percentile(latencies, share).toFixed(0)).join(' / ')
