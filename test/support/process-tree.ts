import { readdirSync, readFileSync } from 'node:fs'

/** Processes that a process has started, and those that these have started. */
export const childrenOf = (pid: number): number[] => {
  const found: number[] = []
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const [, parent] = /\) \w (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8')) ?? []
      if (Number(parent) === pid) found.push(Number(name), ...childrenOf(Number(name)))
    } catch {
      // The process has ended since the folder was read.
    }
  }
  return found
}

/** Kills the program of this process that was started with these words, with every process that it has started. */
export const killProgram = (words: string): void => {
  const program = childrenOf(process.pid).find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(words))
  if (program === undefined) throw new Error(`no program was started with ${words}`)
  signalAll([program, ...childrenOf(program)], 'SIGKILL')
}

/** Sends a signal to processes that are still there. */
export const signalAll = (pids: readonly number[], signal: 'SIGSTOP' | 'SIGKILL'): void => {
  for (const pid of pids) {
    try {
      process.kill(pid, signal)
    } catch {
      // It has ended with its parent.
    }
  }
}
