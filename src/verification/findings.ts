import { REMARK_CODES, type Remark, type RemarkCode } from './verification.ts'
import type { Violation, ViolationCode } from './violation.ts'

/**
 * Maximum number of findings stored for each kind: the first ones. The others are only counted, so that no kind
 * displaces another.
 */
export const KEPT_OF_A_KIND = 100

/** The place of a finding. */
export interface Spot {
  readonly sequence: number | null
  readonly line: number | null
}

const placeOf = ({ line, sequence }: Violation): number => line ?? sequence ?? Number.POSITIVE_INFINITY

/** Findings by kind: the first of each, and the number of all. */
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

/** Collects findings in bounded memory. */
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

  /**
   * In the order of their places, so that the first shows where the log stops being true; findings at one place in
   * the order of discovery.
   */
  get violations(): readonly Violation[] {
    return this.#violations.kept.sort((a, b) => {
      const [here, there] = [placeOf(a), placeOf(b)]
      return here === there ? 0 : here - there
    })
  }

  /** Kinds in the order of their list, the most important first; findings of one kind in the order of discovery. */
  get remarks(): readonly Remark[] {
    return this.#remarks.kept.sort((a, b) => REMARK_CODES.indexOf(a.code) - REMARK_CODES.indexOf(b.code))
  }

  /** The number of violations of each kind, including those not stored. */
  get violationCounts(): ReadonlyMap<ViolationCode, number> {
    return this.#violations.counts
  }

  get remarkCounts(): ReadonlyMap<RemarkCode, number> {
    return this.#remarks.counts
  }
}
