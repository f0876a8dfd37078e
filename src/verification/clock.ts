import type { Findings } from './findings.ts'

/** How much an event may be dated before the one before it: processes and hosts whose clocks differ a little. */
const BACKWARDS_MS = 60_000

/** Points out times that cannot all be right. A clock that is set changes nothing about a count, so that none is a violation. */
export class ClockCheck {
  readonly #findings: Findings
  readonly #exportedAt: number
  #latest = Number.NEGATIVE_INFINITY
  #latestSequence = 0

  /** @param exportedAt the time of the export by its first line; NaN if that is no time */
  constructor(findings: Findings, exportedAt: number) {
    this.#findings = findings
    this.#exportedAt = exportedAt
  }

  /** Takes the time of the next event. A malformed time is a violation of its own. */
  take({ at, sequence }: { readonly at: string; readonly sequence: number }): void {
    const time = Date.parse(at)
    if (Number.isNaN(time)) return
    if (time > this.#exportedAt) this.#findings.remark('time-after-export', { at }, sequence)
    if (time < this.#latest - BACKWARDS_MS) {
      this.#findings.remark('time-backwards', { at, before: this.#latestSequence }, sequence)
    }
    this.#latest = time
    this.#latestSequence = sequence
  }
}
