import type { Remark, RemarkCode } from './remark.ts'
import type { Violation, ViolationCode } from './violation.ts'

/** More are not looked for: a log with so many is read no further. */
export const VIOLATIONS_MAX = 100
const REMARKS_MAX = 20

/** Where something was found. */
export interface Spot {
  readonly sequence: number | null
  readonly line: number | null
}

const placeOf = ({ line, sequence }: Violation): number => line ?? sequence ?? Number.POSITIVE_INFINITY

/** Collects what is found, up to a bound. */
export class Findings {
  readonly #violations: Violation[] = []
  readonly #remarks: Remark[] = []

  get full(): boolean {
    return this.#violations.length >= VIOLATIONS_MAX
  }

  report(violation: Violation): void {
    if (!this.full) this.#violations.push(violation)
  }

  add({ sequence, line }: Spot, code: ViolationCode, detail: Violation['detail'] = {}): void {
    this.report({ code, sequence, line, detail })
  }

  remark(code: RemarkCode, detail: Remark['detail'] = {}, sequence: number | null = null): void {
    if (this.#remarks.length < REMARKS_MAX) this.#remarks.push({ code, sequence, detail })
  }

  /** By place, so that the first is where the log stops being true; at one place as they were found. */
  get violations(): readonly Violation[] {
    return this.#violations.toSorted((a, b) => {
      const [here, there] = [placeOf(a), placeOf(b)]
      return here === there ? 0 : here - there
    })
  }

  get remarks(): readonly Remark[] {
    return this.#remarks
  }
}
