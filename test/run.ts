import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../src/storage/embedded/start.ts'
import {
  connectionOfUrl,
  dropDatabases,
  EMBEDDED_VARIABLE,
  RUN_VARIABLE,
  SERVER_VARIABLE,
  serverVersion,
} from './support/connection.ts'
import { codeFiles, judgeCoverage } from './support/coverage.ts'
import { READY_VARIABLE } from './support/made-once.ts'
import { SECRETS_VARIABLE } from './support/planted-secrets.ts'
import { counting, handedOver, judgeOutput } from './support/planted-secrets-run.ts'
import { choose, hasAllUnits } from './support/runner/choose.ts'
import { type JobResult, runJobs } from './support/runner/job.ts'
import { type Kind, kindsOf } from './support/runner/kinds.ts'
import { memoryFolder } from './support/runner/memory-folder.ts'
import { plan } from './support/runner/plan.ts'
import { judgeRun, sumOf } from './support/runner/run-summary.ts'
import { failuresIn } from './support/runner/tap-lines.ts'
import { buildTap, COVERAGE_FOLDER, clearCoverage, readCoverage } from './support/runner/tap-program.ts'
import { sourcesIn } from './support/source.ts'
import { failedStart } from './support/worded.ts'

// Runs the tests: `npm test`, or `npm test -- test/rules` for some of them, or `--unit`, `--service`, `--process` for those of
// a kind (`support/runner/kinds.ts`).

const ROOT = resolve(import.meta.dirname, '..')
/** Folders in which the unit tests must cover every line and branch. */
const GATED = ['src/rules', 'src/audit']
/** One process more than a small machine has processors, because tests of the desk often wait. */
const AT_ONCE = 3
/** Each process keeps several databases open, each of them through three pools; a service alone never needs so many. */
const MAX_CONNECTIONS = 500
const LONGEST_SILENCE_SECONDS = 300

const runId = `r${process.pid}${randomBytes(3).toString('hex')}`

/** The processes that run for us at this moment. */
const running = new Set<ChildProcess>()
const follow = (child: ChildProcess): void => {
  running.add(child)
  child.once('close', () => running.delete(child))
}

// The test processes get the same Ctrl-C from the terminal; we outlive them to stop the server and remove its folder.
let stoppedBy: NodeJS.Signals | undefined
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(name, () => {
    stoppedBy = name
    for (const child of running) child.kill(name)
  })
}

/** Everything that was printed, for the search for secrets at the end. */
const printed: string[] = []
const say = (line: string): void => {
  printed.push(line)
  console.log(line)
}

const startServer = async (dataDir: string): Promise<EmbeddedPostgres> => {
  const started = await startEmbeddedPostgres({ dataDir, maxConnections: MAX_CONNECTIONS })
  if (!started.ok) throw failedStart(started.error)
  say(`# store tests run on the embedded PostgreSQL ${started.value.version}`)
  const url = process.env[SERVER_VARIABLE]
  if (url) say(`# store tests run on the server PostgreSQL ${await serverVersion(connectionOfUrl(url))}`)
  else say(`# ${SERVER_VARIABLE} is not set: no store test runs on a PostgreSQL server`)
  return started.value
}

const checkCoverage = async (): Promise<readonly string[]> => {
  const summary = await readCoverage(follow)
  if (!summary) return ['tap wrote no coverage report']
  const gated = new Map(GATED.map((folder) => [folder, codeFiles(join(ROOT, folder))]))
  const { table, complaints } = judgeCoverage(summary, ROOT, gated)
  for (const line of table) say(`# ${line}`)
  return complaints
}

const show = ({ name, lines, passed, failed, skipped, seconds }: JobResult): void => {
  say(`# Subtest: ${name}`)
  for (const line of lines) say(`    ${line}`)
  const counts = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
  say(`${failed > 0 ? 'not ok' : 'ok'} - ${name}: ${counts} # time=${seconds.toFixed(1)}s`)
}

const runTests = async (
  all: ReadonlyMap<string, Kind>,
  chosen: ReadonlyMap<string, Kind>,
  env: NodeJS.ProcessEnv,
): Promise<number> => {
  const isGated = hasAllUnits(all, chosen)
  clearCoverage()
  const results: JobResult[] = []
  // Functions that come from the cache are covered less precisely.
  const unitEnv = isGated ? { NODE_V8_COVERAGE: COVERAGE_FOLDER, NODE_DISABLE_COMPILE_CACHE: '1' } : {}
  const limits = {
    cwd: ROOT,
    env,
    silenceMs: LONGEST_SILENCE_SECONDS * 1000,
    onStart: follow,
    isStopped: () => stoppedBy !== undefined,
  }
  await runJobs(plan(chosen, { unitEnv }), AT_ONCE, limits, (result) => {
    results.push(result)
    show(result)
  })
  // The failures once more, because the output before has many thousand lines.
  for (const { name, lines, failed } of results.filter(({ failed }) => failed > 0)) {
    say(`# ${failed} failed in ${name}`)
    for (const line of failuresIn(lines)) say(`#   ${line}`)
  }
  const complaints = stoppedBy ? [`the run was stopped by ${stoppedBy}`] : isGated ? await checkCoverage() : []
  const output = judgeOutput(handedOver(env[SECRETS_VARIABLE]!), printed.join('\n'), chosen.size === all.size)
  for (const line of output.lines) console.log(line)
  const verdict = judgeRun(counting(sumOf(results), output), complaints)
  for (const line of verdict.lines) console.log(line)
  return verdict.exitCode
}

Object.assign(process.env, memoryFolder(process.env))

/** Runs the tests with their shared resources: a database server unless they need none, and a folder for their results. */
const runWith = async (all: ReadonlyMap<string, Kind>, chosen: ReadonlyMap<string, Kind>): Promise<number> => {
  const newFolder = () => mkdtempSync(join(tmpdir(), 'kiem-phieu-test-'))
  const [dataDir, secrets, ready] = [newFolder(), newFolder(), newFolder()]
  const needsServer = [...chosen.values()].some((kind) => kind !== 'unit')
  let embedded: EmbeddedPostgres | undefined
  try {
    embedded = needsServer ? await startServer(dataDir) : undefined
    return await runTests(all, chosen, {
      ...process.env,
      NODE_COMPILE_CACHE: join(ROOT, 'node_modules', '.cache', 'tests'),
      TAP: '1',
      // How long a process may take depends on what else runs; one that hangs is ended by us.
      TAP_TIMEOUT: '0',
      [RUN_VARIABLE]: runId,
      [SECRETS_VARIABLE]: secrets,
      [READY_VARIABLE]: ready,
      ...(embedded ? { [EMBEDDED_VARIABLE]: JSON.stringify({ ...embedded.connection, database: 'postgres' }) } : {}),
    })
  } finally {
    await embedded?.stop()
    for (const folder of [dataDir, secrets, ready]) rmSync(folder, { recursive: true, force: true })
    const url = process.env[SERVER_VARIABLE]
    if (url && needsServer) await dropDatabases(connectionOfUrl(url), runId)
  }
}

const sources = sourcesIn('src/**/*.ts', 'test/**/*.ts', '.ci/**/*.ts')
const all = kindsOf(
  sources.map(({ path }) => path).filter((path) => path.startsWith('test/') && path.endsWith('.test.ts')),
  sources,
)
await buildTap(follow)
process.exitCode = await runWith(all, choose(all, process.argv.slice(2)))
