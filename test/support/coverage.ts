import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

type Ratio = { readonly total: number; readonly covered: number; readonly pct: number }
type FileCoverage = { readonly lines: Ratio; readonly branches: Ratio }
/** The report `json-summary`: absolute path of a file (or `total`) to its figures. */
export type CoverageSummary = Readonly<Record<string, FileCoverage>>

export type CoverageVerdict = { readonly table: readonly string[]; readonly complaints: readonly string[] }

// Formatted code starts its top-level statements in the first column; types and imports are gone at run time.
const STATEMENT =
  /^(export )?(const|let|function|async function|class|await|for|if|try)\b|^export (\*|\{)|^import '|^[a-z]\w*[.(]/m

/** A file of types has no code, so none of it can ever run. */
export const hasCode = (source: string): boolean => STATEMENT.test(source.replaceAll(/\/\*[\s\S]*?\*\//g, ''))

/** All TypeScript files under a folder that have code to cover. */
export const codeFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name))
    .filter((path) => hasCode(readFileSync(path, 'utf8')))

/**
 * Lines and branches per folder of src, and a complaint for every file of a gated folder that is not covered to 100 %.
 * A gated file that no test loaded at all is missing from the report, and a complaint too.
 */
export const judgeCoverage = (
  summary: CoverageSummary,
  root: string,
  gated: ReadonlyMap<string, readonly string[]>,
): CoverageVerdict => {
  const complaints: string[] = []
  for (const [folder, files] of gated) {
    for (const file of files) {
      const found = summary[file]
      const name = relative(root, file)
      if (found === undefined) complaints.push(`${name}: no test loads it, ${folder} must be covered to 100 %`)
      else if (found.lines.pct < 100 || found.branches.pct < 100) {
        complaints.push(`${name}: ${found.lines.pct} % of lines, ${found.branches.pct} % of branches, must be 100 %`)
      }
    }
  }
  return { table: tableOf(summary, root), complaints }
}

const tableOf = (summary: CoverageSummary, root: string): string[] => {
  const folders = new Map<string, FileCoverage[]>()
  for (const [path, coverage] of Object.entries(summary)) {
    const [top, folder] = relative(root, path).split(/[\\/]/)
    if (top === 'src' && folder) folders.set(folder, [...(folders.get(folder) ?? []), coverage])
  }
  return [...folders]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([folder, files]) =>
        `coverage src/${folder}: ${percent(files, 'lines')} of lines, ${percent(files, 'branches')} of branches`,
    )
}

const percent = (files: readonly FileCoverage[], what: 'lines' | 'branches'): string => {
  const total = files.reduce((sum, file) => sum + file[what].total, 0)
  const covered = files.reduce((sum, file) => sum + file[what].covered, 0)
  return total === 0 ? '100 %' : `${(Math.floor((covered / total) * 1000) / 10).toFixed(1)} %`
}
