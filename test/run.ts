import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../src/storage/embedded/start.ts'
import {
  connectionOfUrl,
  dropDatabases,
  EMBEDDED_VARIABLE,
  RUN_VARIABLE,
  SERVER_VARIABLE,
  serverVersion,
} from './support/connection.ts'
import { type CoverageSummary, codeFiles, judgeCoverage } from './support/coverage.ts'
import { SECRETS_VARIABLE } from './support/planted-secrets.ts'
import { counting, handedOver, judgeOutput } from './support/planted-secrets-run.ts'
import { judgeRun, parseTotals, type RunTotals } from './support/run-summary.ts'

// Runs the tests: `npm test`, or `npm test -- test/rules` for some of them. Everything after `--` goes to tap.

const ROOT = resolve(import.meta.dirname, '..')
const TAP = join(ROOT, 'node_modules', 'tap', 'dist', 'esm', 'run.mjs')
const BUILT = join(ROOT, 'node_modules', '.tap-built')
const COVERAGE = join(ROOT, '.tap', 'report', 'coverage-summary.json')
/** Folders in which every line and branch must be covered by a full run. */
const GATED = ['src/rules', 'src/audit']

const runId = `r${process.pid}${randomBytes(3).toString('hex')}`
let running: ChildProcess | undefined

/** Everything that was printed, for the search for secrets at the end. */
const printed: string[] = []

/** Runs tap; standard output goes line by line to `onLine`. Resolves with the exit status. */
const runTap = (args: readonly string[], env: NodeJS.ProcessEnv, onLine: (line: string) => void): Promise<number> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, [TAP, ...args], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] })
    running = child
    const follow = (input: Readable, print: (line: string) => void) =>
      createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }).on('line', (line) => {
        printed.push(line)
        print(line)
      })
    follow(child.stdout, onLine)
    follow(child.stderr, console.error)
    child.on('error', fail)
    child.on('close', (status) => done(status ?? 1))
  })

/** After a fresh install tap's own test class must be built without its TypeScript loader, or the first run fails. */
const buildTap = async (): Promise<void> => {
  const plugins = JSON.stringify(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).tap.plugin)
  if (existsSync(BUILT) && readFileSync(BUILT, 'utf8') === plugins) return
  const status = await runTap(['build'], process.env, console.log)
  if (status !== 0) throw new Error(`tap build ended with status ${status}`)
  writeFileSync(BUILT, plugins)
}

const startServer = async (dataDir: string): Promise<EmbeddedPostgres> => {
  const started = await startEmbeddedPostgres({ dataDir })
  if (!started.ok) throw new Error(`${started.error.en} ${started.error.detail ?? ''}`)
  return started.value
}

const testEnvironment = async (embedded: EmbeddedPostgres): Promise<NodeJS.ProcessEnv> => {
  console.log(`# store tests run on the embedded PostgreSQL ${embedded.version}`)
  const url = process.env[SERVER_VARIABLE]
  if (url) console.log(`# store tests run on the server PostgreSQL ${await serverVersion(connectionOfUrl(url))}`)
  else console.log(`# ${SERVER_VARIABLE} is not set: no store test runs on a PostgreSQL server`)
  const connection = { ...embedded.connection, database: 'postgres' }
  return {
    ...process.env,
    [RUN_VARIABLE]: runId,
    [EMBEDDED_VARIABLE]: JSON.stringify(connection),
    [SECRETS_VARIABLE]: secretsFolder,
  }
}

const checkCoverage = (): readonly string[] => {
  if (!existsSync(COVERAGE)) return ['tap wrote no coverage report']
  const summary = JSON.parse(readFileSync(COVERAGE, 'utf8')) as CoverageSummary
  const gated = new Map(GATED.map((folder) => [folder, codeFiles(join(ROOT, folder))]))
  const { table, complaints } = judgeCoverage(summary, ROOT, gated)
  for (const line of table) console.log(`# ${line}`)
  return complaints
}

/** tap takes files and patterns; a folder stands for all test files in it. */
const filesOf = (arg: string): string[] => {
  if (!existsSync(arg) || !statSync(arg).isDirectory()) return [arg]
  const names = readdirSync(arg, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => name.endsWith('.test.ts')).map((name) => join(arg, name))
}

const runTests = async (args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> => {
  const isWhole = args.length === 0
  rmSync(COVERAGE, { force: true })
  let totals: RunTotals | undefined
  const coverage = isWhole ? ['--coverage-report=json-summary'] : ['--disable-coverage', '--coverage-report=none']
  const status = await runTap(['--reporter=tap', '--jobs=2', ...coverage, ...args], env, (line) => {
    totals = parseTotals(line) ?? totals
    console.log(line)
  })
  const output = judgeOutput(handedOver(env[SECRETS_VARIABLE]!), printed.join('\n'), isWhole)
  for (const line of output.lines) console.log(line)
  const verdict = judgeRun(counting(totals, output), status, isWhole ? checkCoverage() : [])
  for (const line of verdict.lines) console.log(line)
  return verdict.exitCode
}

// tap gets the same Ctrl-C from the terminal; we outlive it to stop the server and remove its folder.
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => running?.kill(name))

await buildTap()
const dataDir = mkdtempSync(join(tmpdir(), 'kiem-phieu-test-'))
const secretsFolder = mkdtempSync(join(tmpdir(), 'kiem-phieu-test-'))
let embedded: EmbeddedPostgres | undefined
try {
  embedded = await startServer(dataDir)
  process.exitCode = await runTests(process.argv.slice(2).flatMap(filesOf), await testEnvironment(embedded))
} finally {
  await embedded?.stop()
  for (const folder of [dataDir, secretsFolder]) rmSync(folder, { recursive: true, force: true })
  const url = process.env[SERVER_VARIABLE]
  if (url) await dropDatabases(connectionOfUrl(url), runId)
}
