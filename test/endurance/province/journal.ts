import { percentile } from '../../bench/support/statistics.ts'

/** The answers that the laptops of a simulated day have got, with their latencies. */
export class Journal {
  /** Milliseconds from pressing the key to the acknowledgement, repetitions included, by kind of request. */
  readonly #latencies = new Map<string, number[]>()
  /** Answers that were no success, by kind of request and code; `no-answer` if the connection broke. */
  readonly refusals = new Map<string, number>()

  answered(kind: string, milliseconds: number): void {
    const all = this.#latencies.get(kind) ?? []
    this.#latencies.set(kind, all)
    all.push(milliseconds)
  }

  refused(kind: string, code: string): void {
    const name = `${kind} ${code}`
    this.refusals.set(name, (this.refusals.get(name) ?? 0) + 1)
  }

  latencies(kind: string): readonly number[] {
    return this.#latencies.get(kind) ?? []
  }

  kinds(): readonly string[] {
    return [...this.#latencies.keys()]
  }

  /** A line for each kind of request, the most frequent one first. */
  lines(): readonly string[] {
    const at = (all: readonly number[], share: number) => percentile(all, share).toFixed(0)
    return [...this.#latencies]
      .toSorted(([, one], [, other]) => other.length - one.length)
      .map(
        ([kind, all]) =>
          `${kind}: ${all.length} answered, p50 ${at(all, 0.5)}, p99 ${at(all, 0.99)}, max ${at(all, 1)} ms`,
      )
  }
}
