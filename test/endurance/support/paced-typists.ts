import type { Service } from '../../bench/support/service.ts'
import { percentile } from '../../bench/support/statistics.ts'
import type { Typist } from './recording-typist.ts'

export interface Typing {
  /** Ballots that were not acknowledged, each with the reason. */
  readonly refused: readonly string[]
  /** Milliseconds from sending a ballot to its whole answer. */
  readonly latencies: readonly number[]
}

const refusalOf = (sent: Promise<boolean>): Promise<string | null> =>
  sent.then(
    (isAcknowledged) => (isAcknowledged ? null : 'no answer, or the database is away'),
    (error: unknown) => String(error),
  )

/**
 * Each typist begins a ballot every `everyMs` milliseconds, or as soon as the answer before has come if that is later, like
 * somebody who waits for the screen.
 */
export const typeFor = async (
  service: Service,
  typists: readonly Typist[],
  durationMs: number,
  everyMs: number,
): Promise<Typing> => {
  const [latencies, refused]: [number[], string[]] = [[], []]
  const begin = performance.now()
  await Promise.all(
    typists.map(async (typist, index) => {
      // Typists do not press their keys at the same moment.
      let due = begin + (index * everyMs) / typists.length
      while (due < begin + durationMs) {
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())))
        const asked = performance.now()
        const refusal = await refusalOf(typist.send(service))
        latencies.push(performance.now() - asked)
        if (refusal !== null) refused.push(refusal)
        due = Math.max(due + everyMs, performance.now())
      }
    }),
  )
  return { refused, latencies }
}

/** `p50 / p99 / max ms` */
export const shownLatencies = ({ latencies }: Typing): string =>
  [0.5, 0.99, 1].map((share) => percentile(latencies, share).toFixed(0)).join(' / ')
