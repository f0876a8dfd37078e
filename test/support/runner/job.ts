import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { createCounter } from './tap-lines.ts'

/** Arguments of every test process. */
const ERROR_DOMAIN = ['--import', join(import.meta.dirname, 'error-domain.ts')]

/** One test process: a test file, or several that share a process. */
export interface Job {
  readonly name: string
  /** The program and its arguments. */
  readonly args: readonly string[]
  readonly env?: NodeJS.ProcessEnv
}

export interface JobResult {
  readonly name: string
  /** Its output on both streams. */
  readonly lines: readonly string[]
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly seconds: number
}

export interface Limits {
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  /** A process that prints nothing for so long is ended, and has failed. */
  readonly silenceMs: number
  /** Called with each process, so that the caller can end it. */
  readonly onStart?: (child: ChildProcess) => void
  /** No further process is started once this holds. */
  readonly isStopped?: () => boolean
}

/** Why a process has failed although none of its tests did; undefined if it has not. */
const complaintAbout = (
  { status, signal, timedOut }: { status: number | null; signal: string | null; timedOut: boolean },
  tests: number,
  hasPlan: boolean,
): string | undefined => {
  if (timedOut) return 'it hung and was ended'
  if (signal !== null) return `it was ended by ${signal}`
  if (status !== 0) return `it ended with status ${status}`
  if (!hasPlan) return 'it broke off before its last test'
  return tests === 0 ? 'it has no test' : undefined
}

/** Runs a test process to its end. Whatever goes wrong in it, or with it, is a test that failed. */
export const runJob = async ({ name, args, env }: Job, limits: Limits): Promise<JobResult> => {
  const begun = performance.now()
  const child = spawn(process.execPath, [...ERROR_DOMAIN, ...args], {
    cwd: limits.cwd,
    env: { ...limits.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  limits.onStart?.(child)
  let timedOut = false
  const end = () => {
    timedOut = true
    child.kill('SIGKILL')
  }
  let timer = setTimeout(end, limits.silenceMs)
  const lines: string[] = []
  const counter = createCounter()
  const follow = (input: Readable, take: (line: string) => void) =>
    createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }).on('line', (line) => {
      clearTimeout(timer)
      timer = setTimeout(end, limits.silenceMs)
      lines.push(line)
      take(line)
    })
  follow(child.stdout, counter.take)
  follow(child.stderr, () => {})
  const [status, signal] = await new Promise<[number | null, string | null]>((done) => {
    child.once('error', (error) => {
      lines.push(error.message)
      done([1, null])
    })
    child.once('close', (code, by) => done([code, by]))
  })
  clearTimeout(timer)
  const { passed, failed, skipped, hasPlan } = counter.tally()
  const complaint = complaintAbout({ status, signal, timedOut }, passed + failed + skipped, hasPlan)
  if (complaint !== undefined && (failed === 0 || timedOut)) lines.push(`# ${name}: ${complaint}`)
  return {
    name,
    lines,
    passed,
    failed: failed === 0 && complaint !== undefined ? 1 : failed,
    skipped,
    seconds: (performance.now() - begun) / 1000,
  }
}

/** Runs jobs in their order, so many at a time; `onEnd` hears of each as it ends. */
export const runJobs = async (
  jobs: readonly Job[],
  atOnce: number,
  limits: Limits,
  onEnd: (result: JobResult) => void,
): Promise<void> => {
  const waiting = [...jobs]
  const next = (): Job | undefined => (limits.isStopped?.() ? undefined : waiting.shift())
  const work = async (): Promise<void> => {
    for (let job = next(); job !== undefined; job = next()) onEnd(await runJob(job, limits))
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}
