import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Client } from 'pg'
import type { Test } from 'tap'
import { isPostmasterOf } from '../../../src/storage/embedded/postmaster-file.ts'
import type { EmbeddedConnection } from '../../../src/storage/embedded/server.ts'
import {
  type EmbeddedOptions,
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../../src/storage/embedded/start.ts'
import { until } from '../../support/until.ts'
import { failedStart } from '../../support/worded.ts'

/** PostgreSQL's refusal of root, and folders that root enters and others do not, can only be tried as root. */
export const isRoot = process.getuid?.() === 0

/** Starts a server that is stopped when the test ends; a failure to start fails the test. */
export const started = async (t: Test, options: EmbeddedOptions): Promise<EmbeddedPostgres> => {
  const result = await startEmbeddedPostgres(options)
  if (!result.ok) throw failedStart(result.error)
  t.teardown(() => result.value.stop())
  return result.value
}

/** Rows of one statement on a connection of its own. */
export const query = async (connection: EmbeddedConnection, sql: string): Promise<Record<string, unknown>[]> => {
  const client = new Client({ ...connection })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** A counting service in a process of its own, or the sentence with which it gave up. */
export type ServiceAnswer =
  | { readonly ok: true; readonly pid: number; readonly adopted: boolean; readonly connection: EmbeddedConnection }
  | { readonly ok: false; readonly code: string; readonly en: string }

export type ServiceProcess = { readonly child: ChildProcess; readonly answer: Promise<ServiceAnswer> }

/** Starts `service-process.ts` on a data folder. At the end of the test it is killed, including PostgreSQL. */
export const serviceProcess = (t: Test, dataDir: string): ServiceProcess => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'service-process.ts'), dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const answer = once(createInterface({ input: child.stdout }), 'line').then(
    ([line]) => JSON.parse(line) as ServiceAnswer,
  )
  answer.catch(() => undefined)
  t.teardown(async () => {
    await killed(child, 'SIGTERM')
  })
  return { child, answer }
}

/** Ends a process with a signal and waits until it is gone. */
export const killed = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  child.kill(signal)
  await exit
}

/** Kills the postmaster of a data folder the hard way and waits until it is gone. */
export const killPostmaster = async (pid: number, dataDir: string): Promise<void> => {
  process.kill(pid, 'SIGKILL')
  await until(async () => !(await isPostmasterOf(pid, join(dataDir, 'postgres', 'data'))))
}

/** Another program of the account that runs PostgreSQL on a data folder. It is ended with the test. */
export const strangerIn = (t: Test, dataDir: string): number => {
  const pgdata = join(dataDir, 'postgres', 'data')
  const { uid, gid } = statSync(pgdata)
  // It even works in that folder, like the shell of an operator.
  const cwd = pgdata
  const child = spawn('/bin/sleep', ['600'], { stdio: 'ignore', cwd, ...(isRoot && { uid, gid }) })
  t.teardown(() => killed(child, 'SIGKILL'))
  if (child.pid === undefined) throw new Error('sleep did not start')
  return child.pid
}

/** The lock files of a PostgreSQL with a socket beside its data. */
export const lockFilesOf = (dataDir: string): readonly string[] => [
  join(dataDir, 'postgres', 'data', 'postmaster.pid'),
  join(dataDir, 'socket', '.s.PGSQL.5432.lock'),
]

/** Puts another process number into a lock file and leaves the rest, its owner too, as it is. */
export const renumber = (lockFile: string, pid: number): void => {
  const [, ...rest] = readFileSync(lockFile, 'utf8').split('\n')
  writeFileSync(lockFile, [pid, ...rest].join('\n'))
}
