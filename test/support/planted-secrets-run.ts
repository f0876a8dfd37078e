import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { plantedSecrets } from './planted-secrets.ts'
import { alwaysSecretIn, hint, type Planted, searchFor } from './planted-secrets-search.ts'
import type { RunTotals } from './runner/run-summary.ts'

/** The secrets that the test processes of a run left in a folder. */
export const handedOver = (folder: string): readonly Planted[] =>
  readdirSync(folder).flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Planted),
  )

export interface OutputVerdict {
  readonly passed: boolean
  /** The printed lines, as a test of its own. */
  readonly lines: readonly string[]
}

/**
 * Searches the output of a run for all its secrets.
 * @param isWhole a run of all tests, which must have secrets, or the search would prove nothing
 */
export const judgeOutput = (secrets: readonly Planted[], output: string, isWhole: boolean): OutputVerdict => {
  const found = [...searchFor([...plantedSecrets(), ...secrets])(output).map(hint), ...alwaysSecretIn(output)]
  if (isWhole && secrets.length === 0) found.push('no test left a secret to look for')
  const passed = found.length === 0
  const name = `none of ${secrets.length} secrets of the tests stands in what they printed`
  // The name of the test would reveal the secret; a failing test prints what it compared.
  return { passed, lines: [`${passed ? 'ok' : 'not ok'} - ${name}`, ...found.map((what) => `# printed: ${what}`)] }
}

/** The totals with one more test. */
export const counting = (totals: RunTotals, { passed }: OutputVerdict): RunTotals => ({
  ...totals,
  passed: totals.passed + (passed ? 1 : 0),
  failed: totals.failed + (passed ? 0 : 1),
})
