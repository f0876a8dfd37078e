import { REMARK_CODES, type Remark, type RemarkCode } from './remark.ts'
import type { Violation, ViolationCode } from './violation.ts'

/** How many findings of one kind are kept: the first ones. The others are counted, and no kind pushes out another. */
export const KEPT_OF_A_KIND = 100

/** Where something was found. */
export interface Spot {
  readonly sequence: number | null
  readonly line: number | null
}

const placeOf = ({ line, sequence }: Violation): number => line ?? sequence ?? Number.POSITIVE_INFINITY

/** Findings by their kind, the first of each and the number of all. */
class Kinds<Finding extends { readonly code: string }> {
  readonly #kinds = new Map<Finding['code'], Finding[]>()
  readonly #counts = new Map<Finding['code'], number>()

  add(finding: Finding): void {
    const { code } = finding
    const kept = this.#kinds.get(code) ?? []
    if (kept.length === 0) this.#kinds.set(code, kept)
    if (kept.length < KEPT_OF_A_KIND) kept.push(finding)
    this.#counts.set(code, (this.#counts.get(code) ?? 0) + 1)
  }

  get kept(): Finding[] {
    return [...this.#kinds.values()].flat()
  }

  get counts(): ReadonlyMap<Finding['code'], number> {
    return this.#counts
  }
}

/** Collects what is found, in memory that does not grow with how much it is. */
export class Findings {
  readonly #violations = new Kinds<Violation>()
  readonly #remarks = new Kinds<Remark>()

  report(violation: Violation): void {
    this.#violations.add(violation)
  }

  add({ sequence, line }: Spot, code: ViolationCode, detail: Violation['detail'] = {}): void {
    this.report({ code, sequence, line, detail })
  }

  remark(code: RemarkCode, detail: Remark['detail'] = {}, sequence: number | null = null): void {
    this.#remarks.add({ code, sequence, detail })
  }

  /** By place, so that the first is where the log stops being true; at one place as they were found. */
  get violations(): readonly Violation[] {
    return this.#violations.kept.sort((a, b) => {
      const [here, there] = [placeOf(a), placeOf(b)]
      return here === there ? 0 : here - there
    })
  }

  /** Kinds in the order of their list, which is that of their weight; of one kind as they were found. */
  get remarks(): readonly Remark[] {
    return this.#remarks.kept.sort((a, b) => REMARK_CODES.indexOf(a.code) - REMARK_CODES.indexOf(b.code))
  }

  /** How many violations there are of each kind, those included that are not kept. */
  get violationCounts(): ReadonlyMap<ViolationCode, number> {
    return this.#violations.counts
  }

  get remarkCounts(): ReadonlyMap<RemarkCode, number> {
    return this.#remarks.counts
  }
}
