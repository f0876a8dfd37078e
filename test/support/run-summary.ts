/** What tap counted in a run, as its closing comment says. */
export type RunTotals = { readonly passed: number; readonly failed: number; readonly skipped: number }

/** Reads tap's closing line `# { total: 9, pass: 6, fail: 1 }`; undefined for any other line. Skips and todos count as skipped. */
export const parseTotals = (line: string): RunTotals | undefined => {
  const inside = /^# \{ (total: .*) \}$/.exec(line.trim())?.[1]
  if (inside === undefined) return undefined
  const counts = new Map(
    inside
      .split(', ')
      .map((part) => part.split(': '))
      .map(([name, count]) => [name, Number(count)]),
  )
  const of = (name: string) => counts.get(name) ?? 0
  return { passed: of('pass'), failed: of('fail'), skipped: of('total') - of('pass') - of('fail') }
}

export type Verdict = { readonly lines: readonly string[]; readonly exitCode: number }

/**
 * The last lines of a run and its exit status. A run passes only if tap and the gates did, something ran, and nothing was
 * skipped. What fails outside a test (a gate, a crash of the runner) counts as one failure, so that the last line never
 * looks better than the exit status.
 */
export const judgeRun = (totals: RunTotals | undefined, tapStatus: number, complaints: readonly string[]): Verdict => {
  const { passed, failed, skipped } = totals ?? { passed: 0, failed: 0, skipped: 0 }
  const reasons = [...complaints]
  if (passed + failed === 0) reasons.push('no test ran')
  if (skipped > 0) reasons.push(`${skipped} tests were skipped, which is not allowed`)
  if (tapStatus !== 0 && failed === 0) reasons.push(`tap ended with status ${tapStatus}`)
  const allFailed = failed + (reasons.length > 0 && failed === 0 ? 1 : 0)
  const last = `${passed} passed, ${allFailed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
  return { lines: [...reasons.map((reason) => `# ${reason}`), last], exitCode: allFailed > 0 ? tapStatus || 1 : 0 }
}
