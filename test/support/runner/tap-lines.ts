/** The tests that one process reported. */
export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** The process printed its plan, which a process that breaks off does not. */
  readonly hasPlan: boolean
}

/** A result, with its depth, its name and its directive. Only the result of a test has a time, an assertion has none. */
const RESULT = /^((?: {4})*)(not )?ok \d+(?: - .*?)?(?: # time=[\d.]+m?s)?( \{)?$/
const TIMED = / # time=[\d.]+m?s(?: \{)?$/
const CLOSING = /^((?: {4})*)\}$/
/** An escaped `\#` is part of a name. */
const SKIPPED = /^ *(?:not )?ok \d+.*[^\\]# (?:SKIP|TODO)\b|^ *1\.\.0 *#/i
const PLAN = /^1\.\.\d+/

/** Counts the tests in the output of one test process: `take` every line, then `tally`. */
export interface Counter {
  readonly take: (line: string) => void
  readonly tally: () => Tally
}

/**
 * Counts tests, not assertions: a property that is tried a thousand times, or a table in a loop, is one test. A test
 * that consists of others is not counted itself, unless it fails and none of them did.
 */
export const createCounter = (): Counter => {
  let [passed, failed, skipped, hasPlan] = [0, 0, 0, false]
  /** By depth: the subtests of the open test so far. */
  const inside: { tests: number; failed: number }[] = []
  /** By depth: results printed before their subtests, in braces. */
  const early: boolean[] = []

  const takeTest = (depth: number, isOk: boolean): void => {
    const own = inside[depth + 1] ?? { tests: 0, failed: 0 }
    inside[depth + 1] = { tests: 0, failed: 0 }
    if (isOk && own.tests === 0) passed += 1
    if (!isOk && own.failed === 0) failed += 1
    const around = inside[depth] ?? { tests: 0, failed: 0 }
    inside[depth] = { tests: around.tests + 1, failed: around.failed + (isOk ? 0 : 1) }
  }

  return {
    take: (line) => {
      if (PLAN.test(line)) hasPlan = true
      if (SKIPPED.test(line)) {
        skipped += 1
        return
      }
      const [, closing] = CLOSING.exec(line) ?? []
      if (closing !== undefined) takeTest(closing.length / 4, early[closing.length / 4] ?? true)
      const [, indent, not, brace] = RESULT.exec(line) ?? []
      if (indent === undefined || !TIMED.test(line)) return
      const depth = indent.length / 4
      if (brace) early[depth] = not === undefined
      else takeTest(depth, not === undefined)
    },
    tally: () => ({ passed, failed, skipped, hasPlan }),
  }
}

const FAILED = /^ *not ok\b/
const DETAILS_BEGIN = /^ *---$/
const DETAILS_END = /^ *\.\.\.$/

/** The results that failed in the output of a test process, assertions and tests, each with the details below it. */
export const failuresIn = (lines: readonly string[]): readonly string[] => {
  let [isAfterFailure, isInside] = [false, false]
  return lines.filter((line) => {
    const isFailure = FAILED.test(line)
    isInside = (isInside && !DETAILS_END.test(line)) || (isAfterFailure && DETAILS_BEGIN.test(line))
    const isLast = !isInside && isAfterFailure && DETAILS_END.test(line)
    isAfterFailure = isFailure || isInside
    return isFailure || isInside || isLast
  })
}
