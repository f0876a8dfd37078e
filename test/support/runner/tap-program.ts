import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { CoverageSummary } from '../coverage.ts'

// The test files run without tap's program, which starts them in the order of the alphabet; it is needed for two things.

const ROOT = resolve(import.meta.dirname, '..', '..', '..')
const PROGRAM = join(ROOT, 'node_modules', 'tap', 'dist', 'esm', 'run.mjs')
const BUILT = join(ROOT, 'node_modules', '.tap-built')
const SOURCE = pathToFileURL(join(ROOT, 'src', '/')).href
const SUMMARY = join(ROOT, '.tap', 'report', 'coverage-summary.json')

/** The folder where tap finds V8's coverage if NODE_V8_COVERAGE names it. */
export const COVERAGE_FOLDER = join(ROOT, '.tap', 'coverage')

export type OnStart = (child: ChildProcess) => void

/** Runs tap's program to its end; resolves with its exit status and all that it printed. */
const runTap = (args: readonly string[], onStart: OnStart): Promise<{ status: number; out: string }> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
    onStart(child)
    let out = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (part: string) => {
        out += part
      })
    }
    child.once('error', fail)
    child.once('close', (status) => done({ status: status ?? 1, out }))
  })

/** After a fresh install tap's own test class must be built without its TypeScript loader, or no test starts. */
export const buildTap = async (onStart: OnStart): Promise<void> => {
  const plugins = JSON.stringify(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).tap.plugin)
  if (existsSync(BUILT) && readFileSync(BUILT, 'utf8') === plugins) return
  const { status, out } = await runTap(['build'], onStart)
  if (status !== 0) throw new Error(`tap build ended with status ${status}: ${out}`)
  writeFileSync(BUILT, plugins)
}

/** Deletes the coverage of earlier runs. */
export const clearCoverage = (): void => rmSync(COVERAGE_FOLDER, { recursive: true, force: true })

/** Leaves only our source in the coverage: tap compares every other script with a list of patterns, to leave it out as well. */
const keepSource = (): void => {
  if (!existsSync(COVERAGE_FOLDER)) return
  for (const name of readdirSync(COVERAGE_FOLDER)) {
    const file = join(COVERAGE_FOLDER, name)
    const coverage = JSON.parse(readFileSync(file, 'utf8')) as { readonly result: readonly { readonly url: string }[] }
    const result = coverage.result.filter(({ url }) => url.startsWith(SOURCE))
    writeFileSync(file, JSON.stringify({ ...coverage, result }))
  }
}

/** The coverage of this run's processes; undefined if tap wrote no report. */
export const readCoverage = async (onStart: OnStart): Promise<CoverageSummary | undefined> => {
  rmSync(SUMMARY, { force: true })
  keepSource()
  await runTap(['report', 'json-summary'], onStart)
  return existsSync(SUMMARY) ? (JSON.parse(readFileSync(SUMMARY, 'utf8')) as CoverageSummary) : undefined
}
