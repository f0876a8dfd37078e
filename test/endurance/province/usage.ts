import { readdirSync, readFileSync } from 'node:fs'

/** Time of the processors that processes have used, and their memory. */
export interface Usage {
  readonly cpuSeconds: number
  /** MiB; what processes share is counted once. */
  readonly mib: number
}

/** Of /proc/PID/stat, counted from the state of the process, which follows its name. */
const FIELD = { parent: 1, user: 11, system: 12, endedUser: 13, endedSystem: 14 }
const TICKS_A_SECOND = 100

const statOf = (pid: number): readonly number[] => {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number)
}

const childrenOf = (pid: number): number[] =>
  readdirSync('/proc')
    .map(Number)
    .filter(Number.isInteger)
    .filter((other) => {
      try {
        return statOf(other)[FIELD.parent] === pid
      } catch {
        return false
      }
    })

const NOTHING: Usage = { cpuSeconds: 0, mib: 0 }

const ofProcess = (pid: number): Usage => {
  try {
    const stat = statOf(pid)
    const ticks = [FIELD.user, FIELD.system, FIELD.endedUser, FIELD.endedSystem].map((field) => stat[field] ?? 0)
    const kib = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]
    return { cpuSeconds: ticks.reduce((sum, one) => sum + one) / TICKS_A_SECOND, mib: Number(kib ?? 0) / 1024 }
  } catch {
    // It has ended; its parent has its time.
    return NOTHING
  }
}

/** A process with its children, those that have ended included. Linux only. */
export const usageOf = (pid: number): Usage =>
  [pid, ...childrenOf(pid)].map(ofProcess).reduce((one, other) => ({
    cpuSeconds: one.cpuSeconds + other.cpuSeconds,
    mib: one.mib + other.mib,
  }))

export interface Watched {
  /** Processors in use on average, and the most memory that a look has found, by name. */
  readonly end: () => Readonly<Record<string, { readonly processors: number; readonly mib: number }>>
}

const EVERY_MS = 5_000

/** Watches processes until its end is asked for. */
export const watchUsage = (pids: Readonly<Record<string, number>>): Watched => {
  const begun = performance.now()
  const first = Object.entries(pids).map(([name, pid]) => ({ name, pid, before: usageOf(pid).cpuSeconds, mib: 0 }))
  const look = (): void => {
    for (const one of first) one.mib = Math.max(one.mib, usageOf(one.pid).mib)
  }
  look()
  const timer = setInterval(look, EVERY_MS)
  return {
    end: () => {
      clearInterval(timer)
      look()
      const seconds = (performance.now() - begun) / 1_000
      const of = ({ pid, before, mib }: (typeof first)[number]) => ({
        processors: (usageOf(pid).cpuSeconds - before) / seconds,
        mib,
      })
      return Object.fromEntries(first.map((one) => [one.name, of(one)]))
    },
  }
}
