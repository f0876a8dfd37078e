/** The number of tests, not assertions. */
export type RunTotals = { readonly passed: number; readonly failed: number; readonly skipped: number }

/** The totals of several processes. */
export const sumOf = (totals: readonly RunTotals[]): RunTotals =>
  totals.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )

export type Verdict = { readonly lines: readonly string[]; readonly exitCode: number }

/**
 * The last lines of a run and its exit status. A run passes only if its tests and the gates passed, something ran, and
 * nothing was skipped. A failed gate counts as one failure, so that the last line never looks better than the exit
 * status.
 */
export const judgeRun = ({ passed, failed, skipped }: RunTotals, complaints: readonly string[]): Verdict => {
  const reasons = [...complaints]
  if (passed + failed === 0) reasons.push('no test ran')
  if (skipped > 0) reasons.push(`${skipped} tests were skipped, which is not allowed`)
  const allFailed = failed + (reasons.length > 0 && failed === 0 ? 1 : 0)
  const last = `${passed} passed, ${allFailed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
  return { lines: [...reasons.map((reason) => `# ${reason}`), last], exitCode: allFailed > 0 ? 1 : 0 }
}
