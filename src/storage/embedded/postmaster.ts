import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { err, ok, type Result } from '../../kernel/result.ts'
import { type EmbeddedFailure, startFailed } from './failures.ts'
import { openPostgresLog } from './postgres-log.ts'
import { isAlive, isPostmasterOf, type PostmasterFile, readPostmasterFile, reusedNumber } from './postmaster-file.ts'
import { type Account, asAccount, PROGRAM_ENVIRONMENT, runProgram } from './run-program.ts'
import { type Endpoint, postgresArguments } from './settings.ts'

const POLL_MS = 10
/** Timeout of a start: recovery after a crash may take long, and nothing else would help. */
const PATIENCE_MS = 300_000
/** Time for the last words of a PostgreSQL that has ended. */
const LAST_WORDS_MS = 2_000
/** Timeout of a fast shutdown; after it PostgreSQL is killed, and recovery at the next start loses nothing. */
const FAST_SHUTDOWN_MS = 60_000
/** Timeout after that; a postmaster that was stopped where it stands does not even quit, and has to be killed. */
const QUICK_SHUTDOWN_MS = 10_000

/** The parameters for starting PostgreSQL on a data folder. */
export type Launch = {
  readonly postgres: string
  readonly pgCtl: string
  readonly pgdata: string
  readonly logFile: string
  readonly account: Account | undefined
  readonly maxConnections?: number | undefined
  /** Further settings of PostgreSQL, by name. */
  readonly settings?: Readonly<Record<string, string>>
}

/** The postmaster of a data folder once it is ready; undefined if none runs. Waits while one starts or stops. */
export const findPostmaster = async (pgdata: string): Promise<PostmasterFile | undefined> => {
  const deadline = performance.now() + PATIENCE_MS
  for (;;) {
    const file = readPostmasterFile(pgdata)
    if (file === undefined) return undefined
    if (!(await isPostmasterOf(file.pid, pgdata))) return undefined
    if (file.status === 'ready' || performance.now() > deadline) return file
    await sleep(POLL_MS)
  }
}

/**
 * Starts PostgreSQL in a process group of its own, so that Ctrl-C reaches only the service, and waits until it is
 * ready.
 */
export const launchPostmaster = async (
  launch: Launch,
  endpoint: Endpoint,
): Promise<Result<PostmasterFile, EmbeddedFailure>> => {
  const reused = await reusedNumber(launch.pgdata, endpoint)
  const log = openPostgresLog(launch.logFile)
  const child = spawn(launch.postgres, postgresArguments(launch.pgdata, endpoint, launch), {
    detached: true,
    stdio: ['ignore', log.stdio, log.stdio],
    windowsHide: true,
    ...(PROGRAM_ENVIRONMENT && { env: { ...PROGRAM_ENVIRONMENT, ...notPostmaster(reused) } }),
    ...asAccount(launch.account),
  })
  log.attach(child)
  child.unref()
  const ended = new Promise<'ended'>((resolve) => {
    child.once('error', () => resolve('ended'))
    child.once('exit', () => resolve('ended'))
  })
  const read = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const file = await Promise.race([ended, untilReady(launch.pgdata, child)])
  if (file !== 'ended' && file !== undefined) return ok(file)
  // Its last words may arrive after its end; a process that it has left behind may hold their way open.
  await Promise.race([read, sleep(LAST_WORDS_MS, undefined, { ref: false })])
  return err(startFailed(launch.logFile, log.said()))
}

/**
 * Tells PostgreSQL that a process number is not a postmaster, by the variable with which pg_ctl names its parent
 * shell.
 * PostgreSQL itself then replaces a lock file with that number, and with no other: a file written meanwhile still
 * refuses, and so does shared memory that a process of the dead postmaster still uses.
 */
const notPostmaster = (pid: number | undefined): { readonly PG_GRANDPARENT_PID?: string } =>
  pid === undefined ? {} : { PG_GRANDPARENT_PID: String(pid) }

const untilReady = async (pgdata: string, child: ChildProcess): Promise<PostmasterFile | undefined> => {
  const deadline = performance.now() + PATIENCE_MS
  while (performance.now() < deadline && child.exitCode === null && child.signalCode === null) {
    const file = readPostmasterFile(pgdata)
    if (file?.pid === child.pid && file?.status === 'ready') return file
    await sleep(POLL_MS)
  }
  return undefined
}

/** Stops the postmaster of a data folder: open transactions are rolled back, all committed data is on disk. */
export const stopPostmaster = async (launch: Launch, pid: number): Promise<void> => {
  if (process.platform === 'win32') {
    await runProgram(launch.pgCtl, ['stop', '-D', launch.pgdata, '-m', 'fast', '-w'])
    return
  }
  signal(pid, 'SIGINT')
  const cut = performance.now() + FAST_SHUTDOWN_MS
  let cutShort = 0
  // The file is removed last. A process without a parent to collect it may seem alive long after its end.
  while (isAlive(pid) && readPostmasterFile(launch.pgdata)?.pid === pid) {
    if (cutShort === 0 && performance.now() > cut) {
      cutShort = 1
      signal(pid, 'SIGQUIT')
    }
    if (cutShort === 1 && performance.now() > cut + QUICK_SHUTDOWN_MS) {
      cutShort = 2
      signal(pid, 'SIGKILL')
    }
    await sleep(POLL_MS)
  }
}

/** Asks a postmaster to accept nobody any more, and to end when the last one has left. */
export const askToEnd = (pid: number): void => signal(pid, 'SIGTERM')

/** Asks a postmaster to read again who may sign in. Open connections stay. */
export const readRulesAgain = (pid: number): void => signal(pid, 'SIGHUP')

const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name)
  } catch {
    // it has already ended, which is the goal
  }
}
