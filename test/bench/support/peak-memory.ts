import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'

const EVERY_MS = 100

/** The most memory that a process has had resident, in MiB; 0 if it has ended or the system does not say it. */
const peakOf = (pid: number): number => {
  try {
    const kib = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return Number(kib ?? 0) / 1_024
  } catch {
    return 0
  }
}

/** The most memory, in MiB, that one of these processes had while something ran. */
export const peakMemory = async (pids: readonly number[], isRunning: () => boolean): Promise<number> => {
  let peak = 0
  while (isRunning()) {
    peak = Math.max(peak, ...pids.map(peakOf))
    await setTimeout(EVERY_MS)
  }
  return peak
}
